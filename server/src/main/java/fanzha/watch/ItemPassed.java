package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The watch gave an item to somebody else: a handover was accepted or stayed unanswered, or a shift ended (no officer: it
 * lies in the unit's pool). Told within the transaction; the room of the item keeps its own record of the owner in step.
 */
public record ItemPassed(ItemKind kind, UUID subject, UnitCode unit, @Nullable OfficerId officer, Reason reason,
                         Instant at) {
    public enum Reason { HANDED_OVER, UNANSWERED, SHIFT_ENDED }

    static ItemPassed of(OpenItem item, Reason reason, Instant at) {
        return new ItemPassed(item.kind(), item.subject(), item.ownerUnit(), item.ownerOfficer(), reason, at);
    }
}
