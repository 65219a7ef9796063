package fanzha.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.CentreCode;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class JdbcJournalTest extends JournalContract {
    private final Sandbox sandbox = Sandbox.fresh();
    private final Journal journal = new JdbcJournal(
            new Ground(sandbox.jdbc(), sandbox.doors(), new CentreCode("420114"), CLOCK, ids), canonical -> new byte[16]);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    Journal journal() {
        return journal;
    }

    @Override
    Doors doors() {
        return sandbox.doors();
    }

    @Test
    void an_officer_leaves_records_and_reads_none() {
        Sight sight = new Sight(Set.of(UNIT));
        doors().runAsOfficer(sight, () -> journal.write(Entry.ofSystem("CLAIMED", "loop:8", Map.of())));
        assertThatThrownBy(() -> doors().asOfficer(sight, () -> journal.list("loop:8", 1)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void without_receipt_there_is_no_data() {
        sandbox.asOwner().execute("revoke insert on journal_record from fanzha_officer, fanzha_app");
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> doors().runAsCentre(() ->
                seen.add(PHONE.revealTo(journal.witness(OFFICER, UNIT, "identity:9", Purpose.CALL)))))
                .isInstanceOf(DataAccessException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void nobody_changes_or_removes_a_record_not_even_the_owner() {
        doors().runAsCentre(() -> journal.write(Entry.ofSystem("CLOSED", "loop:10", Map.of())));
        for (String sql : List.of("update journal_record set deed = 'OPENED'", "delete from journal_record",
                "truncate journal_record")) {
            assertThatThrownBy(() -> sandbox.asOwner().execute(sql)).hasMessageContaining("留痕只增不改");
            assertThatThrownBy(() -> doors().runAsCentre(() -> sandbox.jdbc().execute(sql)))
                    .rootCause().hasMessageContaining("permission denied");
        }
    }
}
