package fanzha.people;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.office.Unit;
import fanzha.office.Units;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the room. */
@Configuration(proxyBeanMethods = false)
class PeopleConfig {
    @Bean
    JdbcPeople.Vault peopleVault(Seals seals, Tokens tokens) {
        return new JdbcPeople.Vault(seals, tokens);
    }

    /** Joined persons are told synchronously: whoever keeps a person's id follows in the same transaction. */
    @Bean
    JdbcPeople.Surroundings peopleSurroundings(Ids ids, Clock clock, Units units, ApplicationEventPublisher events) {
        return new JdbcPeople.Surroundings(ids, clock, () -> units.list().stream().map(Unit::code).toList(), events::publishEvent);
    }

    @Bean
    People people(JdbcTemplate jdbc, CentreCode centre, JdbcPeople.Vault vault, JdbcPeople.Surroundings around) {
        return new JdbcPeople(jdbc, centre, vault, around);
    }

    @Bean
    KeysInUse peopleKeysInUse(JdbcTemplate jdbc) {
        return JdbcPeople.keysInUse(jdbc);
    }
}
