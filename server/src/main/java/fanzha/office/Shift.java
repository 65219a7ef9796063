package fanzha.office;

import fanzha.kernel.OfficerId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A watch of the centre: who is on duty from {@code starts} until just before {@code ends}, and who leads. */
public record Shift(UUID id, String name, Instant starts, Instant ends, OfficerId dutyLeader, Set<OfficerId> members) {
    public Shift {
        Set<OfficerId> sorted = new TreeSet<>(Comparator.comparing(OfficerId::toString));
        sorted.addAll(members);
        sorted.add(dutyLeader);
        members = Collections.unmodifiableSet(sorted);
    }

    public boolean runsAt(Instant at) {
        return !at.isBefore(starts) && at.isBefore(ends);
    }
}
