package fanzha.warning;

import fanzha.store.Rewinds;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The quarantine for simulations. */
public final class MemoryQuarantine implements QuarantineBook, Rewinds {
    private Map<UUID, Kept> items = new LinkedHashMap<>();
    private Map<UUID, Settled> settled = new HashMap<>();

    @Override
    public Set<ByteBuffer> known(String source, Collection<ByteBuffer> fingerprints) {
        return items.values().stream().filter(k -> k.item().source().equals(source)).map(Kept::fingerprint)
                .filter(fingerprints::contains).collect(Collectors.toSet());
    }

    @Override
    public void add(List<Kept> more) {
        more.forEach(k -> items.put(k.item().id(), k));
    }

    @Override
    public List<Quarantined> list(int limit) {
        return items.values().stream().map(Kept::item).filter(q -> !settled.containsKey(q.id())).limit(limit).toList();
    }

    @Override
    public Optional<Quarantined> find(UUID id) {
        return Optional.ofNullable(items.get(id)).map(Kept::item);
    }

    @Override
    public Optional<DeliveryBook.Raw> raw(UUID id) {
        return Optional.ofNullable(items.get(id)).map(Kept::raw);
    }

    @Override
    public Optional<DeliveryBook.Raw> reading(UUID id) {
        return Optional.ofNullable(items.get(id)).filter(k -> k.reading() != null)
                .map(k -> new DeliveryBook.Raw(k.raw().key(), k.reading()));
    }

    @Override
    public Optional<Settled> settled(UUID id) {
        return Optional.ofNullable(settled.get(id));
    }

    @Override
    public List<Past> past(int limit) {
        return items.values().stream().map(Kept::item).filter(q -> settled.containsKey(q.id()))
                .map(q -> new Past(q, settled.get(q.id())))
                .sorted(Comparator.comparing((Past p) -> p.how().at()).reversed().thenComparing(p -> p.item().id()))
                .limit(limit).toList();
    }

    @Override
    public boolean settle(UUID id, Settled how) {
        return items.containsKey(id) && settled.putIfAbsent(id, how) == null;
    }

    @Override
    public boolean reopen(UUID id) {
        return settled.remove(id) != null;
    }

    @Override
    public int count(UUID delivery) {
        return (int) items.values().stream().filter(k -> k.item().delivery().equals(delivery)).count();
    }

    @Override
    public Optional<UUID> waiting(String source, ByteBuffer fingerprint) {
        return items.values().stream().filter(k -> k.item().source().equals(source) && k.fingerprint().equals(fingerprint))
                .map(k -> k.item().id()).filter(id -> !settled.containsKey(id)).findFirst();
    }

    @Override
    public boolean refused(UUID delivery) {
        return items.values().stream().anyMatch(k -> k.raw() == null && k.item().delivery().equals(delivery));
    }

    @Override
    public boolean waits(UUID delivery) {
        return items.values().stream().anyMatch(k -> k.raw() == null && k.item().delivery().equals(delivery)
                && !settled.containsKey(k.item().id()));
    }

    @Override
    public Runnable save() {
        Map<UUID, Kept> itemsBefore = new LinkedHashMap<>(items);
        Map<UUID, Settled> settledBefore = new HashMap<>(settled);
        return () -> {
            items = itemsBefore;
            settled = settledBefore;
        };
    }
}
