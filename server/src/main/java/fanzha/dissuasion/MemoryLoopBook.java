package fanzha.dissuasion;

import fanzha.people.PersonId;
import fanzha.store.Rewinds;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ledger in memory, for the simulation; not thread-safe. */
public final class MemoryLoopBook implements LoopBook, Rewinds {
    /** As the database sorts ids: byte by byte, which UUID's own order does not. */
    private static final Comparator<LoopId> BY_ID = Comparator.comparing(LoopId::toString);
    private final TreeMap<LoopId, Loop> loops = new TreeMap<>(BY_ID);

    @Override
    public Optional<Loop> find(LoopId id) {
        return Optional.ofNullable(loops.get(id));
    }

    @Override
    public Optional<Loop> lock(LoopId id) {
        return find(id);
    }

    @Override
    public Map<PersonId, Loop> lockOpen(Collection<PersonId> persons) {
        Map<PersonId, Loop> open = new HashMap<>();
        for (Loop loop : loops.values()) {
            if (!loop.progress().concluded() && persons.contains(loop.person())) {
                open.put(loop.person(), loop);
            }
        }
        return open;
    }

    @Override
    public Map<PersonId, LoopId> closedSince(Collection<PersonId> persons, Instant since) {
        Map<PersonId, LoopId> closed = new HashMap<>();
        loops.values().stream().filter(loop -> persons.contains(loop.person()) && loop.progress().closedAt() != null)
                .filter(loop -> !loop.progress().closedAt().isBefore(since))
                .sorted(Comparator.comparing(loop -> loop.progress().closedAt()))
                .forEach(loop -> closed.put(loop.person(), loop.id()));
        return closed;
    }

    @Override
    public List<Loop> ofPerson(PersonId person) {
        return loops.values().stream().filter(loop -> loop.person().equals(person)).toList();
    }

    @Override
    public void open(List<Loop> opened) {
        opened.forEach(loop -> loops.put(loop.id(), loop));
    }

    @Override
    public void change(List<Change> changes) {
        changes.forEach(change -> loops.put(change.after().id(), change.after()));
    }

    @Override
    public List<Loop> history(LoopId after, int limit) {
        return loops.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public void regroup(PersonId gone, PersonId into) {
        loops.replaceAll((id, loop) -> loop.person().equals(gone) ? loop.of(into) : loop);
    }

    @Override
    public Runnable save() {
        Map<LoopId, Loop> before = new HashMap<>(loops);
        return () -> {
            loops.clear();
            loops.putAll(before);
        };
    }
}
