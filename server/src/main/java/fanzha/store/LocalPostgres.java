package fanzha.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A real PostgreSQL run by the application itself, with everything on that keeps an acknowledged row: fsync, full page
 * writes, checksums. Whoever starts one holds the data folder; a server left over from a killed process is stopped and
 * started again.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String SUPERUSER = "fanzha";
    private static final String DATABASE = "fanzha";
    // A failed statement would stand in the server's log with the row it carried: terse, and no statements.
    private static final List<String> SETTINGS = List.of("shared_buffers=256MB", "max_wal_size=2GB", "wal_compression=pglz",
            "max_connections=80", "random_page_cost=1.1", "effective_io_concurrency=16", "jit=off", "timezone=UTC",
            "log_error_verbosity=terse", "log_min_error_statement=panic", "log_parameter_max_length=0");

    private final Path data;
    private final Path secret;
    private final PostgresCommands commands;
    private final int port;
    private final String options;
    private boolean closed;

    private LocalPostgres(Path data, List<String> settings) throws IOException {
        this.data = data;
        this.secret = data.resolve("pg.secret");
        this.commands = PostgresCommands.in(data, PostgresBinaries.unpack(data));
        if (!Files.exists(data.resolve("pg/PG_VERSION"))) {
            initialise();
        }
        if (commands.stopLeftover()) {
            LOG.warn("已停止上次运行遗留的数据库进程");
        }
        this.port = freePort();
        this.options = options(settings);
        commands.start(options);
    }

    /** @throws UncheckedIOException with what PostgreSQL said, when it does not start */
    public static LocalPostgres start(Path data) {
        return start(data, SETTINGS);
    }

    static LocalPostgres start(Path data, List<String> settings) {
        Path root = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            LocalPostgres postgres = new LocalPostgres(root, settings);
            postgres.createDatabase();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("内置数据库启动失败（数据目录 " + root + "）：" + e.getMessage(), e);
        }
    }

    /** The login that owns the whole server; the application itself enters by its roles. */
    public Database admin() {
        return admin(DATABASE);
    }

    Database admin(String database) {
        try {
            return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + database, SUPERUSER,
                    Files.readString(secret).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("读不到数据库口令文件 " + secret, e);
        }
    }

    /**
     * Starts it again where it was, when it has died under us: out of memory, or killed. PostgreSQL then recovers by itself,
     * and the pool's next connection is a good one.
     *
     * @return whether it had to
     */
    synchronized boolean revive() throws IOException {
        if (closed || commands.running()) {
            return false;
        }
        LOG.error("内置数据库意外停止，正在重新启动");
        commands.stopLeftover();
        commands.start(options);
        LOG.warn("内置数据库已重新启动");
        return true;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            commands.stop();
        } catch (IOException e) {
            LOG.error("内置数据库未能停止：{}", e.getMessage());
        }
    }

    private void createDatabase() {
        JdbcTemplate server = new JdbcTemplate(Pools.plain(admin("postgres")));
        if (server.queryForList("select 1 from pg_database where datname = ?", DATABASE).isEmpty()) {
            server.execute("create database " + DATABASE);
        }
    }

    /** A cluster that a power cut left half-made must not look like one: it gets its name last. */
    private void initialise() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, HexFormat.of().formatHex(random));
        Path half = data.resolve("pg.init");
        PostgresBinaries.deleteTree(half);
        commands.own(half);
        Path readable = commands.readableCopy(secret);
        // lc-ctype must not be C: pg_trgm would drop every letter that is not ASCII.
        List<String> initdb = new ArrayList<>(commands.program("initdb"));
        initdb.addAll(List.of("-D", half.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + readable,
                "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8",
                "--data-checksums"));
        commands.run(initdb);
        if (!readable.equals(secret)) {
            Files.delete(readable);
        }
        Files.move(half, data.resolve("pg"), StandardCopyOption.ATOMIC_MOVE);
    }

    private String options(List<String> settings) {
        StringBuilder options = new StringBuilder("-p " + port + " -h 127.0.0.1 -k ''");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
