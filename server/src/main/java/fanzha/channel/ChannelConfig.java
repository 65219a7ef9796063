package fanzha.channel;

import fanzha.journal.Journal;
import fanzha.kernel.CentreCode;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import fanzha.watch.OpenItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets the channel up over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ChannelConfig {
    @Bean
    JdbcMessages messages(JdbcTemplate jdbc, CentreCode centre, Seals seals, Tokens tokens) {
        return new JdbcMessages(jdbc, centre, seals, tokens);
    }

    @Bean
    KeysInUse channelKeysInUse(JdbcTemplate jdbc) {
        return JdbcMessages.keysInUse(jdbc);
    }

    @Bean
    SmsGateway smsGateway() {
        return new LogGateway();
    }

    @Bean
    Settling.News smsNews(ApplicationEventPublisher events, Journal journal) {
        return new Settling.News(events, journal);
    }

    @Bean
    Settling settling(Outbox outbox, OpenItems items, DeadlineClock clock, Settling.News news) {
        return new Settling(outbox, items, clock, news);
    }

    @Bean
    Relay relay(Doors doors, Outbox outbox, SmsGateway gateway, Settling settling) {
        return new Relay(doors, outbox, gateway, settling);
    }

    @Bean
    Unknowns unknowns(Doors doors, Outbox outbox, OpenItems items, Settling settling) {
        return new Unknowns(doors, outbox, items, settling);
    }
}
