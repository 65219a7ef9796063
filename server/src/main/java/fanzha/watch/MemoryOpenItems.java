package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.store.Rewinds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
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
    private static final Comparator<OpenItem> LONGEST_DUE = Comparator.comparing(OpenItem::dueAt)
            .thenComparing(item -> item.kind().name()).thenComparing(item -> item.subject().toString());

    private record Key(ItemKind kind, UUID subject) {
        static Key of(OpenItem item) {
            return new Key(item.kind(), item.subject());
        }
    }

    private record Kept(OpenItem item, Instant touchedAt) { }

    private final DeadlineClock clock;
    private final TreeMap<Key, Kept> open = new TreeMap<>(
            Comparator.comparing(Key::kind).thenComparing(key -> key.subject().toString()));

    public MemoryOpenItems(DeadlineClock clock) {
        this.clock = clock;
    }

    @Override
    public void open(List<OpenItem> items) {
        OpenItems.checkBatch(items);
        items.forEach(item -> open.putIfAbsent(Key.of(item), new Kept(item, item.openedAt())));
    }

    @Override
    public Optional<OpenItem> find(ItemKind kind, UUID subject) {
        return Optional.ofNullable(open.get(new Key(kind, subject))).map(Kept::item);
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
        changed.forEach(item -> open.computeIfPresent(Key.of(item), (key, before) -> new Kept(
                new OpenItem(item.kind(), item.subject(), item.ownerUnit(), item.ownerOfficer(), item.dueAt(),
                        item.dueKind(), item.stage(), before.item.openedAt()),
                now.isAfter(before.touchedAt) ? now : before.touchedAt)));
    }

    @Override
    public void close(ItemKind kind, Collection<UUID> subjects, Instant at) {
        subjects.forEach(subject -> open.remove(new Key(kind, subject)));
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
        return items().filter(item -> wanted.kind() == null || item.kind() == wanted.kind())
                .filter(item -> wanted.after() == null || LONGEST_DUE.compare(item, wanted.after()) > 0)
                .sorted(LONGEST_DUE).limit(limit).toList();
    }

    @Override
    public List<Tally> tally(Instant now) {
        Map<ItemKind, Tally> tallies = new EnumMap<>(ItemKind.class);
        items().forEach(item -> tallies.merge(item.kind(), new Tally(item.kind(), 1, item.isOverdue(now) ? 1 : 0),
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
        List<Key> wrong = new ArrayList<>();
        open.forEach((key, kept) -> {
            if (!kept.touchedAt.isBefore(since)) {
                wrong.add(key);
            }
        });
        wrong.forEach(key -> open.computeIfPresent(key, (k, kept) ->
                new Kept(kept.item.due(kept.item.dueAt().plus(by), kept.item.dueKind()), kept.touchedAt)));
        return wrong.size();
    }

    @Override
    public Runnable save() {
        Map<Key, Kept> before = Map.copyOf(open);
        return () -> {
            open.clear();
            open.putAll(before);
        };
    }

    private Stream<OpenItem> items() {
        return open.values().stream().map(Kept::item);
    }
}
