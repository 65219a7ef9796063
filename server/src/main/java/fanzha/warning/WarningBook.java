package fanzha.warning;

import fanzha.people.IdentityId;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The warnings as the intake writes them. All of it happens in the running transaction. */
interface WarningBook extends Warnings {
    /** From here to the end of the transaction nobody else of this centre writes warnings. */
    void takeTurn();

    /** What is stored under these keys. */
    Map<Key, Known> known(Collection<Key> keys);

    /** All versions of these warnings, opened. */
    Map<WarningId, List<Version>> versions(Collection<WarningId> ids);

    void add(List<Filed> warnings);

    /** Keeps the added versions and rewrites what the warning says now. */
    void update(List<Change> changes);

    /** Rows of the delivery that became a warning or news of one. */
    int count(UUID delivery);

    /** @param fingerprints of every version delivered so far */
    record Known(WarningId id, IdentityId identity, int versions, Set<ByteBuffer> fingerprints) {
    }

    /**
     * A warning with its details sealed under its identity's key.
     *
     * @param news false: said nothing that was not known, and is kept only because it says which word is the newest
     */
    record Filed(WarningId id, Key key, Version version, byte[] sealed, boolean news) {
    }

    /** @param added what came in addition, numbered from {@code before} on, each sealed by itself */
    record Change(Filed head, int before, List<Filed> added) {
    }
}
