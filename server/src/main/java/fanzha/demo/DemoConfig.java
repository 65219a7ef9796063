package fanzha.demo;

import fanzha.channel.Relay;
import fanzha.store.DataFolder;
import fanzha.warning.Intake;
import fanzha.watch.Poller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Puts the demo together, where it was asked for and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fanzha.demo")
@Import({Founding.class, Rota.class, OpenDoor.class, Colleagues.class, Stage.class, Cast.Loops.class, Cast.class, Past.class,
        Feed.class})
class DemoConfig {
    /** Stands in for the house's own clock in every room. */
    @Bean
    @Primary
    StageClock stageClock() {
        return new StageClock(Clock.systemUTC());
    }

    @Bean
    Ledger ledger(DataFolder folder) {
        return new Ledger(folder.path());
    }

    @Bean
    Past.House house(Intake intake, Poller poller, Relay relay) {
        return new Past.House(intake, List.of(poller, relay));
    }

    record Wanted(boolean past, boolean feed) { }

    /** A measurement wants the district, but nothing that moves by itself. */
    @Bean
    Wanted wanted(@Value("${fanzha.demo.past:true}") boolean past, @Value("${fanzha.demo.feed:true}") boolean feed) {
        return new Wanted(past, feed);
    }

    @Bean
    Demo demo(Premises premises, Wanted wanted, Past past, Feed feed) {
        List<Demo.Act> acts = new ArrayList<>();
        if (wanted.past) {
            acts.add(past);
        }
        if (wanted.feed) {
            acts.add(feed);
        }
        return new Demo(premises, acts);
    }

    /** The office that everything else needs. */
    @Bean
    Premises premises(Founding founding, OpenDoor door, Rota rota, StageClock clock) {
        return () -> {
            founding.found();
            door.open();
            rota.plan(clock.instant());
        };
    }

    interface Premises extends Runnable { }
}
