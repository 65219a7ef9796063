package planted.lower;

import java.time.Instant;

/** Planted: looks at the wall clock by itself. */
final class OwnClock {
    Instant when() {
        return Instant.now();
    }
}
