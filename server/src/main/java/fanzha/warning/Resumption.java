package fanzha.warning;

import fanzha.problem.OwnWords;
import fanzha.watch.Pulse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with broken-off deliveries, beside the requests: at the start with what a kill left, and later with what a failing
 * database broke off while the server stayed.
 */
final class Resumption implements SmartLifecycle {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** One that fails again and again is tried less and less often, at last every {@value} rounds. */
    private static final int ROUNDS_BETWEEN_MAX = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final Intake intake;
    private final Pulse pulse = new Pulse("resumption", PAUSE, this::round);
    private final Map<UUID, Failed> failed = new HashMap<>();
    private long rounds;

    private record Failed(int times, long again) { }

    Resumption(Intake intake) {
        this.intake = intake;
    }

    /** Always false: what is broken off later can wait for the next round. */
    boolean round() {
        rounds++;
        List<UUID> unfinished = intake.unfinished();
        failed.keySet().retainAll(unfinished);
        for (UUID delivery : unfinished) {
            Failed before = failed.get(delivery);
            if (before == null || before.again <= rounds) {
                resume(delivery, before == null ? 0 : before.times);
            }
        }
        return false;
    }

    private void resume(UUID delivery, int failures) {
        try {
            Receipt receipt = intake.resume(delivery);
            failed.remove(delivery);
            LOG.info("中断的投递 {} 已收完：{} 行", delivery, receipt.received());
        } catch (RuntimeException e) {
            // The others must not wait for it.
            failed.put(delivery, new Failed(failures + 1, rounds + Math.min(ROUNDS_BETWEEN_MAX, 1L << Math.min(failures, 10))));
            LOG.error("中断的投递 {} 没能收完，稍后再试：{}", delivery, OwnWords.trace(e));
        }
    }

    @Override
    public void start() {
        pulse.start();
    }

    @Override
    public void stop() {
        pulse.stop();
    }

    @Override
    public boolean isRunning() {
        return pulse.isRunning();
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
