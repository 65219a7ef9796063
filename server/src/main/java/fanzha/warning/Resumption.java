package fanzha.warning;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on with broken-off deliveries when the server starts: it notes them before the first request can bring new ones,
 * and works on them while requests are served.
 */
final class Resumption implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final Intake intake;
    private final ExecutorService intakeAhead;
    private volatile boolean running;

    Resumption(Intake intake, ExecutorService intakeAhead) {
        this.intake = intake;
        this.intakeAhead = intakeAhead;
    }

    @Override
    public void start() {
        running = true;
        List<UUID> unfinished = intake.unfinished();
        if (!unfinished.isEmpty()) {
            LOG.info("Going on with {} deliveries that were broken off", unfinished.size());
            intakeAhead.execute(() -> unfinished.forEach(this::resume));
        }
    }

    private void resume(UUID delivery) {
        try {
            Receipt receipt = intake.resume(delivery);
            LOG.info("Delivery {} is whole now: {} rows", delivery, receipt.received());
        } catch (RuntimeException e) {
            // It stays unfinished and is taken up again at the next start; the others must not wait for it.
            LOG.error("Delivery {} could not be resumed: {}", delivery, e.getClass().getName());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
