package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import fanzha.store.Sight;
import fanzha.watch.OpenItems.Place;
import fanzha.watch.OpenItems.Tally;
import fanzha.watch.OpenItems.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every form of the open items promises. */
abstract class OpenItemsContract {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");
    static final UnitCode STATION = new UnitCode("420114510000");
    static final UnitCode CENTRE = new UnitCode("420114500000");
    static final OfficerId LI = new OfficerId(new UUID(5, 1));
    static final OfficerId WANG = new OfficerId(new UUID(5, 2));

    final Hands hands = new Hands(NOW);
    final DeadlineClock clock = DeadlineClock.on(hands, hands);

    abstract OpenItems items();

    abstract Doors doors();

    static OpenItem loop(long n, int minutes) {
        return new OpenItem(ItemKind.LOOP, new UUID(1, n), STATION, LI, NOW.plus(Duration.ofMinutes(minutes)), "CALL", 0, NOW);
    }

    static OpenItem quarantined(long n, int minutes) {
        return new OpenItem(ItemKind.QUARANTINE, new UUID(2, n), CENTRE, null, NOW.plus(Duration.ofMinutes(minutes)),
                "MEND", 0, NOW);
    }

    @Test
    void what_was_opened_is_found_as_it_was() {
        open(loop(1, 5), quarantined(1, 30));
        assertThat(find(loop(1, 5))).isEqualTo(loop(1, 5));
        assertThat(find(quarantined(1, 30))).isEqualTo(quarantined(1, 30));
    }

    @Test
    void what_is_open_already_stays_as_it_is() {
        open(loop(1, 5));
        open(loop(1, 50), loop(1, 60));
        assertThat(find(loop(1, 5))).isEqualTo(loop(1, 5));
        assertThat(list()).hasSize(1);
    }

    @Test
    void what_was_closed_opens_anew() {
        open(loop(1, 5));
        close(loop(1, 5));
        open(loop(1, 90));
        assertThat(find(loop(1, 90))).isEqualTo(loop(1, 90));
    }

    @Test
    void the_same_subject_may_wait_for_two_things() {
        OpenItem offered = new OpenItem(ItemKind.HANDOVER, new UUID(1, 1), STATION, null, NOW, "ANSWER", 0, NOW);
        open(loop(1, 5), offered);
        close(offered);
        assertThat(list()).containsExactly(loop(1, 5));
    }

    @Test
    void a_thousand_are_opened_at_once() {
        doors().runAsCentre(() -> items().open(IntStream.range(0, 5_000).mapToObj(n -> loop(n, n)).toList()));
        assertThat(doors().asCentre(() -> items().tally(Wanted.ALL, NOW.plus(Duration.ofMinutes(999)))))
                .containsExactly(new Tally(ItemKind.LOOP, 5_000, 1_000));
    }

    @Test
    void a_batch_has_a_bound() {
        List<OpenItem> many = IntStream.rangeClosed(0, OpenItems.BATCH_MAX).mapToObj(n -> loop(n, n)).toList();
        assertThatThrownBy(() -> doors().runAsCentre(() -> items().open(many))).hasMessageContaining("10000 项");
    }

    @Test
    void a_move_changes_owner_deadline_and_stage_but_not_when_it_was_opened() {
        open(loop(1, 5));
        OpenItem moved = loop(1, 5).ownedBy(CENTRE, WANG).due(NOW.plusSeconds(600), "MEET").atStage(2);
        doors().runAsCentre(() -> items().move(new OpenItem(moved.kind(), moved.subject(), moved.ownerUnit(),
                moved.ownerOfficer(), moved.dueAt(), moved.dueKind(), moved.stage(), NOW.plusSeconds(99))));
        assertThat(find(loop(1, 5))).isEqualTo(moved);
    }

    @Test
    void what_is_not_open_cannot_be_moved() {
        open(loop(1, 5));
        close(loop(1, 5));
        assertThatThrownBy(() -> doors().runAsCentre(() -> items().move(loop(1, 5))))
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining("LOOP");
    }

