package fanzha.store;

import fanzha.kernel.UnitCode;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Doors over one pool that logs in as fanzha_app. An officer's transaction steps down to fanzha_officer before its first
 * statement; both settings are local to the transaction, so nothing is left on a pooled connection.
 */
public final class JdbcDoors implements Doors {
    private static final Sight CENTRE = new Sight(java.util.Set.of());

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    public JdbcDoors(TransactionTemplate transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public <T> T asCentre(Supplier<T> work) {
        return open(CENTRE, () -> { }, work);
    }

    @Override
    public <T> T asOfficer(Sight sight, Supplier<T> work) {
        String units = sight.units().stream().map(UnitCode::digits).sorted().collect(Collectors.joining(","));
        return open(sight, () -> jdbc.query(
                "select set_config('role', 'fanzha_officer', true), set_config('fanzha.units', ?, true)", row -> { }, units), work);
    }

    private <T> T open(Sight sight, Runnable enter, Supplier<T> work) {
        Sight running = running();
        if (running != null) {
            if (running != sight && (running == CENTRE || !running.equals(sight))) {
                throw new IllegalStateException("事务已由另一道门打开，不能中途换门");
            }
            return work.get();
        }
        return transactions.execute(status -> {
            TransactionSynchronizationManager.bindResource(this, sight);
            try {
                enter.run();
                return work.get();
            } finally {
                TransactionSynchronizationManager.unbindResource(this);
            }
        });
    }

    private @Nullable Sight running() {
        return (Sight) TransactionSynchronizationManager.getResource(this);
    }
}
