package fanzha.watch;

import fanzha.store.Rewinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Handovers in memory, for the simulation; not thread-safe. */
final class MemoryHandoverBook implements HandoverBook, Rewinds {
    private final Map<UUID, Handover> byId = new LinkedHashMap<>();

    @Override
    public boolean add(Handover offered) {
        if (of(offered.kind(), offered.subject()).stream().anyMatch(other -> other.answered() == null)) {
            return false;
        }
        byId.put(offered.id(), offered);
        return true;
    }

    @Override
    public Optional<Handover> lock(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void answer(Handover answered) {
        byId.put(answered.id(), answered);
    }

    @Override
    public List<Handover> of(ItemKind kind, UUID subject) {
        return byId.values().stream().filter(h -> h.kind() == kind && h.subject().equals(subject)).toList().reversed();
    }

    @Override
    public Runnable save() {
        Map<UUID, Handover> before = new LinkedHashMap<>(byId);
        return () -> {
            byId.clear();
            byId.putAll(before);
        };
    }
}
