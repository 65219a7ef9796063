package fanzha.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks again and again at what the database's connections do, and tells the share of each statement: where to start tuning. */
final class Sampler implements AutoCloseable {
    private static final int STATEMENT_MAX = 90;
    private static final int TOLD_MAX = 18;

    private final Connection connection;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private int looks;

    Sampler(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        thread = Thread.ofPlatform().daemon().name("sampler").start(this::look);
    }

    private void look() {
        try (PreparedStatement look = connection.prepareStatement("""
                select state || coalesce(' / ' || wait_event, '') || ' / ' || regexp_replace(query, '\\s+', ' ', 'g')
                from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'""")) {
            while (running) {
                try (ResultSet found = look.executeQuery()) {
                    looks++;
                    while (found.next()) {
                        String what = found.getString(1);
                        seen.merge(what.substring(0, Math.min(STATEMENT_MAX, what.length())), 1, Integer::sum);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException("the sampler broke off", e);
        }
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        running = false;
        thread.join();
        connection.close();
        seen.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(TOLD_MAX)
                .forEach(e -> System.err.printf("%4.0f %% %s%n", 100.0 * e.getValue() / looks, e.getKey()));
    }
}
