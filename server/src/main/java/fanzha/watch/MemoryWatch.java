package fanzha.watch;

import fanzha.journal.Journal;
import fanzha.kernel.Ids;
import fanzha.office.MemoryOffice;
import fanzha.store.Doors;
import fanzha.store.Rewinds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;

/** The watch in memory, for simulations and for tests of the rooms above: the same rules, no thread, nothing stored. */
public final class MemoryWatch {
    private final DeadlineClock clock;
    private final ClockBook clockBook;
    private final MemoryOpenItems items;
    private final MemoryHandoverBook handoverBook = new MemoryHandoverBook();
    private final MemoryShiftBook shiftBook = new MemoryShiftBook();
    private final MemoryOffice office;
    private final Ids ids;

    /** What runs once all rooms have named their answers. */
    public record Running(Poller poller, Handovers handovers, ClockDesk clockDesk, ShiftChange shiftChange) { }

    /** The doors and the listeners of the whole simulation, and its journal. */
    public record Outside(Doors doors, ApplicationEventPublisher events, Journal journal) { }

    /** @param clock made by {@link DeadlineClock#on} */
    public MemoryWatch(DeadlineClock clock, MemoryOffice office, Ids ids) {
        this.clock = clock;
        this.clockBook = clock.book();
        this.items = new MemoryOpenItems(clock);
        this.office = office;
        this.ids = ids;
    }

    public DeadlineClock clock() {
        return clock;
    }

    public MemoryOpenItems items() {
        return items;
    }

    /** For {@link fanzha.store.MemoryDoors}. */
    public List<Rewinds> collections() {
        return List.of(items, handoverBook, shiftBook);
    }

    public Escalation escalation(Journal journal) {
        return new Escalation(office.ladder(), office.shifts(), Intervals.SHIPPED, journal);
    }

    /** @param rooms the answers of the other rooms; those of the watch itself are added */
    public Running start(Outside outside, List<Lapses> rooms) {
        Means with = new Means(outside.doors, items, clock, outside.journal, outside.events);
        Escalation escalation = escalation(outside.journal);
        Answers[] known = new Answers[1];
        Supplier<Answers> later = () -> known[0];
        List<Lapses> all = new ArrayList<>(rooms);
        all.add(new Unanswered(items, handoverBook, escalation, new Unanswered.After(outside.events, later)));
        known[0] = new Answers(all, escalation, new Stuck(items, escalation));
        ClockDesk desk = new ClockDesk(with, clockBook, office.units(), office.shifts());
        ShiftChange shifts = new ShiftChange(with, shiftBook, office.shifts(), known[0]);
        return new Running(new Poller(with, known[0], desk, shifts), new Handovers(with, handoverBook, known[0],
                new Handovers.Offering(ids, office.shifts(), Intervals.SHIPPED)), desk, shifts);
    }
}
