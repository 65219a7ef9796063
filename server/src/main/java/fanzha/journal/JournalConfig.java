package fanzha.journal;

import fanzha.seal.Tokens;
import fanzha.store.DataFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the journal together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Import(Ground.class)
class JournalConfig {
    @Bean
    Marks marks(Tokens tokens) {
        return canonical -> tokens.of("journal", canonical);
    }

    @Bean
    Anchors anchors(DataFolder folder) {
        return new Anchors(folder.path().resolve("journal"));
    }

    @Bean
    Journal journal(Ground ground, Marks marks) {
        return new JdbcJournal(ground, marks);
    }

    @Bean
    Chainer chainer(Ground ground, Anchors anchors) {
        return new Chainer(ground, anchors);
    }

    @Bean
    Verification verification(Ground ground, Marks marks, Anchors anchors) {
        return new Verification(ground, marks, anchors);
    }
}
