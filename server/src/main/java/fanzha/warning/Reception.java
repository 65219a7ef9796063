package fanzha.warning;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.kernel.UnitCode;
import fanzha.people.Identity;
import fanzha.people.People;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes one chunk in, in the running transaction: who, warning rows, loops, quarantine with its clocks, journal record and
 * counts stand or fall together. One writer at a time per centre, so that the same sheet three times at once is simple.
 */
final class Reception {
    private final Rooms rooms;

    record Rooms(People people, WarningBook warnings, DeliveryBook deliveries, QuarantineBook quarantine, Loops loops,
                 OpenItems items, Journal journal, Vault vault, Ids ids, DeadlineClock clock) {
    }

    Reception(Rooms rooms) {
        this.rooms = rooms;
    }

    /** One warning of the chunk: what it says after it, and of its rows those that said something new, oldest first. */
    private record Work(WarningId id, Gathering.Gathered gathered, Version head, List<PreparedRow> news) {
        boolean fresh() {
            return gathered.known() == null;
        }

        boolean alone() {
            return fresh() && gathered.rows().size() == 1;
        }
    }

    Counts take(Delivery before, Chunk chunk) {
        rooms.warnings.takeTurn();
        Tally tally = new Tally();
        Gathering gathering = new Gathering(chunk.reaching(), rooms.people, rooms.warnings);
        gathering.duplicates().forEach(row -> tally.duplicate(row.said().row()));
        List<Work> works = works(gathering, tally);
        write(works, gathering);
        open(works, gathering, tally);
        quarantine(chunk.unreaching(), tally);
        addSources(before, chunk);
        rooms.deliveries.note(before.id(), tally.notes());
        rooms.deliveries.advance(before, tally.counts());
        receipt(before, tally.counts());
        return tally.counts();
    }

    /** A file that cannot be read is one row that waits: its bytes are the delivery's. */
    Counts refuse(Delivery delivery, Flaw flaw, UnitCode centre) {
        rooms.warnings.takeTurn();
        Tally tally = new Tally();
        Quarantined item = new Quarantined(rooms.ids.next(), delivery.id(), delivery.source(), delivery.file(flaw.sheet()), flaw.row(),
                flaw.column(), flaw.problem(), flaw.args(), List.of(), Level.HIGH, centre, delivery.receivedAt());
        quarantine(List.of(new QuarantineBook.Kept(item, print(delivery))), tally);
        rooms.deliveries.note(delivery.id(), tally.notes());
        rooms.deliveries.advance(delivery, tally.counts());
        receipt(delivery, tally.counts());
        return tally.counts();
    }

    /** The same bytes could not be read before and wait as a whole: now they are in. */
    void readAfterAll(Delivery delivery) {
        rooms.quarantine.waiting(delivery.source(), print(delivery)).filter(id -> delivery.by() != null).ifPresent(id -> {
            Settled.Mended how = new Settled.Mended(delivery.by(), rooms.clock.now(), delivery.id());
            rooms.quarantine.settle(id, how);
            rooms.items.close(ItemKind.QUARANTINE, List.of(id), how.at());
        });
    }

    private ByteBuffer print(Delivery delivery) {
        return ByteBuffer.wrap(rooms.vault.token("file", HexFormat.of().formatHex(delivery.sha256().array())));
    }

    private List<Work> works(Gathering gathering, Tally tally) {
        List<Gathering.Gathered> gathered = gathering.gathered();
        Map<WarningId, List<Version>> stored = rooms.warnings.versions(gathered.stream().map(Gathering.Gathered::known)
                .filter(Objects::nonNull).map(WarningBook.Known::id).toList());
        List<Work> works = new ArrayList<>(gathered.size());
        for (Gathering.Gathered g : gathered) {
            List<Version> versions = new ArrayList<>(g.known() == null ? List.of() : stored.get(g.known().id()));
            List<PreparedRow> news = new ArrayList<>();
            for (PreparedRow row : g.rows()) {
                Version version = row.version(gathering.identity(row));
                if (versions.isEmpty() || version.addsTo(versions)) {
                    news.add(row);
                } else {
                    tally.duplicate(row.said().row());
                }
                // Kept either way: which word is the newest must not hang on what came first.
                versions.add(g.stranger() ? version.flagged(Problem.NUMBER_REUSED, Column.NUMBER) : version);
            }
            WarningId id = g.known() == null ? new WarningId(rooms.ids.next()) : g.known().id();
            works.add(new Work(id, g, Version.fold(versions), news));
        }
        return works;
    }

    private void write(List<Work> works, Gathering gathering) {
        rooms.warnings.add(works.stream().filter(Work::fresh)
                .map(w -> filed(w, w.gathered.rows().getFirst(), gathering)).toList());
        rooms.warnings.update(works.stream().filter(w -> !w.alone()).map(w -> change(w, gathering)).toList());
    }

