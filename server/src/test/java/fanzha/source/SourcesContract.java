package fanzha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fanzha.journal.Journal;
import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Caidian;
import fanzha.office.OfficerKind;
import fanzha.office.Role;
import fanzha.session.HandClock;
import fanzha.source.Expectation.Hours;
import fanzha.store.Doors;
import fanzha.store.Sight;
import fanzha.warning.Counts;
import fanzha.warning.Delivery;
import fanzha.warning.MemoryDeliveries;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.MemoryOpenItems;
import fanzha.watch.OpenItem;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of sources and what follows from it, on both forms of the book. */
abstract class SourcesContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Actor LEADER = new Actor(new OfficerId(new UUID(5, 1)), "L1", "试L1", OfficerKind.OFFICER, Caidian.CENTRE,
            Set.of(Role.LEADER), new Sight(Set.of(Caidian.CENTRE)));

    private final HandClock clock = new HandClock(Caidian.MORNING);
    private final DeadlineClock deadlines = DeadlineClock.on(clock);
    private final MemoryOpenItems items = new MemoryOpenItems(deadlines);
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final Ids ids = new Ids(clock, new Random(3));
    private final Journal journal = new MemoryJournal(clock, ids);
    private Sources sources;
    private Silence silence;

    abstract SourceBook book();

    abstract PushBook pushes();

    abstract Doors doors();

    @BeforeEach
    void open() {
        sources = new Sources(book(), deliveries, doors(), new Sources.Keeping(journal, ids, deadlines));
        silence = new Silence(book(), pushes(), deliveries, doors(), new Silence.Desk(items, journal, Caidian.units().units(), deadlines));
    }

    @Test
    void a_silent_source_is_an_open_item_until_it_is_heard() {
        sources.expect("部平台", Duration.ofMinutes(30), Hours.ALL_DAY, LEADER);
        clock.pass(Duration.ofMinutes(31));
        silence.watch();
        silence.watch();

        assertThat(items.list(9)).extracting(OpenItem::kind, OpenItem::ownerUnit)
                .containsExactly(tuple(ItemKind.SILENT_FEED, Caidian.CENTRE));
        assertThat(silence.list()).extracting(s -> s.expectation().source()).containsExactly("部平台");

        deliver("部平台", 3, 0);
        silence.watch();
        assertThat(items.list(9)).isEmpty();
    }

    @Test
    void what_is_expected_anew_keeps_its_identity_and_counts_from_now() {
        sources.expect("部平台", Duration.ofMinutes(30), Hours.ALL_DAY, LEADER);
        UUID id = book(() -> book().find("部平台").orElseThrow().id());
        clock.pass(Duration.ofMinutes(31));
        sources.expect("部平台", Duration.ofMinutes(10), new Hours(480, 1200), LEADER);

        assertThat(book(() -> book().find("部平台").orElseThrow().id())).isEqualTo(id);
        assertThat(silence.list()).isEmpty();
        assertThat(journal.list("source:" + id, 9)).hasSize(2);
    }

    @Test
    void nothing_is_expected_any_more_and_the_item_goes() {
        sources.expect("部平台", Duration.ofMinutes(30), Hours.ALL_DAY, LEADER);
        clock.pass(Duration.ofMinutes(31));
        silence.watch();
        sources.expectNothing("部平台", LEADER);
        silence.watch();

        assertThat(items.list(9)).isEmpty();
        assertThat(book(() -> book().list())).isEmpty();
    }

    @Test
    void a_day_adds_up_by_source_and_hour_and_is_held_against_the_sources_own_count() {
        deliver("市局", 10, 2);
        deliver("市局", 5, 0);
        deliver("银行", 1, 0);
        sources.tell("市局", TODAY, 15, LEADER);
        sources.tell("省平台", TODAY, 4, LEADER);
        sources.tell("银行", TODAY, 9, LEADER);
        sources.tell("银行", TODAY, 1, LEADER);

        List<Sources.Day> day = sources.day(TODAY);

        assertThat(day).extracting(Sources.Day::source).containsExactly("市局", "银行", "省平台");
        assertThat(day.getFirst().tally().counts().received()).isEqualTo(17);
        assertThat(day.getFirst().receivedByHour().get(10)).isEqualTo(17);
        assertThat(day).extracting(Sources.Day::differs).containsExactly(false, false, true);
        assertThat(sources.day(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void nobody_tells_a_count_of_tomorrow() {
        assertThatThrownBy(() -> sources.tell("市局", TODAY.plusDays(1), 3, LEADER)).hasMessageContaining("将来");
    }

    @Test
    void numbers_come_in_once_and_a_hole_between_them_is_an_open_item_until_it_is_filled() {
        UUID id = book(() -> pushes().issue("市局", ids.next(), LEADER.id(), clock.instant())).id();
        assertThat(book(() -> pushes().issue("市局", ids.next(), LEADER.id(), clock.instant()))).isEqualTo(new PushBook.Key("市局", id, 2));
        push(7);
        push(8);
        silence.watch();
        assertThat(items.list(9)).isEmpty();

        push(12);
        push(10);
        push(10);
        silence.watch();
        assertThat(items.list(9)).extracting(OpenItem::kind, OpenItem::subject).containsExactly(tuple(ItemKind.SEQUENCE_GAP, id));
        assertThat(book(() -> pushes().missing("市局", 9))).containsExactly(9L, 11L);
        assertThat(book(() -> pushes().missing("市局", 1))).containsExactly(9L);
        assertThat(book(() -> pushes().last("市局"))).isEqualTo(12);

        push(9);
        push(11);
        silence.watch();
        assertThat(items.list(9)).isEmpty();
        assertThat(book(() -> pushes().pushed("市局", 12))).isPresent();
        assertThat(book(() -> pushes().pushed("银行", 12))).isEmpty();
    }

    private void push(long sequence) {
        doors().runAsCentre(() -> pushes().add("市局",
                new PushBook.Pushed(sequence, ByteBuffer.allocate(32), new UUID(8, sequence), clock.instant())));
    }

    private <T> T book(Supplier<T> read) {
        return doors().asCentre(read);
    }

    private void deliver(String source, int accepted, int duplicate) {
        deliveries.add(new Delivery(ids.next(), source, source + ".csv", 1, ByteBuffer.allocate(32), null, clock.instant(), null, true,
                accepted + duplicate, new Counts(accepted, 0, duplicate, 0), 1), null);
    }
}
