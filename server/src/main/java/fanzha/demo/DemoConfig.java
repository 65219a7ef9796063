package fanzha.demo;

import fanzha.office.Beats;
import fanzha.office.Officers;
import fanzha.office.Shifts;
import fanzha.office.Units;
import fanzha.place.Places;
import fanzha.session.Accounts;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the demo together, where it was asked for and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fanzha.demo")
class DemoConfig {
    /** Stands in for the house's own clock in every room. */
    @Bean
    @Primary
    StageClock stageClock() {
        return new StageClock(Clock.systemUTC());
    }

    @Bean
    Founding founding(Units units, Officers officers, Beats beats, Places places) {
        return new Founding(units, officers, beats, places);
    }

    @Bean
    Rota rota(Officers officers, Shifts shifts) {
        return new Rota(officers, shifts);
    }

    @Bean
    OpenDoor openDoor(Officers officers, Accounts accounts) {
        return new OpenDoor(officers, accounts);
    }

    @Bean
    Demo demo(Founding founding, OpenDoor door, Rota rota, StageClock clock) {
        return new Demo(List.of(founding::found, door::open, () -> rota.plan(clock.instant())));
    }
}
