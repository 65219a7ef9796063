package fanzha.session;

import fanzha.kernel.OfficerId;
import java.time.Duration;
import java.time.Instant;

/** One officer at one screen, from sign-in to the end: 15 minutes without a hand on it, or 12 hours in any case. */
public record Sitting(OfficerId officer, Instant since, Instant seen, boolean secondFactor) {
    static final Duration IDLE_MAX = Duration.ofMinutes(15);
    static final Duration LENGTH_MAX = Duration.ofHours(12);

    Sitting seenAt(Instant now) {
        return new Sitting(officer, since, now, secondFactor);
    }

    boolean overAt(Instant now) {
        return !now.isBefore(seen.plus(IDLE_MAX)) || !now.isBefore(since.plus(LENGTH_MAX));
    }
}
