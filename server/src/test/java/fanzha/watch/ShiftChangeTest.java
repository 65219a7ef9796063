package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShiftChangeTest {
    private final Guardroom room = new Guardroom();
    private final OpenItem hers = room.loop(1, "S1", 900);
    private final OpenItem desks = room.loop(2, "D1", 900);

    @BeforeEach
    void plan() {
        room.shift(0, 8, "L1", "S1", "D1");
        room.shift(480, 8, "L1", "S9", "D1");
        room.open(hers, desks);
    }

    @Test
    void when_a_shift_begins_what_belongs_to_people_off_duty_goes_to_the_pool() {
        room.pass(479);
        assertThat(room.find(hers)).isEqualTo(hers);
        room.pass(2);
        assertThat(room.find(hers)).isEqualTo(hers.ownedBy(Caidian.CAIDIAN, null));
        assertThat(room.find(desks)).isEqualTo(desks);
    }

    @Test
    void its_room_hears_that_nobody_owns_it_now() {
        room.pass(481);
        assertThat(room.passed).filteredOn(p -> p.subject().equals(hers.subject())).extracting(ItemPassed::reason)
                .containsExactly(ItemPassed.Reason.SHIFT_ENDED);
    }

    @Test
    void the_deadline_stays_as_it_was_and_a_pool_nobody_looks_into_goes_up_the_ladder() {
        room.pass(901);
        assertThat(room.find(hers).ownerOfficer()).isEqualTo(room.id("S9"));
    }

    @Test
    void who_works_on_after_her_shift_keeps_what_she_takes_then() {
        room.pass(481);
        room.doors.runAsCentre(() -> room.items.move(hers));
        room.pass(60);
        assertThat(room.find(hers)).isEqualTo(hers);
    }

    @Test
    void a_shift_that_began_while_nobody_was_running_is_dealt_with_at_the_first_poll() {
        room.pass(1);
        room.hands.pass(Duration.ofHours(9));
        room.running.poller().round();
        assertThat(room.find(hers).ownerOfficer()).isNull();
    }

    @Test
    void in_a_gap_of_the_plan_everybody_keeps_what_is_his() {
        Guardroom gap = new Guardroom();
        gap.shift(0, 1, "L1", "S1");
        OpenItem item = gap.loop(1, "S1", 900);
        gap.open(item);
        gap.pass(120);
        assertThat(gap.find(item)).isEqualTo(item);
    }
}