    private WarningBook.Change change(Work work, Gathering gathering) {
        List<WarningBook.Filed> added = work.gathered.rows().stream().skip(work.fresh() ? 1 : 0)
                .map(row -> filed(work, row, gathering)).toList();
        Identity whose = rooms.people.get(work.head.identity());
        WarningBook.Filed head = new WarningBook.Filed(work.id, work.gathered.key(), work.head,
                rooms.vault.seal(whose.key(), Vault.DETAILS, work.head.details().bytes()), true);
        return new WarningBook.Change(head, work.fresh() ? 1 : work.gathered.known().versions(), added);
    }

    private WarningBook.Filed filed(Work work, PreparedRow row, Gathering gathering) {
        Identity identity = gathering.identity(row);
        byte[] sealed = identity.key() == row.who().key() ? row.sealed()
                : rooms.vault.seal(identity.key(), Vault.DETAILS, row.said().details().bytes());
        return new WarningBook.Filed(work.id, work.gathered.key(), work.alone() ? work.head : row.version(identity), sealed,
                work.news.contains(row));
    }

    private void open(List<Work> works, Gathering gathering, Tally tally) {
        List<Loops.Arrival> arrivals = new ArrayList<>();
        List<PreparedRow> rows = new ArrayList<>();
        for (Work work : works) {
            for (PreparedRow row : work.news) {
                boolean update = !work.fresh() || row != work.news.getFirst();
                arrivals.add(arrival(work, gathering.identity(row), row.receivedAt(), update));
                rows.add(row);
            }
            if (work.gathered.stranger()) {
                tally.reused(work.news.getFirst().said());
            }
        }
        List<Loops.Joined> joined = arrivals.isEmpty() ? List.of() : rooms.loops.openOrJoin(arrivals);
        for (int i = 0; i < joined.size(); i++) {
            if (joined.get(i).opened()) {
                tally.accepted(rows.get(i).said());
            } else {
                tally.merged(rows.get(i).said());
            }
        }
    }

    private static Loops.Arrival arrival(Work work, Identity who, Instant receivedAt, boolean update) {
        Version head = work.head;
        return new Loops.Arrival(work.id, who.person(), head.identity(), head.level(), head.type(), head.unit(),
                head.warnedAt(), receivedAt, head.feedbackBy(), head.moneyMoved(), update);
    }

    private void quarantine(List<QuarantineBook.Kept> rows, Tally tally) {
        Map<String, Set<ByteBuffer>> known = rows.stream().collect(Collectors.groupingBy(k -> k.item().source(),
                Collectors.mapping(QuarantineBook.Kept::fingerprint, Collectors.toSet())));
        known.replaceAll((source, prints) -> new HashSet<>(rooms.quarantine.known(source, prints)));
        List<QuarantineBook.Kept> fresh = new ArrayList<>();
        for (QuarantineBook.Kept row : rows) {
            if (known.get(row.item().source()).add(row.fingerprint())) {
                fresh.add(row);
                tally.quarantined(row.item());
            } else {
                tally.duplicate(row.item().row());
            }
        }
        rooms.quarantine.add(fresh);
        Instant now = rooms.clock.now();
        rooms.items.open(fresh.stream().map(k -> waiting(k.item(), now)).toList());
    }

    /** Under its own level's clock, at most half an hour: somebody may be on the line with a fraudster. */
    static OpenItem waiting(Quarantined item, Instant now) {
        Duration minutes = switch (item.level()) {
            case URGENT -> Duration.ofMinutes(5);
            case HIGH -> Duration.ofMinutes(15);
            case MEDIUM, LOW -> Duration.ofMinutes(30);
        };
        return new OpenItem(ItemKind.QUARANTINE, item.id(), item.unit(), null, now.plus(minutes), "MEND", 0, now);
    }

    private void addSources(Delivery before, Chunk chunk) {
        Function<PreparedRow, String> source = row -> row.said().source();
        Set<String> names = chunk.reaching().stream().map(source).collect(Collectors.toCollection(HashSet::new));
        names.removeAll(DeliveryBook.KNOWN_SOURCES);
        rooms.deliveries.addSources(names, before.receivedAt());
    }

    void receipt(Delivery before, Counts counts) {
        rooms.journal.write(new Entry(before.by(), null, "INTAKE", "delivery:" + before.id(), Purpose.INTAKE,
                Map.of("from", before.rowsDone(), "accepted", counts.accepted(), "merged", counts.merged(),
                        "duplicate", counts.duplicate(), "quarantined", counts.quarantined())));
    }
}
