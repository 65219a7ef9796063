package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadlineClockTest {
    private static final Instant TEN = Instant.parse("2026-11-24T02:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Hands hands = new Hands(TEN);
    private final MemoryClockBook book = new MemoryClockBook(hands);
    private DeadlineClock clock = new DeadlineClock(book, hands);

    @Test
    void it_follows_the_databases_clock() {
        hands.pass(Duration.ofHours(3));
        assertThat(clock.now()).isEqualTo(TEN.plus(Duration.ofHours(3)));
    }

    @Test
    void between_two_readings_it_goes_on_by_the_steady_counter() {
        hands.pass(SECOND);
        hands.jump(Duration.ofMinutes(5));
        assertThat(clock.now()).isEqualTo(TEN.plus(SECOND));
        assertThat(clock.follow()).isEqualTo(TEN.plus(SECOND).plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_small_step_back_is_walked_off_at_half_speed_and_never_shown() {
        hands.jump(Duration.ofMinutes(-2));
        Instant before = clock.follow();
        assertThat(before).isEqualTo(TEN);
        for (int second = 0; second < 240; second++) {
            hands.pass(SECOND);
            Instant now = clock.follow();
            assertThat(now).isAfter(before);
            before = now;
        }
        assertThat(before).isEqualTo(hands.instant());
    }

    @Test
    void a_jump_ahead_does_not_make_everything_overdue() {
        jump(Duration.ofHours(6));
        assertThat(clock.now()).isEqualTo(TEN.plus(SECOND));
        assertThat(clock.kept().parted()).isTrue();
        passed(Duration.ofMinutes(30));
        assertThat(clock.now()).isEqualTo(TEN.plus(SECOND).plus(Duration.ofMinutes(30)));
    }

    @Test
    void a_jump_back_does_not_hold_deadlines_up() {
        jump(Duration.ofHours(-6));
        passed(Duration.ofMinutes(30));
        assertThat(clock.now()).isEqualTo(TEN.plus(SECOND).plus(Duration.ofMinutes(30)));
        assertThat(clock.kept().parted()).isTrue();
    }

    @Test
    void a_clock_that_is_put_right_again_ends_the_jump() {
        jump(Duration.ofHours(6));
        passed(Duration.ofMinutes(30));
        jump(Duration.ofHours(-6));
        assertThat(clock.kept().parted()).isFalse();
        passed(Duration.ofMinutes(1));
        assertThat(clock.now()).isEqualTo(hands.instant());
    }

    @Test
    void who_confirms_the_databases_clock_makes_it_the_time() {
        jump(Duration.ofHours(6));
        clock.believe(book.wall());
        assertThat(clock.now()).isEqualTo(hands.instant());
        jump(Duration.ofHours(-9));
        clock.believe(book.wall());
        assertThat(clock.now()).isEqualTo(hands.instant());
    }

    @Test
    void after_a_restart_it_is_not_below_what_it_has_reached() {
        passed(Duration.ofHours(1));
        restart();
        hands.jump(Duration.ofMinutes(-5));
        restart();
        assertThat(clock.now()).isEqualTo(TEN.plus(Duration.ofHours(1)));
        assertThat(clock.kept().parted()).isFalse();
    }

    @Test
    void a_clock_far_behind_after_a_restart_is_a_jump() {
        passed(Duration.ofHours(1));
        book.keep(clock.kept());
        hands.jump(Duration.ofHours(-2));
        restart();
        assertThat(clock.kept().parted()).isTrue();
        passed(Duration.ofMinutes(7));
        assertThat(clock.now()).isEqualTo(TEN.plus(Duration.ofMinutes(67)));
    }

    @Test
    void downtime_is_time_that_passed() {
        passed(Duration.ofHours(1));
        restart();
        hands.pass(Duration.ofHours(8));
        restart();
        assertThat(clock.now()).isEqualTo(hands.instant());
        assertThat(clock.kept().parted()).isFalse();
    }

    @Test
    void a_jump_that_nobody_has_confirmed_outlives_a_restart() {
        jump(Duration.ofHours(6));
        restart();
        passed(Duration.ofMinutes(1));
        assertThat(clock.now()).isEqualTo(TEN.plus(SECOND).plus(Duration.ofMinutes(1)));
        assertThat(clock.kept().parted()).isTrue();
    }

    private void jump(Duration by) {
        hands.pass(SECOND);
        hands.jump(by);
        clock.follow();
        book.keep(clock.kept());
    }

    private void passed(Duration time) {
        hands.pass(time);
        clock.follow();
        book.keep(clock.kept());
    }

    private void restart() {
        book.keep(clock.kept());
        clock = new DeadlineClock(book, hands);
    }
}
