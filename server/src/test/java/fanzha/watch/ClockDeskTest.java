package fanzha.watch;

import static fanzha.watch.Guardroom.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Actor;
import fanzha.office.Caidian;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockDeskTest {
    private final Guardroom room = new Guardroom();
    private final Actor leader = room.actor("L1");

    @Test
    void a_jump_is_the_duty_leaders_work_and_makes_nothing_overdue() {
        OpenItem item = room.loop(1, "S1", 60);
        room.open(item);
        jump(Duration.ofHours(6));
        assertThat(room.find(item)).isEqualTo(item);
        OpenItem jump = room.find(ItemKind.CLOCK_JUMP, ClockDesk.CLOCK);
        assertThat(jump.ownerOfficer()).isEqualTo(leader.id());
        assertThat(jump.ownerUnit()).isEqualTo(Caidian.CENTRE);
    }

    @Test
    void deadlines_go_on_firing_while_nobody_has_confirmed() {
        OpenItem item = room.loop(1, "S1", 30);
        room.open(item);
        jump(Duration.ofHours(-6));
        room.pass(30);
        assertThat(room.find(item).stage()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_put_right_again_closes_the_matter() {
        jump(Duration.ofHours(6));
        jump(Duration.ofHours(-6));
        assertThat(room.items.find(ItemKind.CLOCK_JUMP, ClockDesk.CLOCK)).isEmpty();
        assertThat(room.deeds("clock:" + ClockDesk.CLOCK)).containsExactlyInAnyOrder("CLOCK_JUMPED", "CLOCK_RETURNED");
    }

    @Test
    void confirmed_ahead_what_was_set_since_the_jump_follows_and_what_was_set_before_is_due() {
        OpenItem before = room.loop(1, "S1", 120);
        room.open(before);
        jump(Duration.ofHours(6));
        OpenItem since = room.loop(2, "S1", 121);
        room.open(since);
        ClockCorrected corrected = correct();
        assertThat(corrected.by()).isEqualTo(Duration.ofHours(6));
        assertThat(room.clock.now()).isEqualTo(room.hands.instant());
        assertThat(room.find(before).dueAt()).isEqualTo(before.dueAt()).isBefore(room.clock.now());
        assertThat(room.find(since).dueAt()).isEqualTo(since.dueAt().plus(Duration.ofHours(6)));
        room.pass(1);
        assertThat(room.find(before).stage()).isEqualTo(1);
    }

    @Test
    void confirmed_back_what_the_wrong_clock_has_set_follows() {
        OpenItem before = room.loop(1, "S1", 1_200);
        room.open(before);
        // Down for a moment, and up again with a clock that somebody set six hours ahead: it looks like downtime.
        room.hands.pass(Duration.ofHours(6));
        room.running.poller().round();
        OpenItem wrong = room.loop(2, "S1", 420);
        room.open(wrong);
        jump(Duration.ofHours(-6));
        Instant shown = room.clock.now();
        ClockCorrected corrected = correct();
        assertThat(corrected.by()).isEqualTo(Duration.ofHours(-6));
        assertThat(room.clock.now()).isEqualTo(shown.minus(Duration.ofHours(6)));
        assertThat(room.find(wrong).dueAt()).isEqualTo(wrong.dueAt().minus(Duration.ofHours(6)));
        assertThat(room.find(before).dueAt()).isEqualTo(before.dueAt());
    }

    @Test
    void a_correction_is_journaled_and_closes_the_matter() {
        jump(Duration.ofHours(6));
        correct();
        assertThat(room.items.list(9)).isEmpty();
        assertThat(room.deeds("clock:" + ClockDesk.CLOCK)).containsExactlyInAnyOrder("CLOCK_JUMPED", "CLOCK_CORRECTED");
        assertThat(room.running.clockDesk().stand().parted()).isFalse();
    }

    @Test
    void without_a_jump_there_is_nothing_to_confirm() {
        assertThat(room.running.clockDesk().correct(leader.id(), leader.unit())).isEmpty();
        assertThat(room.clock.now()).isEqualTo(TEN);
    }

    @Test
    void nobody_answers_a_jump_and_it_goes_up_like_anything_else() {
        jump(Duration.ofHours(6));
        room.pass(11);
        assertThat(room.find(ItemKind.CLOCK_JUMP, ClockDesk.CLOCK).stage()).isEqualTo(1);
    }

    private void jump(Duration by) {
        room.hands.jump(by);
        room.pass(1);
    }

    private ClockCorrected correct() {
        return room.running.clockDesk().correct(leader.id(), leader.unit()).orElseThrow();
    }
}