    @Test
    void many_move_at_once_or_none() {
        open(loop(1, 5), loop(2, 5));
        doors().runAsCentre(() -> items().move(List.of(loop(1, 50), loop(2, 20))));
        assertThat(list()).containsExactly(loop(2, 20), loop(1, 50));
        close(loop(1, 5));
        assertThatThrownBy(() -> doors().runAsCentre(() -> items().move(List.of(loop(2, 9), loop(1, 9)))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(list()).containsExactly(loop(2, 20));
    }

    @Test
    void closing_what_is_not_open_changes_nothing() {
        open(loop(1, 5));
        close(loop(2, 5));
        close(loop(1, 5));
        close(loop(1, 5));
        assertThat(list()).isEmpty();
    }

    @Test
    void what_is_due_comes_longest_first_and_no_more_than_asked_for() {
        open(loop(1, 9), loop(2, 3), loop(3, 6), loop(4, 20));
        Instant later = NOW.plus(Duration.ofMinutes(9));
        assertThat(doors().asCentre(() -> items().due(later, 9))).containsExactly(loop(2, 3), loop(3, 6), loop(1, 9));
        assertThat(doors().asCentre(() -> items().due(later, 2))).containsExactly(loop(2, 3), loop(3, 6));
    }

    @Test
    void only_what_is_still_due_is_taken() {
        open(loop(1, 5));
        assertThat(doors().asCentre(() -> items().take(ItemKind.LOOP, new UUID(1, 1), NOW))).isEmpty();
        assertThat(doors().asCentre(() -> items().take(ItemKind.LOOP, new UUID(1, 1), NOW.plusSeconds(300))))
                .contains(loop(1, 5));
    }

    @Test
    void the_list_goes_on_after_the_page_before() {
        open(loop(1, 9), loop(2, 3), loop(3, 3), quarantined(1, 3));
        List<OpenItem> first = doors().asCentre(() -> items().list(2));
        assertThat(first).containsExactly(loop(2, 3), loop(3, 3));
        assertThat(doors().asCentre(() -> items().list(new Wanted(null, null, Place.of(first.getLast())), 9)))
                .containsExactly(quarantined(1, 3), loop(1, 9));
    }

    @Test
    void the_list_of_one_kind_has_no_other() {
        open(loop(1, 9), quarantined(1, 3));
        assertThat(doors().asCentre(() -> items().list(new Wanted(ItemKind.LOOP, null, null), 9))).containsExactly(loop(1, 9));
    }

    @Test
    void a_list_within_a_sight_has_no_other_units_items() {
        open(loop(1, 9), quarantined(1, 3));
        Wanted station = new Wanted(null, new Sight(Set.of(STATION)), null);
        assertThat(doors().asCentre(() -> items().list(station, 9))).containsExactly(loop(1, 9));
        assertThat(doors().asCentre(() -> items().tally(station, NOW))).containsExactly(new Tally(ItemKind.LOOP, 1, 0));
        assertThat(doors().asCentre(() -> items().list(new Wanted(null, Sight.NOTHING, null), 9))).isEmpty();
    }

    @Test
    void it_is_known_who_has_something_open() {
        open(loop(1, 9), loop(2, 3), quarantined(1, 3));
        doors().runAsCentre(() -> items().move(loop(2, 3).ownedBy(CENTRE, WANG)));
        assertThat(doors().asCentre(() -> items().owners())).containsExactly(LI, WANG);
        assertThat(doors().asCentre(() -> items().ofOfficer(LI, 9))).containsExactly(loop(1, 9));
    }

    @Test
    void only_deadlines_set_since_that_moment_are_shifted() {
        open(loop(1, 5), loop(2, 5));
        hands.pass(Duration.ofMinutes(1));
        doors().runAsCentre(() -> items().move(loop(2, 7)));
        int shifted = doors().asCentre(() -> items().shift(NOW.plusSeconds(30), Duration.ofMinutes(-3)));
        assertThat(shifted).isEqualTo(1);
        assertThat(list()).containsExactly(loop(2, 4), loop(1, 5));
    }

    @Test
    void a_failed_transaction_leaves_nothing_behind() {
        open(loop(1, 5));
        assertThatThrownBy(() -> doors().runAsCentre(() -> {
            items().open(List.of(loop(2, 5)));
            items().close(ItemKind.LOOP, List.of(new UUID(1, 1)), NOW);
            throw new IllegalStateException("crash");
        })).hasMessage("crash");
        assertThat(list()).containsExactly(loop(1, 5));
    }

    void open(OpenItem... opened) {
        doors().runAsCentre(() -> items().open(List.of(opened)));
    }

    void close(OpenItem item) {
        doors().runAsCentre(() -> items().close(item.kind(), List.of(item.subject()), NOW));
    }

    OpenItem find(OpenItem item) {
        return doors().asCentre(() -> items().find(item.kind(), item.subject())).orElseThrow();
    }

    List<OpenItem> list() {
        return doors().asCentre(() -> items().list(100));
    }
}
