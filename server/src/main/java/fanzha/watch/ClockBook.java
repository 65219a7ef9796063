package fanzha.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the deadline clock reads and keeps. */
interface ClockBook {
    /** The database's clock, whatever it shows. */
    Instant wall();

    /** What was kept, or null in an installation that never ran. */
    @Nullable Kept find();

    /** Keeps this; the mark never goes back but by {@link #reset}. */
    void keep(Kept kept);

    /** Keeps this whatever stood there: somebody confirmed which clock is right. */
    void reset(Kept kept);

    /**
     * @param mark what time the deadline clock has reached
     * @param ahead how far it runs ahead of the database's clock (negative: behind), zero but after a jump
     * @param since when the two parted, on the deadline clock
     */
    record Kept(Instant mark, Duration ahead, @Nullable Instant since) {
        boolean parted() {
            return since != null;
        }
    }
}
