package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody: whose it is, and by when. Without an officer it lies in its unit's pool. The stage
 * counts deadlines that passed in silence.
 */
public record OpenItem(ItemKind kind, UUID subject, UnitCode ownerUnit, @Nullable OfficerId ownerOfficer, Instant dueAt,
                       String dueKind, int stage, Instant openedAt) {
    public OpenItem {
        if (dueKind.isBlank() || stage < 0) {
            throw new IllegalArgumentException("待办事项 " + kind + " 缺少时限种类，或升级次数为负");
        }
        // The store keeps microseconds: both forms of the collection must give back the same moment.
        dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
    }

    public OpenItem ownedBy(UnitCode unit, @Nullable OfficerId officer) {
        return new OpenItem(kind, subject, unit, officer, dueAt, dueKind, stage, openedAt);
    }

    public OpenItem due(Instant at, String what) {
        return new OpenItem(kind, subject, ownerUnit, ownerOfficer, at, what, stage, openedAt);
    }

    public OpenItem atStage(int reached) {
        return new OpenItem(kind, subject, ownerUnit, ownerOfficer, dueAt, dueKind, reached, openedAt);
    }

    boolean isOverdue(Instant now) {
        return !dueAt.isAfter(now);
    }
}
