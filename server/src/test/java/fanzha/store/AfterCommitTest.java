package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who reacts to a commit works in a transaction of its own, never in the one that is over. */
class AfterCommitTest {
    @Test
    void what_a_listener_writes_after_the_commit_is_kept() {
        try (Sandbox sandbox = Sandbox.fresh()) {
            sandbox.asOwner().execute("create table heard (n int); grant select, insert on heard to fanzha_app");
            List<String> order = new ArrayList<>();
            sandbox.doors().runAsCentre(() -> TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            sandbox.doors().runAsCentre(() -> sandbox.jdbc().update("insert into heard values (1)"));
                            order.add("written");
                        }
                    }));
            assertThat(order).containsExactly("written");
            assertThat(sandbox.asOwner().queryForObject("select count(*) from heard", Long.class)).isEqualTo(1);
        }
    }
}
