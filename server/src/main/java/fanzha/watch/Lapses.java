package fanzha.watch;

import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/** A room's answer to the lapsed deadlines of one kind. Exactly one for each kind that is answered by a room. */
public interface Lapses {
    ItemKind kind();

    /**
     * Locks what the item stands for, before the item itself is locked. Whoever works on a loop locks the loop and then
     * moves its item; the poller must come in the same order, or the two would wait for each other.
     */
    default void lock(UUID subject) { }

    /** Whether the people of that unit can see and work what the item stands for, so that it may be handed to them. */
    default boolean reaches(UUID subject, UnitCode unit) {
        return true;
    }

    /**
     * Answers in the poller's transaction; what comes back is moved, and its deadline must lie ahead: there is always a
     * next one. An answer that closes the item instead hands it back as it was.
     */
    OpenItem lapsed(OpenItem item, Instant now);
}
