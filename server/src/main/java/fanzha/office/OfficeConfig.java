package fanzha.office;

import fanzha.journal.Journal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.store.Doors;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts the office together. */
@Configuration(proxyBeanMethods = false)
class OfficeConfig {
    @Bean
    Office office(JdbcTemplate jdbc, CentreCode centre, Doors doors, Journal journal) {
        return new Office(new JdbcOfficeBook(jdbc, centre), doors, journal);
    }

    @Bean
    Units units(Office office, CentreCode centre) {
        return new Units(office, centre);
    }

    @Bean
    Officers officers(Office office, Ids ids) {
        return new Officers(office, ids);
    }

    @Bean
    Beats beats(Office office, Units units, Clock clock) {
        return new Beats(office, units, clock);
    }

    @Bean
    Shifts shifts(Office office, Ids ids) {
        return new Shifts(office, ids);
    }

    @Bean
    Ladder ladder(Office office, Shifts shifts) {
        return new Ladder(office, shifts);
    }
}
