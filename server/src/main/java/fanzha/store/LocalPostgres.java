package fanzha.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run by the application itself, with everything on that keeps an acknowledged row: fsync, full page
 * writes, checksums. One instance a data folder, held by a lock file; a server left over from a killed process is
 * stopped and started again.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String OWNER = "fanzha";
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final List<String> SETTINGS = List.of("shared_buffers=256MB", "max_wal_size=2GB", "wal_compression=pglz",
            "max_connections=80", "random_page_cost=1.1", "effective_io_concurrency=16", "jit=off");

    private final Path data;
    private final Path cluster;
    private final Path secret;
    private final PostgresCommands commands;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final int port;

    private LocalPostgres(Path data, List<String> settings) throws IOException {
        this.data = data;
        this.cluster = data.resolve("pg");
        this.secret = data.resolve("pg.secret");
        this.lockFile = FileChannel.open(data.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = lock();
        Path bin = PostgresBinaries.unpack(data);
        this.commands = PostgresCommands.in(data, bin);
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        if (commands.quiet(commands.control("status")) == 0) {
            LOG.warn("停止上次运行遗留的数据库进程");
            commands.run(commands.control("stop", "-m", "fast", "-w", "-t", "60"));
        }
        this.port = freePort();
        commands.run(commands.control("start", "-w", "-t", "120", "-l", data.resolve("pg.log").toString(), "-o", options(settings)));
    }

    /** @throws UncheckedIOException with what PostgreSQL said, when it does not start */
    public static LocalPostgres start(Path data) {
        return start(data, SETTINGS);
    }

    static LocalPostgres start(Path data, List<String> settings) {
        try {
            Path root = data.toAbsolutePath().normalize();
            Files.createDirectories(root);
            return new LocalPostgres(root, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("内置数据库启动失败（数据目录 " + data + "）：" + e.getMessage(), e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password() {
        try {
            return Files.readString(secret).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("读不到数据库口令文件 " + secret, e);
        }
    }

    @Override
    public void close() {
        try {
            commands.run(commands.control("stop", "-m", "fast", "-w", "-t", "60"));
        } catch (IOException e) {
            LOG.error("内置数据库未能停止：{}", e.getMessage());
        } finally {
            release();
        }
    }

    private void release() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("数据目录的锁未能释放：{}", e.getMessage());
        }
    }

    private FileLock lock() throws IOException {
        FileLock held;
        try {
            held = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            lockFile.close();
            throw new IOException("数据目录已被另一个正在运行的实例占用；请先停止它，或用 --data 另选目录");
        }
        return held;
    }

    /** A cluster that a power cut left half-made must not look like one: it gets its name last. */
    private void initialise() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Path half = data.resolve("pg.init");
        PostgresBinaries.deleteTree(half);
        Path readable = commands.readableCopy(secret);
        // lc-ctype must not be C: pg_trgm would drop every letter that is not ASCII.
        List<String> initdb = new ArrayList<>(commands.program("initdb"));
        initdb.addAll(List.of("-D", half.toString(), "-U", OWNER, "-A", "scram-sha-256", "--pwfile=" + readable, "-E", "UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=C.UTF-8", "--data-checksums"));
        commands.own(half);
        commands.run(initdb);
        if (!readable.equals(secret)) {
            Files.delete(readable);
        }
        Files.move(half, cluster, StandardCopyOption.ATOMIC_MOVE);
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
