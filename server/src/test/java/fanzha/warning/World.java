package fanzha.warning;

import static java.nio.charset.StandardCharsets.UTF_8;

import fanzha.journal.Journal;
import fanzha.journal.MemoryJournal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.UnitCode;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.office.Unit;
import fanzha.people.MemoryPeople;
import fanzha.people.People;
import fanzha.people.PeopleFixture;
import fanzha.place.Places;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.store.Growth;
import fanzha.store.MemoryDoors;
import fanzha.store.Sandbox;
import fanzha.watch.DeadlineClock;
import fanzha.watch.MemoryOpenItems;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** A centre that takes warnings in, in memory or over PostgreSQL. */
final class World {
    private static final CentreCode CENTRE = Caidian.CODE;

    final Clock clock = Clock.fixed(Caidian.MORNING, ZoneOffset.UTC);
    final Ids ids = new Ids(clock, new Random(3));
    final MemoryLoops loops = new MemoryLoops();
    final DeadlineClock deadlines = DeadlineClock.on(clock);
    final MemoryOpenItems items = new MemoryOpenItems(deadlines);
    final Journal journal = new MemoryJournal(clock, ids);
    final MemoryOffice office = Caidian.units();
    final List<UnitCode> units = office.units().list().stream().map(Unit::code).toList();
    final Doors doors;
    final People people;
    final WarningBook warnings;
    final DeliveryBook deliveries;
    final QuarantineBook quarantine;
    final Vault vault;
    final MappingBook mappings;
    final Preview preview;
    final Intake intake;
    final Mending mending;
    final Reconciliation reconciliation;
    private Runnable whileReady = () -> { };

    /** In memory, on one thread. */
    World() {
        MemoryPeople memoryPeople = new MemoryPeople(ids, () -> units, loops::on);
        MemoryWarnings memoryWarnings = new MemoryWarnings(memoryPeople);
        MemoryDeliveries memoryDeliveries = new MemoryDeliveries();
        MemoryQuarantine memoryQuarantine = new MemoryQuarantine();
        people = memoryPeople;
        warnings = memoryWarnings;
        deliveries = memoryDeliveries;
        quarantine = memoryQuarantine;
        vault = Vault.plain();
        MemoryMappings memoryMappings = new MemoryMappings();
        mappings = memoryMappings;
        doors = new MemoryDoors(List.of(memoryPeople, memoryWarnings, memoryDeliveries, memoryQuarantine, memoryMappings, loops, items));
        Reception.Rooms rooms = rooms();
        Opening opening = new Opening(mappings, doors);
        preview = preview(opening);
        intake = intake(rooms, opening, chunk -> {
            whileReady.run();
            chunk.run();
        });
        mending = new Mending(doors, rooms, intake);
        reconciliation = new Reconciliation(doors, rooms, clock);
    }

    World(Sandbox sandbox, Seals seals, Path keys) {
        Tokens tokens = Tokens.in(keys);
        vault = Vault.of(seals, tokens);
        people = PeopleFixture.jdbc(sandbox, new PeopleFixture.Keys(seals, tokens, ids, clock), units, loops::on);
        warnings = new JdbcWarnings(sandbox.jdbc(), CENTRE, vault, people);
        deliveries = new JdbcDeliveries(sandbox.jdbc(), CENTRE);
        quarantine = new JdbcQuarantine(sandbox.jdbc(), CENTRE);
        mappings = new JdbcMappings(sandbox.jdbc(), CENTRE);
        // What is not in PostgreSQL here follows its transactions all the same.
        doors = new FollowingDoors(sandbox.doors(), List.of(loops, items));
        Reception.Rooms rooms = rooms();
        Opening opening = new Opening(mappings, doors);
        preview = preview(opening);
        intake = intake(rooms, opening, ForkJoinPool.commonPool());
        mending = new Mending(doors, rooms, intake);
        reconciliation = new Reconciliation(doors, rooms, clock);
    }

    private Reception.Rooms rooms() {
        return new Reception.Rooms(people, warnings, deliveries, quarantine, loops, items, journal, vault, ids, deadlines);
    }

    private Preview preview(Opening opening) {
        return new Preview(doors, opening, mappings, new Preview.Keeping(journal, deadlines));
    }

    private Intake intake(Reception.Rooms rooms, Opening opening, Executor ahead) {
        return new Intake(doors, rooms, new Intake.Ground(new Places(CENTRE), office.beats(), office.units(), clock, Growth.none(),
                opening), ahead);
    }

    /** Looks at the house while a chunk is made ready. */
    void whileReady(Runnable look) {
        whileReady = look;
    }

    Receipt take(String sheet) {
        return take("市局", sheet);
    }

    Receipt take(String source, String sheet) {
        return intake.take(new DeliveredFile(source + ".csv", source, sheet.getBytes(UTF_8), null));
    }

    Warning warning(String source, String number) {
        return doors.asCentre(() -> {
            WarningBook.Known known = warnings.known(List.of(new Key(source, number))).get(new Key(source, number));
            return warnings.get(known.id());
        });
    }

    Set<Key> keys(Set<Key> wanted) {
        return doors.asCentre(() -> warnings.known(wanted).keySet());
    }

    /** All that the warnings under these keys say, and who belongs together, without any id. */
    Map<String, String> state(Set<Key> wanted) {
        return doors.asCentre(() -> {
            Map<Key, WarningBook.Known> known = warnings.known(wanted);
            Map<WarningId, Warning> all = warnings.list(known.values().stream().map(WarningBook.Known::id).toList());
            Map<String, String> state = new TreeMap<>();
            known.forEach((key, k) -> state.put(key.toString(), told(all.get(k.id()))));
            state.put("loops", groups(known));
            state.put("quarantine", quarantine.list(1_000).stream().map(q -> q.flags().toString()).sorted().toList().toString());
            return state;
        });
    }

    private String told(Warning w) {
        var who = people.get(w.identity());
        return List.of(w.kind(), w.level(), String.valueOf(w.type()), String.valueOf(who.name()), String.valueOf(who.phone()),
                String.valueOf(who.idCard()), w.unit(), w.warnedAt(), String.valueOf(w.feedbackBy()), w.moneyMoved(), w.flags(),
                w.details().entries().stream().map(d -> d.label() + d.value()).sorted().toList()).toString();
    }

    private String groups(Map<Key, WarningBook.Known> known) {
        Map<WarningId, String> names = known.entrySet().stream().collect(Collectors.toMap(e -> e.getValue().id(), e -> e.getKey().number()));
        return loops.groups().stream().map(g -> g.stream().map(names::get).sorted().toList().toString()).sorted().toList().toString();
    }
}
