package fanzha.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own for a test, on one real PostgreSQL per test run; entered as fanzha_app. */
public final class Sandbox implements AutoCloseable {
    private static final String TEMPLATE = "fanzha_template";
    private static final String PASSWORD = "sandbox";

    /** Started at the first use, stopped when the tests end. */
    private static final class Server {
        static final LocalPostgres POSTGRES = start();

        private static LocalPostgres start() {
            LocalPostgres server = LocalPostgres.start(Path.of("target", "sandbox"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            JdbcTemplate maintenance = new JdbcTemplate(owner(server, "postgres"));
            maintenance.queryForList("select datname from pg_database where datname like 'sandbox%' or datname = '" + TEMPLATE + "'",
                    String.class).forEach(name -> maintenance.execute("drop database " + name + " with (force)"));
            maintenance.execute("create database " + TEMPLATE);
            Database.migrate(owner(server, TEMPLATE));
            Database.admit(owner(server, TEMPLATE), PASSWORD);
            return server;
        }
    }

    private final String name;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final Doors doors;

    private Sandbox(String name) {
        this.name = name;
        this.pool = Database.pool(Server.POSTGRES.url(name), PASSWORD, 8);
        this.jdbc = new JdbcTemplate(pool);
        this.doors = new JdbcDoors(new TransactionTemplate(new DataSourceTransactionManager(pool)), jdbc);
    }

    public static Sandbox fresh() {
        String name = "sandbox" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(owner(Server.POSTGRES, "postgres")).execute("create database " + name + " template " + TEMPLATE);
        return new Sandbox(name);
    }

    public HikariDataSource dataSource() {
        return pool;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Doors doors() {
        return doors;
    }

    /** The database as its owner sees it, past all row security. */
    public JdbcTemplate asOwner() {
        return new JdbcTemplate(owner(Server.POSTGRES, name));
    }

    @Override
    public void close() {
        pool.close();
        new JdbcTemplate(owner(Server.POSTGRES, "postgres")).execute("drop database " + name + " with (force)");
    }

    private static DriverManagerDataSource owner(LocalPostgres server, String database) {
        return new DriverManagerDataSource(server.url(database), LocalPostgres.OWNER, server.password());
    }
}
