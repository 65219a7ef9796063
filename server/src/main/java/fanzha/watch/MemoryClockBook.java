package fanzha.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The clock's book over a clock that is handed in: for simulations and tests. Not rewound: time does not roll back. */
final class MemoryClockBook implements ClockBook {
    private final Clock wall;
    private volatile @Nullable Kept kept;

    MemoryClockBook(Clock wall) {
        this.wall = wall;
    }

    @Override
    public Instant wall() {
        return wall.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public @Nullable Kept find() {
        return kept;
    }

    @Override
    public synchronized void keep(Kept fresh) {
        Kept before = kept;
        Instant mark = before != null && before.mark().isAfter(fresh.mark()) ? before.mark() : fresh.mark();
        kept = new Kept(mark, fresh.ahead(), fresh.since());
    }

    @Override
    public synchronized void reset(Kept fresh) {
        kept = fresh;
    }
}
