package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CentreCode;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcBooksTest extends BooksContract {
    private static final Sandbox SANDBOX = Sandbox.fresh();
    private static final CentreCode CENTRE = new CentreCode("420114");

    @BeforeEach
    void empty() {
        SANDBOX.asOwner().execute("truncate deadline_clock, handover, shift_seen, escalation_interval");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Override
    ClockBook clock() {
        return new JdbcClockBook(SANDBOX.jdbc(), CENTRE);
    }

    @Override
    HandoverBook handovers() {
        return new JdbcHandoverBook(SANDBOX.jdbc(), CENTRE);
    }

    @Override
    ShiftBook shifts() {
        return new JdbcShiftBook(SANDBOX.jdbc(), CENTRE);
    }

    @Override
    Doors doors() {
        return SANDBOX.doors();
    }

    @Test
    void within_one_transaction_the_databases_clock_goes_on() {
        doors().runAsCentre(() -> {
            Instant first = clock().wall();
            SANDBOX.jdbc().execute("select pg_sleep(0.002)");
            assertThat(Duration.between(first, clock().wall())).isGreaterThanOrEqualTo(Duration.ofMillis(2));
        });
    }

    @Test
    void an_officer_reads_the_time_too() {
        Instant wall = doors().asOfficer(new Sight(Set.of(STATION.unit())), () -> clock().wall());
        assertThat(Duration.between(wall, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void the_centres_own_interval_wins_over_the_shipped_one() {
        Intervals intervals = new JdbcIntervals(SANDBOX.jdbc(), CENTRE);
        assertThat(doors().asCentre(() -> intervals.of(ItemKind.HANDOVER))).isEqualTo(Duration.ofMinutes(10));
        SANDBOX.asOwner().execute("insert into escalation_interval values ('420114', 'HANDOVER', 3)");
        assertThat(doors().asCentre(() -> intervals.of(ItemKind.HANDOVER))).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void a_handover_is_seen_by_both_sides_and_nobody_else() {
        doors().runAsCentre(() -> handovers().add(offered(1)));
        UUID id = new UUID(8, 1);
        assertThat(doors().asOfficer(new Sight(Set.of(STATION.unit())), () -> handovers().lock(id))).isPresent();
        assertThat(doors().asOfficer(new Sight(Set.of(DESK.unit())), () -> handovers().lock(id))).isPresent();
        assertThat(doors().asOfficer(new Sight(Set.of(new UnitCode("420114520000"))), () -> handovers().lock(id))).isEmpty();
    }
}
