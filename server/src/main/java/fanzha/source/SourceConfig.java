package fanzha.source;

import fanzha.store.Doors;
import fanzha.warning.Intake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the room's work asks for. */
@Configuration(proxyBeanMethods = false)
@Import({Silence.Desk.class, Sources.Keeping.class, Push.Keeping.class})
class SourceConfig {
    @Bean
    Push push(PushBook book, Intake intake, Doors doors, Push.Keeping keeping) {
        return new Push(book, intake, doors, keeping);
    }
}
