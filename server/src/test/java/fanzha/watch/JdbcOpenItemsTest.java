package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.CentreCode;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class JdbcOpenItemsTest extends OpenItemsContract {
    private static final Sandbox SANDBOX = Sandbox.fresh();
    private final OpenItems items = new JdbcOpenItems(SANDBOX.jdbc(), new CentreCode("420114"), clock);

    @BeforeEach
    void empty() {
        SANDBOX.asOwner().execute("truncate open_item");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Override
    OpenItems items() {
        return items;
    }

    @Override
    Doors doors() {
        return SANDBOX.doors();
    }

    @Test
    void the_schema_lets_nothing_be_open_without_owner_and_clock() {
        open(loop(1, 5));
        for (String column : List.of("owner_unit", "due_at", "due_kind")) {
            assertThatThrownBy(() -> SANDBOX.asOwner().execute("update open_item set " + column + " = null"))
                    .hasMessageContaining("open_item_has_owner_and_clock");
        }
        close(loop(1, 5));
        SANDBOX.asOwner().execute("update open_item set owner_unit = null, due_at = null");
    }

    @Test
    void what_another_poller_has_in_hand_is_passed_over() {
        open(loop(1, 5));
        Instant later = NOW.plusSeconds(600);
        doors().runAsCentre(() -> {
            assertThat(items.take(ItemKind.LOOP, new UUID(1, 1), later)).isPresent();
            assertThat(CompletableFuture.supplyAsync(() ->
                    doors().asCentre(() -> items.take(ItemKind.LOOP, new UUID(1, 1), later))).join()).isEmpty();
        });
    }

    @Test
    void an_officer_may_pass_an_item_on_to_a_unit_out_of_her_sight() {
        open(loop(1, 5));
        doors().runAsOfficer(new Sight(Set.of(STATION)), () -> items.move(loop(1, 5).ownedBy(CENTRE, null)));
        doors().runAsOfficer(new Sight(Set.of(STATION)), () -> items.close(ItemKind.LOOP, List.of(new UUID(1, 1)), NOW));
        assertThat(list()).isEmpty();
    }

    @Test
    void without_a_unit_nothing_is_seen_and_nothing_is_opened() {
        open(loop(1, 5));
        assertThat(doors().asOfficer(Sight.NOTHING, () -> items.list(9))).isEmpty();
        assertThatThrownBy(() -> doors().runAsOfficer(Sight.NOTHING, () -> items.open(List.of(loop(2, 5)))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobody_removes_an_item() {
        open(loop(1, 5));
        assertThatThrownBy(() -> doors().runAsCentre(() -> SANDBOX.jdbc().execute("delete from open_item")))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void the_stored_time_of_an_item_never_runs_back() {
        open(loop(1, 5));
        hands.pass(Duration.ofHours(1));
        doors().runAsCentre(() -> items.move(loop(1, 90)));
        Instant touched = touched();
        close(loop(1, 5));
        open(loop(1, 5));
        assertThat(touched()).isEqualTo(touched).isEqualTo(NOW.plusSeconds(3_600));
    }

    private Instant touched() {
        return SANDBOX.asOwner().queryForList("select touched_at from open_item", OffsetDateTime.class).getFirst()
                .toInstant();
    }
}
