package fanzha.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class JdbcOfficeBookTest extends OfficeBookContract {
    private static final Clock CLOCK = Clock.fixed(Caidian.MORNING, ZoneOffset.UTC);

    private final Sandbox sandbox = Sandbox.fresh();
    private final OfficeBook book = new JdbcOfficeBook(sandbox.jdbc(), Caidian.CODE);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    OfficeBook book() {
        return book;
    }

    @Override
    Doors doors() {
        return sandbox.doors();
    }

    @Test
    void an_officer_reads_the_office_and_changes_nothing_in_it() {
        Sight sight = new Sight(Set.of(Caidian.CAIDIAN));
        office();
        assertThat(doors().asOfficer(sight, book::load).units).hasSize(4);
        Unit more = new Unit(Caidian.CENTRE, "x", UnitKind.STATION, null);
        assertThatThrownBy(() -> doors().runAsOfficer(sight, () -> book.add(more))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void another_server_sees_a_change_at_its_next_look() {
        Office here = office();
        Office there = new Office(book, doors(), new MemoryJournal(CLOCK, new Ids(CLOCK, new Random(2))));
        Caidian.staff(new Officers(here, new Ids(CLOCK, new Random(1))));
        assertThat(there.roster().officers).isEmpty();
        there.refresh();
        assertThat(there.roster().officers).hasSize(7);
    }

    @Test
    void a_change_that_its_caller_rolls_back_is_forgotten_at_the_next_look() {
        Office office = office();
        Officers officers = new Officers(office, new Ids(CLOCK, new Random(1)));
        assertThatThrownBy(() -> doors().runAsCentre(() -> {
            Caidian.staff(officers);
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        office.refresh();
        assertThat(officers.list()).isEmpty();
    }

    @Test
    void the_schema_itself_refuses_an_auxiliary_alone_and_an_administrator_with_a_second_role() {
        office();
        for (String values : List.of("'A9', 'AUXILIARY', '{DESK}'", "'M9', 'OFFICER', '{ADMIN,DESK}'")) {
            assertThatThrownBy(() -> sandbox.asOwner().execute("""
                    insert into officer (centre, id, unit, name, badge, kind, roles)
                    values ('420114', gen_random_uuid(), '420114500100', 'x', """ + values + ")"))
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private Office office() {
        Office office = new Office(book, doors(), new MemoryJournal(CLOCK, new Ids(CLOCK, new Random(3))));
        Caidian.found(new Units(office, Caidian.CODE));
        return office;
    }
}
