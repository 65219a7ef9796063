package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.people.PersonId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A loop's head row: what lists show of it without reading its steps. */
public record Head(LoopId id, int version, Level level, boolean raised, boolean moneyMoved, UnitCode unit, PersonId person,
        IdentityId identity, WarningId warning, @Nullable FraudType type, SixStep task, DueKind dueKind, Instant dueAt,
        int stage, @Nullable OfficerId owner, Map<SixStep, Progress.State> states, int calls, @Nullable Code lastCode,
        @Nullable Instant lastAt, @Nullable Overall overall, Instant openedAt, Instant warnedAt, @Nullable Instant closedAt) {

    static Head of(Loop loop) {
        Progress progress = loop.progress();
        Progress.Warnings warnings = progress.warnings();
        Step.Attempted last = progress.attempts().last();
        return new Head(loop.id(), loop.version(), progress.level(), warnings.raised(), warnings.moneyMoved(), warnings.unit(),
                loop.person(), loop.identity(), warnings.lead(), warnings.type(), progress.task(), progress.dueKind(),
                progress.dueAt(), progress.stage(), progress.owner().officer(), progress.states(), progress.attempts().calls(),
                last == null ? null : last.code(), last == null ? null : last.stamp().happenedAt(), progress.overall(),
                warnings.openedAt(), warnings.warnedAt(), progress.closedAt());
    }
}
