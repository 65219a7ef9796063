package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item offered by the one who has it to somebody else; without an officer, to whoever of the unit accepts first. */
public record Handover(UUID id, ItemKind kind, UUID subject, Party from, Party to, OfficerId offeredBy, Instant offeredAt,
                       @Nullable Answered answered) {
    public record Party(UnitCode unit, @Nullable OfficerId officer) { }

    public enum Answer {
        /** 接收. */
        ACCEPTED,
        /** 不接收: it stays where it was. */
        REFUSED,
        /** 逾期未答: it goes up the ladder from where it was. */
        UNANSWERED,
        /** The item was closed meanwhile. */
        VOID
    }

    /** @param by null: nobody did, time ran out */
    public record Answered(Answer answer, @Nullable OfficerId by, Instant at) { }

    Handover answered(Answer answer, @Nullable OfficerId by, Instant at) {
        return new Handover(id, kind, subject, from, to, offeredBy, offeredAt, new Answered(answer, by, at));
    }
}
