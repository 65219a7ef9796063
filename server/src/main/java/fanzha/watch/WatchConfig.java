package fanzha.watch;

import fanzha.journal.Journal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.office.Ladder;
import fanzha.office.Shifts;
import fanzha.office.Units;
import fanzha.store.Doors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets the watch up over PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class WatchConfig {
    private final JdbcTemplate jdbc;
    private final CentreCode centre;
    private final Doors doors;
    private final ApplicationEventPublisher events;

    WatchConfig(JdbcTemplate jdbc, CentreCode centre, Doors doors, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.centre = centre;
        this.doors = doors;
        this.events = events;
    }

    @Bean
    ClockBook clockBook() {
        return new JdbcClockBook(jdbc, centre);
    }

    @Bean
    DeadlineClock deadlineClock(ClockBook book, ObjectProvider<DeadlineClock.Stage> stage) {
        return new DeadlineClock(book, System::nanoTime, stage.getIfAvailable(() -> () -> null));
    }

    @Bean
    OpenItems openItems(DeadlineClock clock) {
        return new JdbcOpenItems(jdbc, centre, clock);
    }

    @Bean
    HandoverBook handoverBook() {
        return new JdbcHandoverBook(jdbc, centre);
    }

    @Bean
    Intervals intervals() {
        return new JdbcIntervals(jdbc, centre);
    }

    @Bean
    Means watchMeans(OpenItems items, DeadlineClock clock, Journal journal) {
        return new Means(doors, items, clock, journal, events);
    }

    @Bean
    Escalation escalation(Ladder ladder, Shifts shifts, Intervals intervals, Journal journal) {
        return new Escalation(ladder, shifts, intervals, journal);
    }

    @Bean
    Unanswered unanswered(Means with, HandoverBook book, Escalation escalation, ObjectProvider<Answers> answers) {
        return new Unanswered(with.items(), book, escalation, new Unanswered.After(with.events(), answers::getObject));
    }

    @Bean
    Answers answers(ObjectProvider<Lapses> rooms, Escalation escalation, OpenItems items) {
        return new Answers(rooms.stream().toList(), escalation, new Stuck(items, escalation));
    }

    @Bean
    Handovers handovers(Means with, HandoverBook book, Answers answers, Handovers.Offering offering) {
        return new Handovers(with, book, answers, offering);
    }

    @Bean
    Handovers.Offering offering(Ids ids, Shifts shifts, Intervals intervals) {
        return new Handovers.Offering(ids, shifts, intervals);
    }

    @Bean
    ClockDesk clockDesk(Means with, ClockBook book, Units units, Shifts shifts) {
        return new ClockDesk(with, book, units, shifts);
    }

    @Bean
    ShiftChange shiftChange(Means with, Shifts shifts, Answers answers) {
        return new ShiftChange(with, new JdbcShiftBook(jdbc, centre), shifts, answers);
    }

    @Bean
    Poller poller(Means with, Answers answers, ClockDesk clock, ShiftChange shifts) {
        return new Poller(with, answers, clock, shifts);
    }
}
