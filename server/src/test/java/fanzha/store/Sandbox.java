package fanzha.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real, migrated PostgreSQL database for one test: one server a test JVM, one template with every migration, copied for
 * each taker in a fraction of a second.
 */
public final class Sandbox implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final Database app;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final Doors doors;

    private Sandbox(String name, Database app) {
        this.name = name;
        this.app = app;
        this.pool = Pools.pool(app);
        this.jdbc = new JdbcTemplate(pool);
        this.doors = new JdbcDoors(new DataSourceTransactionManager(pool), jdbc);
    }

    /** A database of its own with every migration and no row. */
    public static Sandbox fresh() {
        String name = "sandbox_" + NUMBER.incrementAndGet();
        Server.sql("create database " + name + " template " + Server.TEMPLATE);
        return new Sandbox(name, Roles.prepare(Server.POSTGRES.admin(name)));
    }

    /** For a whole application under test: {@code @DynamicPropertySource static void store(DynamicPropertyRegistry r)}. */
    public void properties(DynamicPropertyRegistry registry, Path data) {
        Database admin = admin();
        registry.add("fanzha.db.url", admin::url);
        registry.add("fanzha.db.user", admin::user);
        registry.add("fanzha.db.password", admin::password);
        registry.add("fanzha.data", data::toString);
    }

    /** Connections that log in as fanzha_app, as the running application does. */
    public DataSource dataSource() {
        return pool;
    }

    /** Bound to the running transaction of {@link #doors()}; outside one it acts as fanzha_app. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public Doors doors() {
        return doors;
    }

    /** The superuser's view, past row security: for looking at what is really there. */
    public JdbcTemplate asOwner() {
        return new JdbcTemplate(Pools.plain(admin()));
    }

    String name() {
        return name;
    }

    Database admin() {
        return Server.POSTGRES.admin(name);
    }

    Database app() {
        return app;
    }

    @Override
    public void close() {
        pool.close();
        Server.sql("drop database " + name + " with (force)");
    }

    /** Started when the first test asks, stopped with the JVM. */
    private static final class Server {
        static final String TEMPLATE = "fanzha";
        static final LocalPostgres POSTGRES = start();

        private static LocalPostgres start() {
            Path target = Path.of("target", "sandbox");
            int number = 1;
            while (number < 20 && DataFolder.held(target.resolve(String.valueOf(number)))) {
                number++; // another test run of this checkout is at work there
            }
            DataFolder folder = DataFolder.open(target.resolve(String.valueOf(number)), false);
            LocalPostgres postgres = LocalPostgres.start(folder.path(),
                    List.of("shared_buffers=64MB", "max_connections=200", "timezone=UTC", "max_wal_size=512MB"));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "sandbox"));
            prepare(new JdbcTemplate(Pools.plain(postgres.admin("postgres"))));
            Roles.prepare(postgres.admin(TEMPLATE));
            Migrations.run(postgres.admin(TEMPLATE));
            return postgres;
        }

        /** Databases of earlier runs go; migrations may have changed since. */
        private static void prepare(JdbcTemplate server) {
            server.queryForList("select datname from pg_database where datname like 'sandbox%' or datname = 'fanzha'",
                    String.class).forEach(old -> server.execute("drop database " + old + " with (force)"));
            server.execute("create database " + TEMPLATE);
        }

        static void sql(String sql) {
            synchronized (POSTGRES) {
                new JdbcTemplate(Pools.plain(POSTGRES.admin("postgres"))).execute(sql);
            }
        }
    }
}
