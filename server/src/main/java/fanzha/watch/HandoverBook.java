package fanzha.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All handovers. */
interface HandoverBook {
    /** False when the item is being offered already: it is offered to one at a time. */
    boolean add(Handover offered);

    /** Locked until the running transaction ends. */
    Optional<Handover> lock(UUID id);

    void answer(Handover answered);

    /** Those of one item, newest first. */
    List<Handover> of(ItemKind kind, UUID subject);
}
