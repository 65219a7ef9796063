package fanzha.warning;

import fanzha.people.PersonId;
import fanzha.people.PersonsJoined;
import fanzha.store.Rewinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Loops as the intake needs them: one open loop a person, its level the strictest of its warnings. */
final class MemoryLoops implements Loops, Rewinds {
    private Map<PersonId, Set<WarningId>> open = new HashMap<>();
    private int opened;
    private int joined;
    private int failAfter = Integer.MAX_VALUE;

    @Override
    public List<Joined> openOrJoin(List<Arrival> batch) {
        if (failAfter-- <= 0) {
            throw new IllegalStateException("killed here");
        }
        List<Joined> answers = new ArrayList<>();
        for (Arrival arrival : batch) {
            boolean fresh = !open.containsKey(arrival.person());
            open.computeIfAbsent(arrival.person(), p -> new HashSet<>()).add(arrival.warning());
            opened += fresh ? 1 : 0;
            joined += fresh ? 0 : 1;
            answers.add(new Joined(new UUID(0, 0), fresh));
        }
        return answers;
    }

    void on(PersonsJoined news) {
        Set<WarningId> gone = open.remove(news.gone());
        if (gone != null) {
            open.computeIfAbsent(news.into(), p -> new HashSet<>()).addAll(gone);
        }
    }

    /** The process dies in the transaction of the n-th batch from now. */
    void failAfter(int batches) {
        failAfter = batches;
    }

    Set<Set<WarningId>> groups() {
        return new HashSet<>(open.values());
    }

    int taken() {
        return opened + joined;
    }

    int opened() {
        return opened;
    }

    @Override
    public Runnable save() {
        Map<PersonId, Set<WarningId>> before = new HashMap<>();
        open.forEach((person, warnings) -> before.put(person, new HashSet<>(warnings)));
        int openedBefore = opened;
        int joinedBefore = joined;
        return () -> {
            open = before;
            opened = openedBefore;
            joined = joinedBefore;
        };
    }
}
