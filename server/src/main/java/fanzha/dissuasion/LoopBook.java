package fanzha.dissuasion;

import fanzha.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of all loops (台账). Changing forms lock what they hand out until the running transaction ends. */
public interface LoopBook {
    /** A loop after a change, and the steps that the change added. */
    record Change(Loop after, List<Step> added) {
    }

    Optional<Loop> find(LoopId id);

    /** The loop, locked; empty where the transaction's sight does not reach it. */
    Optional<Loop> lock(LoopId id);

    /** The open loop of each person who has one, locked in the order of their ids. */
    Map<PersonId, Loop> lockOpen(Collection<PersonId> persons);

    /** The newest loop of each person that was closed at or after that moment. */
    Map<PersonId, LoopId> closedSince(Collection<PersonId> persons, Instant since);

    List<Loop> ofPerson(PersonId person);

    void open(List<Loop> opened);

    /** Appends the added steps and rewrites the head rows. */
    void change(List<Change> changes);

    /** Loops in the order of their ids, after that one: where new listeners and figures start. */
    List<Loop> history(LoopId after, int limit);

    /** The loops of a person who turned out to be another one go along; their steps stay where they were recorded. */
    void regroup(PersonId gone, PersonId into);
}
