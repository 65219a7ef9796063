package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.UnitCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the doors let in, on a real PostgreSQL. */
class JdbcDoorsTest {
    private static final UnitCode DESK = new UnitCode("420114000000");
    private static final UnitCode STATION = new UnitCode("420114510000");
    private static Sandbox sandbox;

    @BeforeAll
    static void openTheSandbox() {
        sandbox = Sandbox.fresh();
        sandbox.asOwner().execute("""
                create table note (centre char(6) not null, id int not null, unit char(12) not null, primary key (centre, id));
                alter table note owner to fanzha_owner;
                grant select, insert, update on note to fanzha_app, fanzha_officer;
                alter table note enable row level security;
                alter table note force row level security;
                create policy centre_wide on note to fanzha_app using (true) with check (true);
                create policy by_unit on note to fanzha_officer using (unit = any ((select fanzha_units())::text[]))
                    with check (unit = any ((select fanzha_units())::text[]));
                insert into note values ('420114', 1, '420114000000'), ('420114', 2, '420114510000')""");
    }

    @AfterAll
    static void closeTheSandbox() {
        sandbox.close();
    }

    @Test
    void each_door_opens_as_its_role() {
        String who = "select current_user";
        assertThat(sandbox.doors().asCentre(() -> sandbox.jdbc().queryForObject(who, String.class))).isEqualTo("fanzha_app");
        assertThat(sandbox.doors().<String>asOfficer(Sight.NOTHING, () -> sandbox.jdbc().queryForObject(who, String.class)))
                .isEqualTo("fanzha_officer");
    }

    @Test
    void the_centre_sees_every_unit() {
        assertThat(sandbox.doors().asCentre(JdbcDoorsTest::seen)).containsExactly(1, 2);
    }

    @Test
    void an_officer_sees_the_units_of_the_sight_and_no_other() {
        assertThat(sandbox.doors().asOfficer(new Sight(Set.of(STATION)), JdbcDoorsTest::seen)).containsExactly(2);
        assertThat(sandbox.doors().asOfficer(new Sight(Set.of(STATION, DESK)), JdbcDoorsTest::seen)).containsExactly(1, 2);
    }

    @Test
    void an_empty_sight_sees_nothing() {
        assertThat(sandbox.doors().asOfficer(Sight.NOTHING, JdbcDoorsTest::seen)).isEmpty();
    }

    @Test
    void an_officer_cannot_write_into_another_unit() {
        assertThatThrownBy(() -> sandbox.doors().runAsOfficer(new Sight(Set.of(STATION)),
                () -> sandbox.jdbc().update("insert into note values ('420114', 3, '420114000000')")))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void nothing_of_an_officers_sight_stays_on_the_connection() {
        for (int i = 0; i < 30; i++) {
            sandbox.doors().runAsOfficer(new Sight(Set.of(STATION)), JdbcDoorsTest::seen);
            assertThat(sandbox.doors().asCentre(JdbcDoorsTest::seen)).containsExactly(1, 2);
        }
    }

    @Test
    void work_that_throws_leaves_no_trace() {
        assertThatThrownBy(() -> sandbox.doors().runAsCentre(() -> {
            sandbox.jdbc().update("insert into note values ('420114', 9, '420114000000')");
            throw new IllegalStateException("断电");
        })).hasMessage("断电");
        assertThat(sandbox.doors().asCentre(JdbcDoorsTest::seen)).containsExactly(1, 2);
    }

    @Test
    void the_same_door_is_joined_and_another_one_is_refused() {
        Sight station = new Sight(Set.of(STATION));
        assertThat(sandbox.doors().<List<Integer>>asOfficer(station,
                () -> sandbox.doors().asOfficer(new Sight(Set.of(STATION)), JdbcDoorsTest::seen))).containsExactly(2);
        assertThatThrownBy(() -> sandbox.doors().runAsOfficer(station, () -> sandbox.doors().asCentre(JdbcDoorsTest::seen)))
                .hasMessageContaining("不能中途换门");
        assertThatThrownBy(() -> sandbox.doors().runAsCentre(() -> sandbox.doors().asOfficer(station, JdbcDoorsTest::seen)))
                .hasMessageContaining("不能中途换门");
    }

    @Test
    void work_may_answer_nothing() {
        assertThat(sandbox.doors().<Object>asCentre(() -> null)).isNull();
    }

    private static List<Integer> seen() {
        return sandbox.jdbc().queryForList("select id from note order by id", Integer.class);
    }
}
