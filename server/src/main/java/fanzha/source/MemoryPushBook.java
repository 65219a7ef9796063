package fanzha.source;

import fanzha.kernel.OfficerId;
import fanzha.store.Rewinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

/** Who may push, for simulations. */
final class MemoryPushBook implements PushBook, Rewinds {
    private TreeMap<String, Key> keys = new TreeMap<>();
    private Map<String, TreeMap<Long, Pushed>> pushed = new TreeMap<>();

    @Override
    public List<Key> list() {
        return List.copyOf(keys.values());
    }

    @Override
    public Optional<Key> find(String source) {
        return Optional.ofNullable(keys.get(source));
    }

    @Override
    public Key issue(String source, UUID id, OfficerId by, Instant at) {
        return keys.merge(source, new Key(source, id, 1), (before, first) -> new Key(source, before.id(), before.generation() + 1));
    }

    @Override
    public Optional<Pushed> pushed(String source, long sequence) {
        return Optional.ofNullable(of(source).get(sequence));
    }

    @Override
    public void add(String source, Pushed one) {
        pushed.computeIfAbsent(source, s -> new TreeMap<>()).putIfAbsent(one.sequence(), one);
    }

    @Override
    public long last(String source) {
        return of(source).isEmpty() ? 0 : of(source).lastKey();
    }

    @Override
    public List<Long> missing(String source, int limit) {
        TreeMap<Long, Pushed> came = of(source);
        return came.isEmpty() ? List.of() : LongStream.range(came.firstKey(), came.lastKey()).filter(n -> !came.containsKey(n))
                .limit(limit).boxed().toList();
    }

    private TreeMap<Long, Pushed> of(String source) {
        return pushed.getOrDefault(source, new TreeMap<>());
    }

    @Override
    public Runnable save() {
        TreeMap<String, Key> keysBefore = new TreeMap<>(keys);
        Map<String, TreeMap<Long, Pushed>> pushedBefore = new TreeMap<>();
        pushed.forEach((source, came) -> pushedBefore.put(source, new TreeMap<>(came)));
        return () -> {
            keys = keysBefore;
            pushed = pushedBefore;
        };
    }
}
