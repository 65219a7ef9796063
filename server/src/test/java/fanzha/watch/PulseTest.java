package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration NONE = Duration.ZERO;

    @Test
    void a_failed_round_does_not_end_it() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        Pulse pulse = new Pulse("pulse", NONE, () -> {
            rounds.countDown();
            if (rounds.getCount() == 1) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException("store away");
        });
        pulse.start();
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        pulse.stop();
    }

    @Test
    void a_stop_lets_the_running_round_come_to_its_end() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Pulse pulse = new Pulse("pulse", Duration.ofHours(1), () -> {
            begun.countDown();
            await(mayEnd);
            ended.incrementAndGet();
            return false;
        });
        pulse.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        Thread stopping = Thread.ofPlatform().start(pulse::stop);
        mayEnd.countDown();
        stopping.join();
        assertThat(ended).hasValue(1);
        assertThat(pulse.isRunning()).isFalse();
    }

    @Test
    void a_stop_does_not_wait_for_the_pause() {
        Pulse pulse = new Pulse("pulse", Duration.ofHours(1), () -> false);
        pulse.start();
        pulse.stop();
        assertThat(pulse.isRunning()).isFalse();
    }

    @Test
    void a_stopped_pulse_may_begin_again() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        Pulse pulse = new Pulse("pulse", Duration.ofHours(1), () -> {
            rounds.countDown();
            return rounds.getCount() == 1;
        });
        pulse.start();
        pulse.stop();
        pulse.start();
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        pulse.stop();
    }

    @Test
    void while_there_is_more_it_does_not_pause() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(1_000);
        Pulse pulse = new Pulse("pulse", Duration.ofHours(1), () -> {
            rounds.countDown();
            return rounds.getCount() > 0;
        });
        pulse.start();
        assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        pulse.stop();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
