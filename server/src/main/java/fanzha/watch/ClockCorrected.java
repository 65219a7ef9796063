package fanzha.watch;

import java.time.Duration;
import java.time.Instant;

/** Somebody confirmed the right time: deadlines set since that moment were shifted by so much. */
public record ClockCorrected(Instant since, Duration by, Instant at) { }
