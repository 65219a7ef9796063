package fanzha.watch.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.store.MemoryDoors;
import fanzha.watch.DeadlineClock;
import fanzha.watch.Hands;
import fanzha.watch.ItemKind;
import fanzha.watch.MemoryOpenItems;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems.Tally;
import fanzha.watch.web.OpenItemController.Asked;
import fanzha.watch.web.OpenItemController.Page;
import fanzha.watch.web.OpenItemController.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenItemControllerTest {
    private static final Instant TEN = Caidian.MORNING;

    private final DeadlineClock clock = DeadlineClock.on(new Hands(TEN));
    private final MemoryOffice office = Caidian.staffed();
    private final MemoryOpenItems items = new MemoryOpenItems(clock);
    private final OpenItemController controller = new OpenItemController(items, clock, new MemoryDoors(List.of(items)),
            new OpenItemController.People(office.units(), office.officers()));
    private final Actor leader = office.officers().actor(office.officers().find("L1").orElseThrow());

    @BeforeEach
    void open() {
        items.open(List.of(item(ItemKind.LOOP, 1, Caidian.CAIDIAN, 5), item(ItemKind.LOOP, 2, Caidian.ZHASHAN, -5),
                item(ItemKind.QUARANTINE, 3, Caidian.CENTRE, -9), item(ItemKind.LOOP, 4, Caidian.CAIDIAN, 60)));
    }

    @Test
    void what_is_overdue_longest_comes_first_and_names_whose_it_is() {
        Page page = controller.list(new Asked(null, null, null), leader);
        assertThat(page.rows()).extracting(Row::subject).extracting(UUID::getLeastSignificantBits).containsExactly(3L, 2L, 1L, 4L);
        Row second = page.rows().get(1);
        assertThat(second.overdue()).isTrue();
        assertThat(second.unitName()).isEqualTo("奓山派出所");
        assertThat(second.owner().name()).isEqualTo("试S1");
        assertThat(page.rows().get(2).overdue()).isFalse();
        assertThat(page.kinds()).containsExactly(new Tally(ItemKind.LOOP, 3, 1), new Tally(ItemKind.QUARANTINE, 1, 1));
        assertThat(page.next()).isNull();
    }

    @Test
    void page_after_page_shows_everything_once() {
        Page first = controller.list(new Asked(null, null, 3), leader);
        Page second = controller.list(new Asked(null, first.next(), 3), leader);
        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).extracting(row -> row.subject().getLeastSignificantBits()).containsExactly(4L);
        assertThat(second.next()).isNull();
    }

    @Test
    void one_kind_is_listed_alone() {
        assertThat(controller.list(new Asked(ItemKind.QUARANTINE, null, null), leader).rows()).singleElement()
                .extracting(Row::kind).isEqualTo(ItemKind.QUARANTINE);
    }

    @Test
    void a_stations_leader_sees_what_her_station_has() {
        Actor station = office.officers().actor(office.officers().find("S9").orElseThrow());
        Page page = controller.list(new Asked(null, null, null), station);
        assertThat(page.rows()).extracting(Row::unitName).containsOnly("蔡甸派出所");
        assertThat(page.kinds()).containsExactly(new Tally(ItemKind.LOOP, 2, 0));
    }

    @Test
    void a_place_that_nobody_gave_out_is_refused() {
        assertThatThrownBy(() -> controller.list(new Asked(null, "yesterday", null), leader)).hasMessageContaining("cursor");
    }

    private OpenItem item(ItemKind kind, long n, UnitCode unit, int minutes) {
        return new OpenItem(kind, new UUID(1, n), unit, office.officers().find("S1").orElseThrow().id(),
                TEN.plus(Duration.ofMinutes(minutes)), "CALL", 0, TEN);
    }
}
