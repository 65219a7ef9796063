package fanzha.source;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the room's work asks for. */
@Configuration(proxyBeanMethods = false)
@Import({Silence.Desk.class, Sources.Keeping.class})
class SourceConfig {
}
