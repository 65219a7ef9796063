package fanzha.warning;

import fanzha.store.Rewinds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries for simulations. */
public final class MemoryDeliveries implements DeliveryBook, Rewinds {
    private static final List<RowNote.Kind> FIRST = List.of(RowNote.Kind.QUARANTINED, RowNote.Kind.FILE, RowNote.Kind.FLAG, RowNote.Kind.MERGED,
            RowNote.Kind.DUPLICATE);

    private Map<UUID, Delivery> deliveries = new LinkedHashMap<>();
    private Map<UUID, Instant> doneAt = new HashMap<>();
    private Map<UUID, Raw> raws = new HashMap<>();
    private Map<UUID, List<RowNote>> notes = new HashMap<>();
    private Set<String> added = new LinkedHashSet<>();

    @Override
    public void add(Delivery delivery, @Nullable Raw raw) {
        deliveries.put(delivery.id(), delivery);
        if (raw != null) {
            raws.put(delivery.id(), raw);
        }
    }

    @Override
    public Optional<Delivery> same(ByteBuffer sha256, String source) {
        return deliveries.values().stream().filter(d -> d.done() && d.sameAs() == null && d.sha256().equals(sha256)
                && d.source().equals(source)).findFirst();
    }

    @Override
    public List<Delivery> unfinished() {
        return deliveries.values().stream().filter(d -> !d.done()).toList();
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return Optional.ofNullable(deliveries.get(id));
    }

    @Override
    public List<Delivery> list(int limit) {
        return new ArrayList<>(deliveries.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public Optional<Raw> raw(UUID delivery) {
        return Optional.ofNullable(raws.get(delivery));
    }

    @Override
    public void advance(Delivery before, Counts chunk) {
        Delivery now = deliveries.get(before.id());
        if (now.done() || now.rowsDone() != before.rowsDone()) {
            throw new IllegalStateException("投递 " + before.id() + " 的这些行已由另一进程处理，本次不再处理");
        }
        deliveries.put(now.id(), now.counted(chunk));
    }

    @Override
    public void finish(Delivery d, Instant at, long millis) {
        deliveries.computeIfPresent(d.id(), (id, now) -> now.settled(now.counts(), millis));
        doneAt.put(d.id(), at);
    }

    @Override
    public void note(UUID delivery, List<RowNote> more) {
        List<RowNote> all = new ArrayList<>(notes.getOrDefault(delivery, List.of()));
        all.addAll(more);
        notes.put(delivery, all);
    }

    @Override
    public List<RowNote> notes(UUID delivery, int limit) {
        return notes.getOrDefault(delivery, List.of()).stream()
                .sorted(Comparator.comparing((RowNote n) -> FIRST.indexOf(n.kind())).thenComparing(RowNote::row))
                .limit(limit).toList();
    }

    @Override
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>(KNOWN_SOURCES.stream().map(name -> new Source(name, true)).toList());
        added.forEach(name -> sources.add(new Source(name, false)));
        return sources;
    }

    @Override
    public Optional<Instant> latest(String source) {
        return deliveries.values().stream().filter(d -> d.source().equals(source)).map(Delivery::receivedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<Tally> hours(Instant from, Instant until) {
        Map<String, Tally> hours = new TreeMap<>();
        deliveries.values().stream().filter(d -> !d.receivedAt().isBefore(from) && d.receivedAt().isBefore(until)).forEach(d -> {
            Instant hour = d.receivedAt().truncatedTo(ChronoUnit.HOURS);
            hours.merge(d.source() + '\n' + hour, new Tally(d.source(), hour, 1, d.counts()), Tally::plus);
        });
        return List.copyOf(hours.values());
    }

    @Override
    public void addSources(Set<String> names, Instant at) {
        added.addAll(names);
    }

    @Override
    public List<RawKey> rawSince(Instant before, int limit) {
        return doneAt.entrySet().stream().filter(d -> d.getValue().isBefore(before) && raws.containsKey(d.getKey()))
                .map(d -> new RawKey(d.getKey(), raws.get(d.getKey()).key())).limit(limit).toList();
    }

    @Override
    public void dropRaw(Collection<UUID> ids, Instant at) {
        raws.keySet().removeAll(ids);
    }

    @Override
    public Runnable save() {
        Map<UUID, Delivery> deliveriesBefore = new LinkedHashMap<>(deliveries);
        Map<UUID, Instant> doneBefore = new HashMap<>(doneAt);
        Map<UUID, Raw> rawsBefore = new HashMap<>(raws);
        Map<UUID, List<RowNote>> notesBefore = new HashMap<>(notes);
        Set<String> addedBefore = new LinkedHashSet<>(added);
        return () -> {
            deliveries = deliveriesBefore;
            doneAt = doneBefore;
            raws = rawsBefore;
            notes = notesBefore;
            added = addedBefore;
        };
    }
}
