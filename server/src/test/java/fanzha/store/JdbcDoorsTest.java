package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.UnitCode;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcDoorsTest {
    private static final UnitCode STATION = new UnitCode("420114510000");
    private static Sandbox sandbox;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.fresh();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void the_centres_door_opens_as_the_application() {
        assertThat(sandbox.doors().asCentre(() -> one("select current_user"))).isEqualTo("fanzha_app");
    }

    @Test
    void an_officers_door_steps_down_and_sees_its_units_only() {
        Sight sight = new Sight(Set.of(STATION));
        assertThat(sandbox.doors().asOfficer(sight, () -> one("select current_user || ' ' || fanzha_units()::text")))
                .isEqualTo("fanzha_officer {420114510000}");
    }

    @Test
    void nothing_is_left_on_a_pooled_connection() {
        sandbox.doors().asOfficer(new Sight(Set.of(STATION)), () -> one("select 1::text"));
        assertThat(sandbox.doors().asCentre(() -> one("select coalesce(fanzha_units()::text, '{}')"))).isEqualTo("{}");
    }

    @Test
    void a_transaction_does_not_change_doors_half_way() {
        Sight sight = new Sight(Set.of(STATION));
        assertThatThrownBy(() -> sandbox.doors().asCentre(() -> sandbox.doors().asOfficer(sight, () -> 1)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("换门");
        assertThat(sandbox.doors().<String>asOfficer(sight, () -> sandbox.doors().asOfficer(new Sight(Set.of(STATION)),
                () -> one("select 'joined'")))).isEqualTo("joined");
    }

    @Test
    void work_that_throws_leaves_nothing_behind() {
        assertThatThrownBy(() -> sandbox.doors().asCentre(() -> {
            sandbox.jdbc().execute("create temporary table kept(x int)");
            throw new IllegalStateException("broken off");
        })).hasMessage("broken off");
        assertThat(sandbox.doors().asCentre(() -> one("select count(*)::text from pg_class where relname = 'kept'"))).isEqualTo("0");
    }

    private static String one(String sql) {
        return sandbox.jdbc().queryForObject(sql, String.class);
    }
}
