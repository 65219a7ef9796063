package fanzha.demo;

import fanzha.watch.DeadlineClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A demo's clock: the real one for everybody, save for the thread that plays the past, which sees the scene's own time.
 * So the past goes through the same rooms as the present, and nobody else notices.
 */
final class StageClock extends Clock implements DeadlineClock.Stage {
    private final Clock real;
    private final ThreadLocal<@Nullable Instant> scene = new ThreadLocal<>();

    StageClock(Clock real) {
        this.real = real;
    }

    void at(Instant moment, Runnable play) {
        scene.set(moment);
        try {
            play.run();
        } finally {
            scene.remove();
        }
    }

    boolean onStage() {
        return scene.get() != null;
    }

    @Override
    public @Nullable Instant scene() {
        return scene.get();
    }

    @Override
    public Instant instant() {
        Instant shown = scene.get();
        return shown == null ? real.instant() : shown;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
