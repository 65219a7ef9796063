package fanzha.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one clock on which deadlines are written and compared (decision 10). It follows the database's clock, but never
 * runs back; between two readings it goes on by the machine's steady counter. A small step back is walked off at half
 * speed. A step of more than ten minutes may be a clock set wrong, and believing it could make everything overdue at
 * once: then it goes on by the steady counter until somebody confirms which clock is right ({@link ClockDesk}).
 *
 * <p>A gap while nobody was running cannot be told from a wrong clock. Forwards it is believed, for a deadline that fires
 * too early is a nuisance and one that does not fire is a resident robbed; backwards it is a jump.
 */
public final class DeadlineClock {
    static final Duration JUMP = Duration.ofMinutes(10);
    private static final Duration READING_HOLDS = Duration.ofSeconds(2);

    private final ClockBook book;
    private final LongSupplier counter;
    private final Stage stage;
    /** What it showed at the last reading, and the counter then. */
    private Instant base = Instant.MIN;
    private long baseCount;
    /** The highest time ever shown. */
    private Instant high = Instant.MIN;
    private boolean slow;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant since;

    /** Whoever plays a past sees its time on the thread that plays, and nobody else notices; null: no scene here. */
    @FunctionalInterface
    public interface Stage {
        @Nullable Instant scene();
    }

    DeadlineClock(ClockBook book, LongSupplier counter) {
        this(book, counter, () -> null);
    }

    DeadlineClock(ClockBook book, LongSupplier counter, Stage stage) {
        this.book = book;
        this.counter = counter;
        this.stage = stage;
        ClockBook.Kept kept = book.find();
        if (kept != null) {
            ahead = kept.ahead();
            since = kept.since();
        }
        begin(book.wall(), kept);
    }

    /** For simulations and tests: follows that clock, which may jump; the steady counter is a second one. */
    public static DeadlineClock on(Clock wall, LongSupplier steadyNanos) {
        return new DeadlineClock(new MemoryClockBook(wall), steadyNanos);
    }

    /** For tests whose clock does not jump: every step of it is time that passed. */
    public static DeadlineClock on(Clock wall) {
        return on(wall, () -> Duration.between(Instant.EPOCH, wall.instant()).toNanos());
    }

    /** The time by which deadlines are set and judged. */
    public Instant now() {
        Instant scene = stage.scene();
        if (scene != null) {
            return scene;
        }
        synchronized (this) {
            if (elapsed().compareTo(READING_HOLDS) < 0) {
                return shown();
            }
        }
        return follow();
    }

    /** Reads the database's clock. Outside the lock: who waits for a connection must not stop those who have one. */
    Instant follow() {
        Instant wall = book.wall();
        synchronized (this) {
            Instant steady = base.plus(elapsed());
            Duration drift = Duration.between(steady, wall.plus(ahead));
            if (drift.abs().compareTo(JUMP) > 0) {
                part(wall, steady);
            }
            Instant wanted = wall.plus(ahead);
            Instant shown = shown();
            slow = wanted.isBefore(shown);
            base = slow ? shown : wanted;
            baseCount = counter.getAsLong();
            return shown();
        }
    }

    ClockBook book() {
        return book;
    }

    /** What is to be kept of it. */
    synchronized ClockBook.Kept kept() {
        return new ClockBook.Kept(shown(), ahead, since);
    }

    /** The database's clock is right after all: go on from what it shows. */
    synchronized void believe(Instant wall) {
        ahead = Duration.ZERO;
        since = null;
        slow = false;
        base = wall;
        high = wall;
        baseCount = counter.getAsLong();
    }

    private void begin(Instant wall, ClockBook.@Nullable Kept kept) {
        base = wall.plus(ahead);
        baseCount = counter.getAsLong();
        if (kept != null && base.isBefore(kept.mark())) {
            if (Duration.between(base, kept.mark()).compareTo(JUMP) > 0) {
                part(wall, kept.mark());
            }
            base = kept.mark();
        }
    }

    /** Goes on from that time, however far the database's clock is from it. */
    private void part(Instant wall, Instant steady) {
        Duration apart = Duration.between(wall, steady);
        boolean together = apart.abs().compareTo(JUMP) <= 0;
        ahead = together ? Duration.ZERO : apart.truncatedTo(ChronoUnit.MICROS);
        since = together ? null : since == null ? steady.truncatedTo(ChronoUnit.MICROS) : since;
    }

    private Duration elapsed() {
        return Duration.ofNanos(Math.max(0, counter.getAsLong() - baseCount));
    }

    private Instant shown() {
        Duration elapsed = elapsed();
        Instant reached = base.plus(slow ? elapsed.dividedBy(2) : elapsed).truncatedTo(ChronoUnit.MICROS);
        high = reached.isAfter(high) ? reached : high;
        return high;
    }
}
