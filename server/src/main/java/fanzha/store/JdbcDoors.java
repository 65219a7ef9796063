package fanzha.store;

import fanzha.kernel.UnitCode;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Doors over a pool that logs in as fanzha_app. An officer's transaction steps down to fanzha_officer before its first
 * statement; both settings are local to the transaction, so nothing is left behind on a pooled connection.
 */
final class JdbcDoors implements Doors {
    /** Which door the running transaction came through; no sight: the centre's. */
    private record Entered(@Nullable Sight sight) { }

    private static final Entered CENTRE = new Entered(null);

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    JdbcDoors(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        this.transactions = new TransactionTemplate(transactions);
        // Joining is decided here. A listener after the commit must get a new transaction, not the one that is over.
        this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    @Override
    public <T> T asCentre(Supplier<T> work) {
        return enter(CENTRE, work);
    }

    @Override
    public <T> T asOfficer(Sight sight, Supplier<T> work) {
        return enter(new Entered(sight), work);
    }

    @SuppressWarnings("NullAway") // the work decides whether it answers null, exactly as without a transaction
    private <T> T enter(Entered door, Supplier<T> work) {
        Entered running = (Entered) TransactionSynchronizationManager.getResource(this);
        if (running != null) {
            running(running, door);
            return work.get();
        }
        return transactions.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, door);
            TransactionSynchronizationManager.registerSynchronization(new Leaving(door));
            if (door.sight != null) {
                stepDown(door.sight);
            }
            return work.get();
        });
    }

    static void running(Object running, Object wanted) {
        if (!running.equals(wanted)) {
            throw new IllegalStateException("事务已由另一道门打开，不能中途换门");
        }
    }

    private void stepDown(Sight sight) {
        String units = sight.units().stream().map(UnitCode::digits).sorted().collect(Collectors.joining(","));
        jdbc.query("select set_config('fanzha.units', ?, true), set_config('role', 'fanzha_officer', true)",
                row -> { }, units);
    }

    /** Forgets the door when its transaction ends, and while another one runs inside it. */
    private final class Leaving implements TransactionSynchronization {
        private final Entered door;

        Leaving(Entered door) {
            this.door = door;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcDoors.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcDoors.this, door);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcDoors.this);
        }
    }
}
