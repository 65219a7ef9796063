package fanzha.warning;

import fanzha.kernel.CentreCode;
import fanzha.people.People;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the room; the loops come from the room that follows. */
@Configuration(proxyBeanMethods = false)
@Import({Reception.Rooms.class, Intake.Ground.class, Resumption.class, Bookkeeping.Desk.class, Preview.Keeping.class})
class WarningConfig {
    private static final int READY_AHEAD_THREADS = 2;

    @Bean
    Vault warningVault(Seals seals, Tokens tokens) {
        return Vault.of(seals, tokens);
    }

    @Bean
    JdbcWarnings warnings(JdbcTemplate jdbc, CentreCode centre, Vault vault, People people) {
        return new JdbcWarnings(jdbc, centre, vault, people);
    }

    @Bean
    JdbcDeliveries deliveries(JdbcTemplate jdbc, CentreCode centre) {
        return new JdbcDeliveries(jdbc, centre);
    }

    @Bean
    KeysInUse warningKeysInUse(JdbcTemplate jdbc) {
        return JdbcDeliveries.keysInUse(jdbc);
    }

    @Bean
    JdbcQuarantine quarantine(JdbcTemplate jdbc, CentreCode centre) {
        return new JdbcQuarantine(jdbc, centre);
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService intakeAhead() {
        return Executors.newFixedThreadPool(READY_AHEAD_THREADS, Thread.ofPlatform().daemon().name("intake-", 1).factory());
    }

    @Bean
    Intake intake(Doors doors, Reception.Rooms rooms, Intake.Ground ground, ExecutorService intakeAhead) {
        return new Intake(doors, rooms, ground, intakeAhead);
    }

    @Bean
    JdbcMappings mappings(JdbcTemplate jdbc, CentreCode centre) {
        return new JdbcMappings(jdbc, centre);
    }

    @Bean
    Opening opening(MappingBook mappings, Doors doors) {
        return new Opening(mappings, doors);
    }

    @Bean
    Preview preview(Doors doors, Opening opening, MappingBook mappings, Preview.Keeping keeping) {
        return new Preview(doors, opening, mappings, keeping);
    }

    @Bean
    Entries entries(Intake intake, DeadlineClock clock) {
        return new Entries(intake, clock);
    }

    @Bean
    Mending mending(Doors doors, Reception.Rooms rooms, Intake intake) {
        return new Mending(doors, rooms, intake);
    }

    @Bean
    Bookkeeping bookkeeping(Reconciliation reconciliation, Bookkeeping.Desk desk, @Value("${fanzha.raw-kept:P7D}") Duration rawKept) {
        return new Bookkeeping(reconciliation, desk, rawKept);
    }

    @Bean
    Reconciliation reconciliation(Doors doors, Reception.Rooms rooms, Clock clock) {
        return new Reconciliation(doors, rooms, clock);
    }
}
