package fanzha.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database: brought to the current schema by its owner, entered by the application through a pool as fanzha_app. */
public final class Database implements AutoCloseable {
    /** Where the database is and who owns it. */
    public record Access(String url, String owner, String password) {
    }

    private static final String APPLICATION = "fanzha_app";
    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /** @param secret file of the application's own password, made when it is not there yet, mode 0600 */
    public static Database open(Access access, Path secret, int connections) {
        DriverManagerDataSource owner = new DriverManagerDataSource(access.url(), access.owner(), access.password());
        Durability.require(new JdbcTemplate(owner));
        migrate(owner);
        String password = secretIn(secret);
        admit(owner, password);
        return new Database(pool(access.url(), password, connections));
    }

    static void migrate(DriverManagerDataSource owner) {
        Flyway.configure().dataSource(owner).locations("classpath:db/migration").outOfOrder(true).load().migrate();
    }

    /** Gives fanzha_app the password that this installation uses. */
    static void admit(DriverManagerDataSource owner, String password) {
        new JdbcTemplate(owner).execute("alter role " + APPLICATION + " login password '" + password.replace("'", "''") + "'");
    }

    static HikariDataSource pool(String url, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(APPLICATION);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setPoolName("store");
        config.addDataSourceProperty("ApplicationName", "fanzha");
        return new HikariDataSource(config);
    }

    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static String secretIn(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("读写不了口令文件 " + file, e);
        }
    }
}
