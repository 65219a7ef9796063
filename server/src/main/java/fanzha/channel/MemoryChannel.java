package fanzha.channel;

import fanzha.journal.Journal;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import fanzha.watch.OpenItems;
import org.springframework.context.ApplicationEventPublisher;

/** The channel in memory, for simulations and for tests of the rooms above: the same rules, no thread, nothing stored. */
public final class MemoryChannel {
    private final MemoryMessages messages = new MemoryMessages();

    /** The doors and the listeners of the whole simulation, and its journal. */
    public record Outside(Doors doors, ApplicationEventPublisher events, Journal journal) { }

    public record Running(Relay relay, Unknowns unknowns) { }

    /** Rewinds with the doors it is given to. */
    public MemoryMessages messages() {
        return messages;
    }

    public Running start(Outside outside, OpenItems items, DeadlineClock clock, SmsGateway gateway) {
        Settling settling = new Settling(messages, items, clock, new Settling.News(outside.events, outside.journal));
        return new Running(new Relay(outside.doors, messages, gateway, settling),
                new Unknowns(outside.doors, messages, items, settling));
    }
}
