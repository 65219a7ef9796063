package fanzha.source.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the controller asks for besides its own room. */
@Configuration(proxyBeanMethods = false)
@Import(SourceController.Reading.class)
class SourceWebConfig {
}
