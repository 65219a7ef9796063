package fanzha.store;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the store: the embedded PostgreSQL of the data folder, or the external one that the administrator names. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean
    CentreCode centreCode(@Value("${fanzha.centre:420114}") String digits) {
        return new CentreCode(digits);
    }

    @Bean
    DataFolder dataFolder(@Value("${fanzha.data:./data}") Path path, @Value("${fanzha.demo:false}") boolean demo) {
        return DataFolder.open(path, demo);
    }

    /** Empty when an external database is named. */
    @Bean
    Embedded embedded(DataFolder folder, @Value("${fanzha.db.url:}") String url) {
        return new Embedded(url.isBlank() ? LocalPostgres.start(folder.path()) : null);
    }

    @Bean
    Database database(Embedded embedded, DataFolder folder, ExternalDatabase external,
            @Value("${fanzha.db.connections:24}") int connections) {
        Database.Access access = embedded.server().map(server -> new Database.Access(server.url("postgres"),
                LocalPostgres.OWNER, server.password())).orElseGet(external::access);
        return Database.open(access, folder.path().resolve("app.secret"), connections);
    }

    @Bean
    ExternalDatabase externalDatabase(@Value("${fanzha.db.url:}") String url, @Value("${fanzha.db.user:fanzha}") String user,
            @Value("${fanzha.db.password:}") String password) {
        return new ExternalDatabase(new Database.Access(url, user, password));
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.pool();
    }

    @Bean
    Doors doors(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new JdbcDoors(new TransactionTemplate(transactions), jdbc);
    }

    record ExternalDatabase(Database.Access access) {
    }

    /** The embedded server, stopped last when the application ends. */
    static final class Embedded implements AutoCloseable {
        private final @Nullable LocalPostgres server;

        Embedded(@Nullable LocalPostgres server) {
            this.server = server;
        }

        Optional<LocalPostgres> server() {
            return Optional.ofNullable(server);
        }

        @Override
        public void close() {
            server().ifPresent(LocalPostgres::close);
        }
    }
}
