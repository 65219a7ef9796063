package fanzha.warning;

import fanzha.people.People;
import fanzha.people.PersonId;
import fanzha.store.Rewinds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Warnings for simulations: the same promises, nothing sealed. */
public final class MemoryWarnings implements WarningBook, Rewinds {
    private record Entry(WarningId id, Key key, Version now, List<Version> versions, List<UUID> news) {
        Warning warning() {
            return now.warning(id, key);
        }
    }

    private final People people;
    private Map<WarningId, Entry> entries = new LinkedHashMap<>();
    private Map<Key, WarningId> ids = new HashMap<>();

    public MemoryWarnings(People people) {
        this.people = people;
    }

    @Override
    public void takeTurn() {
        // Memory has one writer anyway.
    }

    @Override
    public Map<Key, Known> known(Collection<Key> keys) {
        Map<Key, Known> known = new HashMap<>();
        keys.stream().filter(ids::containsKey).forEach(key -> {
            Entry entry = entries.get(ids.get(key));
            Set<ByteBuffer> prints = entry.versions.stream().map(Version::fingerprint).collect(Collectors.toSet());
            known.put(key, new Known(entry.id, entry.now.identity(), entry.versions.size(), prints));
        });
        return known;
    }

    @Override
    public Map<WarningId, List<Version>> versions(Collection<WarningId> wanted) {
        return wanted.stream().filter(entries::containsKey).distinct()
                .collect(Collectors.toMap(id -> id, id -> entries.get(id).versions));
    }

    @Override
    public void add(List<Filed> warnings) {
        for (Filed filed : warnings) {
            if (ids.putIfAbsent(filed.key(), filed.id()) != null) {
                throw new IllegalStateException("同一来源的预警编号已存在，不能再建一条");
            }
            entries.put(filed.id(), new Entry(filed.id(), filed.key(), filed.version(), List.of(filed.version()),
                    List.of(filed.version().delivery())));
        }
    }

    @Override
    public void update(List<Change> changes) {
        for (Change change : changes) {
            Entry before = entries.get(change.head().id());
            List<Version> versions = new ArrayList<>(before.versions);
            List<UUID> news = new ArrayList<>(before.news);
            change.added().forEach(f -> versions.add(f.version()));
            change.added().stream().filter(Filed::news).forEach(f -> news.add(f.version().delivery()));
            entries.put(before.id, new Entry(before.id, before.key, change.head().version(), List.copyOf(versions), news));
        }
    }

    @Override
    public int count(UUID delivery) {
        return (int) entries.values().stream().flatMap(e -> e.news.stream()).filter(delivery::equals).count();
    }

    @Override
    public Warning get(WarningId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有预警 " + id + "，可能不在本单位辖区"));
    }

    @Override
    public Optional<Warning> find(WarningId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::warning);
    }

    @Override
    public Map<WarningId, Warning> list(Collection<WarningId> wanted) {
        return wanted.stream().filter(entries::containsKey).distinct()
                .collect(Collectors.toMap(id -> id, id -> entries.get(id).warning()));
    }

    @Override
    public List<Warning> ofPerson(PersonId person, int limit) {
        Set<Object> identities = people.ofPerson(person).stream().map(i -> (Object) i.id()).collect(Collectors.toSet());
        return entries.values().stream().map(Entry::warning).filter(w -> identities.contains(w.identity()))
                .sorted(Comparator.comparing(Warning::warnedAt).reversed().thenComparing(w -> w.id().toString()))
                .limit(limit).toList();
    }

    /** Every warning, for simulations that compare two worlds. */
    public List<Warning> all() {
        return entries.values().stream().map(Entry::warning).toList();
    }

    @Override
    public Runnable save() {
        Map<WarningId, Entry> entriesBefore = new LinkedHashMap<>(entries);
        Map<Key, WarningId> idsBefore = new HashMap<>(ids);
        return () -> {
            entries = entriesBefore;
            ids = idsBefore;
        };
    }
}
