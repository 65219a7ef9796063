package fanzha.journal;

import java.time.Instant;
import java.util.UUID;

/** An entry as the journal keeps it: with its own id and the time of writing. */
public record Kept(UUID id, Instant at, Entry entry) { }
