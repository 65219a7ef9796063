package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final Guardroom room = new Guardroom();
    private final Escalation escalation = room.watch.escalation(room.journal);
    private final Stuck stuck = new Stuck(room.items, escalation);

    private record Room(ItemKind kind) implements Lapses {
        @Override
        public OpenItem lapsed(OpenItem item, Instant now) {
            return item;
        }
    }

    @Test
    void a_kind_that_nobody_answers_stops_the_start() {
        assertThatThrownBy(() -> answers(ItemKind.HANDOVER)).hasMessageContaining("LOOP").hasMessageContaining("无人过问");
    }

    @Test
    void two_answers_to_one_kind_stop_the_start() {
        assertThatThrownBy(() -> answers(ItemKind.LOOP, ItemKind.HANDOVER, ItemKind.LOOP))
                .hasMessageContaining("LOOP").hasMessageContaining("两处");
    }

    @Test
    void a_kind_without_a_room_of_its_own_goes_up_the_ladder() {
        OpenItem feed = new OpenItem(ItemKind.SILENT_FEED, new UUID(9, 9), room.loop(1, "", 1).ownerUnit(), null,
                Guardroom.TEN, "SILENT", 0, Guardroom.TEN);
        OpenItem risen = answers(ItemKind.LOOP, ItemKind.HANDOVER).of(ItemKind.SILENT_FEED).lapsed(feed, Guardroom.TEN);
        assertThat(risen.ownerOfficer()).isEqualTo(room.id("S9"));
        assertThat(risen.dueAt()).isEqualTo(Guardroom.TEN.plus(ItemKind.SILENT_FEED.silence()));
    }

    @Test
    void a_room_may_answer_a_kind_that_would_go_up_the_ladder() {
        Lapses own = new Room(ItemKind.QUARANTINE);
        assertThat(new Answers(List.of(own, new Room(ItemKind.LOOP), new Room(ItemKind.HANDOVER)), escalation, stuck)
                .of(ItemKind.QUARANTINE)).isSameAs(own);
    }

    private Answers answers(ItemKind... kinds) {
        return new Answers(Stream.of(kinds).<Lapses>map(Room::new).toList(), escalation, stuck);
    }
}
