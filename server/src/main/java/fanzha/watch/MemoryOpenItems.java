package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.store.Rewinds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Open items in memory, for the simulation; not thread-safe. */
public final class MemoryOpenItems implements OpenItems, Rewinds {
    private static final Comparator<Place> BY_PLACE = Comparator.comparing(Place::dueAt)
            .thenComparing(place -> place.kind().name()).thenComparing(place -> place.subject().toString());
    private static final Comparator<OpenItem> LONGEST_DUE = Comparator.comparing(Place::of, BY_PLACE);

    private record Key(ItemKind kind, UUID subject) {
        static Key of(OpenItem item) {
            return new Key(item.kind(), item.subject());
        }
    }

    private static final Comparator<Key> BY_KEY = Comparator.comparing(Key::kind)
            .thenComparing(key -> key.subject().toString());

    private final DeadlineClock clock;
    private final TreeMap<Key, OpenItem> open = new TreeMap<>(BY_KEY);
    /** On the deadline clock, of closed items too; never runs back. */
    private final TreeMap<Key, Instant> touched = new TreeMap<>(BY_KEY);

    public MemoryOpenItems(DeadlineClock clock) {
        this.clock = clock;
    }

    @Override
    public void open(List<OpenItem> items) {
        OpenItems.checkBatch(items);
        for (OpenItem item : items) {
            if (open.putIfAbsent(Key.of(item), item) == null) {
                touch(Key.of(item), item.openedAt());
            }
        }
    }

    @Override
    public Optional<OpenItem> find(ItemKind kind, UUID subject) {
        return Optional.ofNullable(open.get(new Key(kind, subject)));
    }

    @Override
    public Optional<OpenItem> lock(ItemKind kind, UUID subject) {
        return find(kind, subject);
    }

    @Override
    public void move(List<OpenItem> changed) {
        OpenItems.checkBatch(changed);
        if (!changed.stream().map(Key::of).allMatch(open::containsKey)) {
            throw OpenItems.notOpen(changed);
        }
        Instant now = clock.now();
        for (OpenItem item : changed) {
            Instant openedAt = open.get(Key.of(item)).openedAt();
            open.put(Key.of(item), new OpenItem(item.kind(), item.subject(), item.ownerUnit(), item.ownerOfficer(),
                    item.dueAt(), item.dueKind(), item.stage(), openedAt));
            touch(Key.of(item), now);
        }
    }

    @Override
    public void close(ItemKind kind, Collection<UUID> subjects, Instant at) {
        for (UUID subject : subjects) {
            if (open.remove(new Key(kind, subject)) != null) {
                touch(new Key(kind, subject), at);
            }
        }
    }

    @Override
    public List<OpenItem> due(Instant now, int limit) {
        return items().filter(item -> item.isOverdue(now)).sorted(LONGEST_DUE).limit(limit).toList();
    }

    @Override
    public Optional<OpenItem> take(ItemKind kind, UUID subject, Instant now) {
        return find(kind, subject).filter(item -> item.isOverdue(now));
    }

    @Override
    public List<OpenItem> list(Wanted wanted, int limit) {
        return wanted(wanted).filter(item -> wanted.after() == null || BY_PLACE.compare(Place.of(item), wanted.after()) > 0)
                .sorted(LONGEST_DUE).limit(limit).toList();
    }

    @Override
    public List<Tally> tally(Wanted wanted, Instant now) {
        Map<ItemKind, Tally> tallies = new EnumMap<>(ItemKind.class);
        wanted(wanted).forEach(item -> tallies.merge(item.kind(), new Tally(item.kind(), 1, item.isOverdue(now) ? 1 : 0),
                (a, b) -> new Tally(a.kind(), a.open() + b.open(), a.overdue() + b.overdue())));
        return List.copyOf(tallies.values());
    }

    @Override
    public Set<OfficerId> owners() {
        Set<OfficerId> owners = new TreeSet<>(Comparator.comparing(OfficerId::toString));
        items().map(OpenItem::ownerOfficer).filter(owner -> owner != null).forEach(owners::add);
        return owners;
    }

    @Override
    public List<OpenItem> ofOfficer(OfficerId officer, int limit) {
        return items().filter(item -> officer.equals(item.ownerOfficer())).sorted(LONGEST_DUE).limit(limit).toList();
    }

    @Override
    public int shift(Instant since, Duration by) {
        List<OpenItem> wrong = items().filter(item -> !touched.get(Key.of(item)).isBefore(since)).toList();
        wrong.forEach(item -> open.put(Key.of(item), item.due(item.dueAt().plus(by), item.dueKind())));
        return wrong.size();
    }

    /** When it was changed last, on the deadline clock. */
    Instant touchedAt(ItemKind kind, UUID subject) {
        return touched.get(new Key(kind, subject));
    }

    @Override
    public Runnable save() {
        Map<Key, OpenItem> openBefore = new HashMap<>(open);
        Map<Key, Instant> touchedBefore = new HashMap<>(touched);
        return () -> {
            open.clear();
            open.putAll(openBefore);
            touched.clear();
            touched.putAll(touchedBefore);
        };
    }

    private void touch(Key key, Instant at) {
        touched.merge(key, at, (before, now) -> now.isAfter(before) ? now : before);
    }

    private Stream<OpenItem> wanted(Wanted wanted) {
        return items().filter(item -> wanted.kind() == null || item.kind() == wanted.kind())
                .filter(item -> wanted.sight() == null || wanted.sight().units().contains(item.ownerUnit()));
    }

    private Stream<OpenItem> items() {
        return open.values().stream();
    }
}
