package fanzha.store;

import com.zaxxer.hikari.HikariDataSource;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the data folder, starts or finds the database, brings it up to date, verifies it, and only then hands it out. */
@Configuration(proxyBeanMethods = false)
class StoreConfig {
    /** In whole microseconds, as the database keeps time: what is read back equals what was written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock, new SecureRandom());
    }

    @Bean
    CentreCode centreCode(@Value("${fanzha.centre:420114}") String digits) {
        return new CentreCode(digits);
    }

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${fanzha.data:./data}") Path path, @Value("${fanzha.demo:false}") boolean demo) {
        return DataFolder.open(path, demo);
    }

    @Bean
    DiskSpace diskSpace(DataFolder folder) {
        return DiskSpace.of(folder.path());
    }

    @Bean(destroyMethod = "close")
    Stand stand(DataFolder folder, @Value("${fanzha.db.url:}") String url,
                @Value("${fanzha.db.user:}") String user,
                @Value("${fanzha.db.password:}") String password) {
        return url.isBlank() ? Stand.embedded(folder.path()) : Stand.external(new Database(url, user, password));
    }

    @Bean
    Revival revival(Stand stand) {
        return new Revival(stand);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Stand stand) {
        return Pools.pool(stand.app());
    }

    @Bean
    Doors doors(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return new JdbcDoors(transactions, jdbc);
    }

    @Bean
    Growth growth(Doors doors, JdbcTemplate jdbc) {
        return Growth.of(doors, jdbc);
    }
}
