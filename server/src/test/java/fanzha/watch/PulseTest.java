package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final AtomicReference<CountDownLatch> beaten = new AtomicReference<>(new CountDownLatch(1));
    private final Pulse pulse = new Pulse("test", Duration.ofMillis(1), () -> {
        beaten.get().countDown();
        return false;
    });

    @AfterEach
    void stop() {
        pulse.stop();
    }

    @Test
    void a_stopped_pulse_may_begin_again() throws InterruptedException {
        pulse.start();
        assertThat(beaten.get().await(10, TimeUnit.SECONDS)).isTrue();
        pulse.stop();
        assertThat(pulse.isRunning()).isFalse();
        beaten.set(new CountDownLatch(1));
        pulse.start();
        assertThat(beaten.get().await(10, TimeUnit.SECONDS)).isTrue();
    }
}
