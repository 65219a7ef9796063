package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.OfficerId;
import fanzha.office.Caidian;
import fanzha.watch.Handover.Answer;
import fanzha.watch.Handover.Party;
import fanzha.watch.Handovers.Outcome;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandoversTest {
    private final Guardroom room = new Guardroom();
    private final Handovers handovers = room.running.handovers();
    private final OpenItem item = room.loop(1, "S1", 60);

    @BeforeEach
    void open() {
        room.open(item);
    }

    @Test
    void the_old_owner_keeps_it_until_the_new_one_accepts() {
        Handover offered = offer("S1", "S2");
        assertThat(room.find(item)).isEqualTo(item);
        OpenItem asked = room.find(ItemKind.HANDOVER, offered.id());
        assertThat(asked.ownerOfficer()).isEqualTo(room.id("S2"));
        assertThat(asked.dueAt()).isEqualTo(room.at(10));
        handovers.accept(offered.id(), room.actor("S2"));
        assertThat(room.find(item)).isEqualTo(item.ownedBy(Caidian.ZHASHAN, room.id("S2")));
        assertThat(room.items.find(ItemKind.HANDOVER, offered.id())).isEmpty();
    }

    @Test
    void the_clock_goes_on_while_it_is_offered() {
        offer("S1", "S2");
        Handover offered = handovers.of(ItemKind.LOOP, item.subject()).getFirst();
        room.pass(5);
        handovers.accept(offered.id(), room.actor("S2"));
        assertThat(room.find(item).dueAt()).isEqualTo(item.dueAt());
    }

    @Test
    void its_room_hears_of_the_new_owner() {
        handovers.accept(offer("S1", "S2").id(), room.actor("S2"));
        assertThat(room.passed).containsExactly(new ItemPassed(ItemKind.LOOP, item.subject(), Caidian.ZHASHAN,
                room.id("S2"), ItemPassed.Reason.HANDED_OVER, room.clock.now()));
    }

    @Test
    void refused_it_stays_where_it_was() {
        Handover offered = offer("S1", "S2");
        handovers.refuse(offered.id(), room.actor("S2"));
        assertThat(room.items.list(9)).containsExactly(item);
        assertThat(answer(offered)).isEqualTo(Answer.REFUSED);
    }

    @Test
    void unanswered_it_returns_and_goes_up_the_ladder() {
        Handover offered = offer("S1", "S2");
        room.pass(10);
        assertThat(answer(offered)).isEqualTo(Answer.UNANSWERED);
        assertThat(room.find(item).ownerOfficer()).isEqualTo(room.id("S9"));
        assertThat(room.find(item).ownerUnit()).isEqualTo(Caidian.CAIDIAN);
        assertThat(room.passed).extracting(ItemPassed::reason).containsExactly(ItemPassed.Reason.UNANSWERED);
        assertThat(rule(handovers.accept(offered.id(), room.actor("S2")))).isEqualTo(HandoverRule.ANSWERED_ALREADY);
    }

    @Test
    void an_offer_of_what_was_closed_meanwhile_is_void() {
        Handover first = offer("S1", "S2");
        room.doors.runAsCentre(() -> room.items.close(ItemKind.LOOP, List.of(item.subject()), room.clock.now()));
        handovers.accept(first.id(), room.actor("S2"));
        assertThat(answer(first)).isEqualTo(Answer.VOID);
        assertThat(room.items.list(9)).isEmpty();
        assertThat(rule(handovers.offer(ItemKind.LOOP, item.subject(), party("S2"), room.actor("S1"))))
                .isEqualTo(HandoverRule.CLOSED);
    }

    @Test
    void it_is_offered_to_one_at_a_time() {
        offer("S1", "S2");
        assertThat(rule(handovers.offer(ItemKind.LOOP, item.subject(), party("S9"), room.actor("S1"))))
                .isEqualTo(HandoverRule.OFFERED_ALREADY);
    }

    @Test
    void only_the_owner_or_a_leader_gives_it_away() {
        assertThat(rule(handovers.offer(ItemKind.LOOP, item.subject(), party("D1"), room.actor("D1"))))
                .isEqualTo(HandoverRule.NOT_YOURS);
        assertThat(handovers.offer(ItemKind.LOOP, item.subject(), party("S2"), room.actor("L1")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void what_is_out_of_sight_is_answered_like_what_is_not_there() {
        assertThat(rule(handovers.offer(ItemKind.LOOP, item.subject(), party("S2"), room.actor("S2"))))
                .isEqualTo(rule(handovers.offer(ItemKind.LOOP, new UUID(1, 77), party("S2"), room.actor("S2"))));
    }

    @Test
    void only_the_one_it_is_offered_to_answers() {
        Handover offered = offer("S1", "S2");
        assertThat(rule(handovers.accept(offered.id(), room.actor("S1")))).isEqualTo(HandoverRule.NOT_FOR_YOU);
        assertThat(rule(handovers.refuse(offered.id(), room.actor("L1")))).isEqualTo(HandoverRule.NOT_FOR_YOU);
        assertThat(rule(handovers.accept(new UUID(8, 8), room.actor("S2")))).isEqualTo(HandoverRule.UNKNOWN);
    }

    @Test
    void offered_to_a_unit_whoever_of_it_accepts_first_has_it() {
        Outcome offered = handovers.offer(ItemKind.LOOP, item.subject(), new Party(Caidian.DESK, null), room.actor("S1"));
        handovers.accept(((Outcome.Done) offered).handover().id(), room.actor("D1"));
        assertThat(room.find(item)).isEqualTo(item.ownedBy(Caidian.DESK, room.id("D1")));
    }

    @Test
    void nobody_off_duty_is_asked() {
        room.shift(0, 8, "L1", "S9");
        assertThat(rule(handovers.offer(ItemKind.LOOP, item.subject(), party("S1"), room.actor("L1"))))
                .isEqualTo(HandoverRule.RECEIVER_OFF_DUTY);
    }

    @Test
    void every_offer_and_answer_is_journaled() {
        handovers.refuse(offer("S1", "S2").id(), room.actor("S2"));
        handovers.accept(offer("S1", "S2").id(), room.actor("S2"));
        assertThat(room.deeds("LOOP:" + item.subject())).containsExactly("HANDOVER_OFFERED", "HANDOVER_REFUSED",
                "HANDOVER_OFFERED", "HANDOVER_ACCEPTED");
    }

    private Handover offer(String from, String to) {
        return ((Outcome.Done) handovers.offer(ItemKind.LOOP, item.subject(), party(to), room.actor(from))).handover();
    }

    private Party party(String badge) {
        OfficerId id = room.id(badge);
        return new Party(room.office.officers().get(id).unit(), id);
    }

    private Answer answer(Handover offered) {
        return handovers.of(ItemKind.LOOP, item.subject()).stream().filter(h -> h.id().equals(offered.id()))
                .findFirst().orElseThrow().answered().answer();
    }

    private static HandoverRule rule(Outcome outcome) {
        return ((Outcome.Refused) outcome).rule();
    }
}
