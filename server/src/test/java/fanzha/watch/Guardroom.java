package fanzha.watch;

import fanzha.journal.Entry;
import fanzha.journal.Kept;
import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.office.Shifts;
import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import fanzha.store.Rewinds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A whole watch in memory over a small office, whose clock and whose loops' answers a test decides. */
final class Guardroom {
    static final Instant TEN = Caidian.MORNING;

    final Hands hands = new Hands(TEN);
    final DeadlineClock clock = DeadlineClock.on(hands, hands);
    final MemoryOffice office = Caidian.staffed();
    final Ids ids = new Ids(hands, new Random(3));
    final MemoryJournal journal = new MemoryJournal(hands, ids);
    final List<ItemPassed> passed = new ArrayList<>();
    final MemoryWatch watch = new MemoryWatch(clock, office, ids);
    final MemoryOpenItems items = watch.items();
    final Doors doors = new MemoryDoors(Stream.concat(watch.collections().stream(), Stream.<Rewinds>of(journal)).toList());
    final MemoryWatch.Running running;
    /** What dissuasion would say to a lapsed loop; unless a test says otherwise, the ladder. */
    BiFunction<OpenItem, Instant, OpenItem> loops;

    Guardroom() {
        Escalation escalation = watch.escalation(journal);
        loops = escalation::up;
        running = watch.start(new MemoryWatch.Outside(doors, this::hear, journal), List.of(new Lapses() {
            @Override
            public ItemKind kind() {
                return ItemKind.LOOP;
            }

            @Override
            public OpenItem lapsed(OpenItem item, Instant now) {
                return loops.apply(item, now);
            }
        }));
    }

    private void hear(Object event) {
        if (event instanceof ItemPassed item) {
            passed.add(item);
        }
    }

    OpenItem loop(long n, String owner, int minutes) {
        OfficerId officer = owner.isEmpty() ? null : id(owner);
        return new OpenItem(ItemKind.LOOP, new UUID(1, n), Caidian.CAIDIAN, officer, at(minutes), "CALL", 0, clock.now());
    }

    Instant at(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }

    void open(OpenItem... opened) {
        doors.runAsCentre(() -> items.open(List.of(opened)));
    }

    /** Time passes as it does: with a poll every minute. */
    void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            hands.pass(Duration.ofMinutes(1));
            running.poller().round();
        }
    }

    OpenItem find(ItemKind kind, UUID subject) {
        return items.find(kind, subject).orElseThrow();
    }

    OpenItem find(OpenItem item) {
        return find(item.kind(), item.subject());
    }

    OfficerId id(String badge) {
        return office.officers().find(badge).orElseThrow().id();
    }

    Actor actor(String badge) {
        return office.officers().actor(office.officers().find(badge).orElseThrow());
    }

    void shift(int fromMinutes, int hours, String leader, String... members) {
        Set<OfficerId> there = Set.copyOf(Stream.of(members).map(this::id).toList());
        office.shifts().plan(new Shifts.Plan("班", at(fromMinutes), at(fromMinutes + hours * 60), id(leader), there), null)
                .orThrow();
    }

    List<String> deeds(String subject) {
        return journal.list(subject, 50).stream().map(Kept::entry).map(Entry::deed).toList().reversed();
    }
}
