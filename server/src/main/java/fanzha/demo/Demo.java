package fanzha.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Brings the sample district to life: the office before the address is told, for whoever reads it may sign in; then what is
 * to be played, each act in its turn on one thread of its own beside the server that answers, until it ends.
 */
final class Demo implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final long STOP_MILLIS_MAX = 5_000;

    /** One part of the demo. Returns when it is over; an interrupt means that the server ends. */
    interface Act {
        void play() throws InterruptedException;
    }

    private final Runnable premises;
    private final List<Act> acts;
    private volatile Thread thread = new Thread(this::play, "demo");
    private volatile boolean running;

    Demo(Runnable premises, List<Act> acts) {
        this.premises = premises;
        this.acts = List.copyOf(acts);
    }

    /** Comes before the ready event, in which the address is told. */
    @EventListener(ApplicationStartedEvent.class)
    void openTheDoor() {
        premises.run();
    }

    @EventListener(ApplicationReadyEvent.class)
    void raiseTheCurtain() {
        thread.setDaemon(true);
        thread.start();
    }

    private void play() {
        try {
            for (Act act : acts) {
                act.play();
            }
        } catch (InterruptedException ended) {
            LOG.info("演示随服务停止");
        } catch (RuntimeException e) {
            if (running) {
                LOG.error("演示中断：{}；重新启动后从中断处继续", e.getMessage(), e);
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the middle of a scene its transaction ends first; before those hands of the house that the past lets rest. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(STOP_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
