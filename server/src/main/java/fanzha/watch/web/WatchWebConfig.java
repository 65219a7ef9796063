package fanzha.watch.web;

import fanzha.office.Officers;
import fanzha.office.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the watch's HTTP face up. */
@Configuration(proxyBeanMethods = false)
class WatchWebConfig {
    @Bean
    OpenItemController.People watchPeople(Units units, Officers officers) {
        return new OpenItemController.People(units, officers);
    }
}
