package fanzha.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The guard against a database that forgets. */
class DurabilityTest {
    @Test
    void a_database_that_keeps_its_word_is_served() {
        try (Sandbox sandbox = Sandbox.fresh()) {
            Durability.require(sandbox.app());
        }
    }

    @Test
    void a_database_that_acknowledges_before_it_has_written_is_refused() {
        try (Sandbox sandbox = Sandbox.fresh()) {
            sandbox.asOwner().execute("alter role fanzha_app in database " + sandbox.name() + " set synchronous_commit = off");
            assertThatThrownBy(() -> Durability.require(sandbox.app()))
                    .hasMessageContaining("synchronous_commit=off").hasMessageContaining("拒绝启动");
        }
    }
}
