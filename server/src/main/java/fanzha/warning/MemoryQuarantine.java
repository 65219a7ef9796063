package fanzha.warning;

import fanzha.kernel.OfficerId;
import fanzha.store.Rewinds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
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
    private Set<UUID> settled = new HashSet<>();

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
        return items.values().stream().map(Kept::item).filter(q -> !settled.contains(q.id())).limit(limit).toList();
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
    public boolean settle(UUID id, Ending ending, OfficerId by, Instant at) {
        return items.containsKey(id) && settled.add(id);
    }

    @Override
    public int count(UUID delivery) {
        return (int) items.values().stream().filter(k -> k.item().delivery().equals(delivery)).count();
    }

    @Override
    public boolean waits(UUID delivery) {
        return items.values().stream().anyMatch(k -> k.raw() == null && k.item().delivery().equals(delivery)
                && !settled.contains(k.item().id()));
    }

    @Override
    public Runnable save() {
        Map<UUID, Kept> itemsBefore = new LinkedHashMap<>(items);
        Set<UUID> settledBefore = new HashSet<>(settled);
        return () -> {
            items = itemsBefore;
            settled = settledBefore;
        };
    }
}
