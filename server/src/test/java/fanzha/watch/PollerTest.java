package fanzha.watch;

import static fanzha.watch.Guardroom.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PollerTest {
    private final Guardroom room = new Guardroom();

    @Test
    void nothing_happens_before_a_deadline() {
        OpenItem item = room.loop(1, "S1", 5);
        room.open(item);
        room.pass(4);
        assertThat(room.find(item)).isEqualTo(item);
    }

    @Test
    void silence_past_a_deadline_goes_to_the_next_person_up_and_again_and_again() {
        OpenItem item = room.loop(1, "S1", 5);
        room.open(item);
        List<String> asked = new ArrayList<>();
        for (int rung = 1; rung <= 5; rung++) {
            room.pass(rung == 1 ? 5 : 10);
            OpenItem now = room.find(item);
            asked.add(room.office.officers().get(now.ownerOfficer()).badge());
            assertThat(now.stage()).isEqualTo(rung);
            assertThat(now.dueAt()).isEqualTo(room.clock.now().plus(Duration.ofMinutes(10)));
            assertThat(now.ownerUnit()).isEqualTo(Caidian.CAIDIAN);
        }
        assertThat(asked).containsExactly("S9", "L1", "S9", "L1", "S9");
        assertThat(room.deeds("LOOP:" + item.subject())).hasSize(5).containsOnly("ESCALATED");
    }

    @Test
    void what_lies_in_a_pool_goes_to_the_units_leader_first() {
        OpenItem item = room.loop(1, "", 5);
        room.open(item);
        room.pass(5);
        assertThat(room.find(item).ownerOfficer()).isEqualTo(room.id("S9"));
    }

    @Test
    void an_item_whose_answer_fails_holds_up_no_other_and_is_put_on_somebodys_list() {
        OpenItem poison = room.loop(1, "S1", 1);
        OpenItem sound = room.loop(2, "S1", 2);
        failing(poison.subject());
        room.open(poison, sound);
        room.pass(2);
        assertThat(room.find(sound).stage()).isEqualTo(1);
        assertThat(room.find(poison).stage()).isZero();
        assertThat(room.find(poison).dueAt()).isAfter(room.clock.now());
        OpenItem stuck = room.find(ItemKind.STUCK, poison.subject());
        assertThat(stuck.ownerOfficer()).isEqualTo(room.id("S9"));
        assertThat(stuck.dueKind()).isEqualTo("LOOP");
        room.pass(10);
        assertThat(room.find(stuck).ownerOfficer()).isEqualTo(room.id("L1"));
    }

    @Test
    void when_the_answer_works_again_nobody_is_bothered_any_more() {
        OpenItem poison = room.loop(1, "S1", 1);
        failing(poison.subject());
        room.open(poison);
        room.pass(3);
        room.loops = room.watch.escalation(room.journal)::up;
        room.pass(2);
        assertThat(room.find(poison).stage()).isEqualTo(1);
        assertThat(room.items.find(ItemKind.STUCK, poison.subject())).isEmpty();
    }

    @Test
    void when_a_failing_item_is_closed_its_trouble_is_closed_too() {
        OpenItem poison = room.loop(1, "S1", 1);
        failing(poison.subject());
        room.open(poison);
        room.pass(2);
        room.doors.runAsCentre(() -> room.items.close(ItemKind.LOOP, List.of(poison.subject()), room.clock.now()));
        room.pass(11);
        assertThat(room.items.list(9)).isEmpty();
    }

    @Test
    void an_answer_that_gives_no_further_deadline_counts_as_failed() {
        OpenItem item = room.loop(1, "S1", 1);
        room.loops = (lapsed, now) -> lapsed;
        room.open(item);
        room.pass(1);
        assertThat(room.find(item).dueAt()).isAfter(room.clock.now());
        assertThat(room.items.find(ItemKind.STUCK, item.subject())).isPresent();
    }

    @Test
    void what_a_failing_answer_had_written_is_gone() {
        OpenItem poison = room.loop(1, "S1", 1);
        room.loops = (lapsed, now) -> {
            room.items.open(List.of(room.loop(99, "S1", 60)));
            throw new StackOverflowError();
        };
        room.open(poison);
        room.pass(1);
        assertThat(room.items.find(ItemKind.LOOP, new UUID(1, 99))).isEmpty();
    }

    @Test
    void an_answer_may_close_the_item() {
        OpenItem item = room.loop(1, "S1", 1);
        room.loops = (lapsed, now) -> {
            room.items.close(ItemKind.LOOP, List.of(lapsed.subject()), now);
            return lapsed;
        };
        room.open(item);
        room.pass(1);
        assertThat(room.items.list(9)).isEmpty();
    }

    @Test
    void a_round_has_a_bound_and_says_when_there_is_more() {
        room.loops = (lapsed, now) -> lapsed.due(now.plusSeconds(600), "CALL");
        room.open(LongStream.range(0, Poller.ITEMS_PER_ROUND_MAX + 1).mapToObj(n -> room.loop(n, "S1", 1))
                .toArray(OpenItem[]::new));
        room.hands.pass(Duration.ofMinutes(1));
        assertThat(room.running.poller().round()).isTrue();
        assertThat(room.items.due(room.clock.now(), 9)).hasSize(1);
        assertThat(room.running.poller().round()).isFalse();
        assertThat(room.items.due(room.clock.now(), 9)).isEmpty();
    }

    @Test
    void after_downtime_what_was_due_is_answered_in_the_first_round() {
        OpenItem item = room.loop(1, "S1", 5);
        room.open(item);
        room.pass(1);
        room.hands.pass(Duration.ofHours(8));
        room.running.poller().round();
        assertThat(room.find(item).stage()).isEqualTo(1);
        assertThat(room.find(item).dueAt()).isAfter(TEN.plus(Duration.ofHours(8)));
    }

    private void failing(UUID subject) {
        Escalation escalation = room.watch.escalation(room.journal);
        room.loops = (OpenItem item, Instant now) -> {
            if (item.subject().equals(subject)) {
                throw new IllegalStateException("poison");
            }
            return escalation.up(item, now);
        };
    }
}
