package fanzha.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every form of the journal promises. */
abstract class JournalContract {
    static final OfficerId OFFICER = new OfficerId(new UUID(7, 7));
    static final UnitCode UNIT = new UnitCode("420114510000");
    static final PhoneNumber PHONE = new PhoneNumber("16000001234");
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00.123456Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final Ids ids = new Ids(CLOCK, new Random(1));

    abstract Journal journal();

    abstract Doors doors();

    @Test
    void what_was_written_is_kept_as_it_was() {
        Entry entry = new Entry(OFFICER, UNIT, "CLAIMED", "loop:1", Purpose.CALL, Map.of("version", 3, "late", true));
        doors().runAsCentre(() -> journal().write(entry));
        assertThat(list("loop:1")).singleElement().satisfies(kept -> {
            assertThat(kept.entry()).isEqualTo(entry);
            assertThat(kept.at()).isEqualTo(NOW);
        });
    }

    @Test
    void an_entry_without_person_is_the_systems_own() {
        Entry entry = Entry.ofSystem("ESCALATED", "loop:2", Map.of("ids", List.of(new UUID(1, 2)), "at", NOW));
        doors().runAsCentre(() -> journal().write(entry));
        assertThat(list("loop:2")).extracting(Kept::entry).containsExactly(entry);
    }

    @Test
    void the_newest_is_listed_first_and_no_more_than_asked_for() {
        doors().runAsCentre(() -> List.of("A", "B", "C").forEach(d -> journal().write(Entry.ofSystem(d, "loop:3", Map.of()))));
        assertThat(doors().asCentre(() -> journal().list("loop:3", 2))).hasSize(2);
    }

    @Test
    void a_reveal_writes_its_receipt_before_it_hands_over_the_value() {
        String seen = doors().asCentre(() -> PHONE.revealTo(journal().witness(OFFICER, UNIT, "identity:4", Purpose.CALL)));
        assertThat(seen).isEqualTo("16000001234");
        assertThat(list("identity:4")).extracting(Kept::entry).containsExactly(
                new Entry(OFFICER, UNIT, "REVEALED", "identity:4", Purpose.CALL, Map.of("field", "PHONE")));
    }

    @Test
    void an_answered_list_leaves_one_receipt_by_which_it_is_recognised() {
        List<UUID> rows = List.of(new UUID(1, 1), new UUID(2, 2));
        doors().runAsCentre(() -> {
            journal().receipt(new Answered(OFFICER, UNIT, Purpose.CALL, "desk/CALL", rows));
            journal().receipt(new Answered(OFFICER, UNIT, Purpose.CALL, "desk/CALL", rows));
            journal().receipt(new Answered(OFFICER, UNIT, Purpose.CALL, "desk/CALL", rows.reversed()));
        });
        List<Object> hashes = list("list:desk/CALL").stream().map(k -> k.entry().detail().get("hash")).toList();
        assertThat(hashes).hasSize(3);
        assertThat(Set.copyOf(hashes)).hasSize(2);
    }

    @Test
    void a_deed_that_is_rolled_back_leaves_no_record() {
        assertThatThrownBy(() -> doors().runAsCentre(() -> {
            journal().write(Entry.ofSystem("CLOSED", "loop:5", Map.of()));
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(list("loop:5")).isEmpty();
    }

    @Test
    void a_batch_has_a_bound() {
        List<Entry> many = Collections.nCopies(Journal.ENTRIES_MAX + 1, Entry.ofSystem("X", "loop:6", Map.of()));
        assertThatThrownBy(() -> doors().runAsCentre(() -> journal().write(many)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_personal_value_never_enters_the_detail() {
        assertThatThrownBy(() -> Entry.ofSystem("X", "loop:7", Map.of("phone", PHONE)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("16000001234");
    }

    private List<Kept> list(String subject) {
        return doors().asCentre(() -> journal().list(subject, 100));
    }
}
