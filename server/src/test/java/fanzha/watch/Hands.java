package fanzha.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A wall clock whose hands a test moves, and a steady counter that only passing time moves. */
public final class Hands extends Clock implements LongSupplier {
    private Instant wall;
    private long nanos;

    public Hands(Instant wall) {
        this.wall = wall;
    }

    /** Time passes. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the wall clock. */
    public void jump(Duration by) {
        wall = wall.plus(by);
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
