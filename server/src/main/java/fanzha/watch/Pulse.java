package fanzha.watch;

import fanzha.problem.OwnWords;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of its own that does one round after the other until it is stopped; it may begin again. A failed round does not end it. */
public final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier round;
    private CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** @param round true when more is waiting: then the next round comes without a pause */
    public Pulse(String name, Duration pause, BooleanSupplier round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    public synchronized void start() {
        if (thread == null) {
            CountDownLatch end = new CountDownLatch(1);
            stopped = end;
            thread = Thread.ofPlatform().name(name).start(() -> beat(end));
        }
    }

    public synchronized boolean isRunning() {
        return thread != null && thread.isAlive();
    }

    /** Lets the round that runs come to its end. */
    public synchronized void stop() {
        stopped.countDown();
        try {
            if (thread == null || thread.join(STOPS_WITHIN)) {
                thread = null;
            } else {
                LOG.warn("{} 在 {} 秒内没有停下", name, STOPS_WITHIN.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(CountDownLatch end) {
        boolean failing = false;
        try {
            boolean more = true;
            while (!end.await(more ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    more = round.getAsBoolean();
                    failing = told(failing, null);
                } catch (RuntimeException | Error e) {
                    more = false;
                    failing = told(failing, e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells when it begins to fail and when it works again, not every second between. */
    private boolean told(boolean before, @Nullable Throwable failure) {
        if (failure != null && !before) {
            LOG.error("{} 这一轮失败，将继续重试：{}", name, OwnWords.trace(failure));
        }
        if (failure == null && before) {
            LOG.info("{} 恢复正常", name);
        }
        return failure != null;
    }
}
