package fanzha.warning;

import fanzha.kernel.OfficerId;
import fanzha.store.Rewinds;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settled mappings for simulations. */
public final class MemoryMappings implements MappingBook, Rewinds {
    private Map<String, Mapping> mappings = new LinkedHashMap<>();

    @Override
    public Optional<Mapping> find(String source, String layout) {
        return Optional.ofNullable(mappings.get(source + '\n' + layout));
    }

    @Override
    public Set<String> labels(String source) {
        Set<String> labels = new HashSet<>();
        mappings.values().stream().filter(m -> m.source().equals(source)).forEach(m -> labels.addAll(m.meaningful()));
        return labels;
    }

    @Override
    public void put(Mapping mapping, OfficerId by, Instant at) {
        mappings.put(mapping.source() + '\n' + mapping.layout(), mapping);
    }

    @Override
    public Runnable save() {
        Map<String, Mapping> before = new LinkedHashMap<>(mappings);
        return () -> mappings = before;
    }
}
