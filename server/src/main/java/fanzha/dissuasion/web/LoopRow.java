package fanzha.dissuasion.web;

import fanzha.dissuasion.Code;
import fanzha.dissuasion.DueKind;
import fanzha.dissuasion.Overall;
import fanzha.dissuasion.Progress;
import fanzha.dissuasion.SixStep;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One loop as lists show it: a name, never a whole phone number. */
public record LoopRow(UUID id, int version, Level level, boolean raised, PersonView person, @Nullable FraudType type,
        @Nullable String evidence, boolean moneyMoved, String source, String unit, String unitName,
        @Nullable String community, List<StepState> steps, SixStep task, DueKind dueKind, Instant dueAt, Instant openedAt,
        Instant warnedAt, int attempts, @Nullable Last last, @Nullable OwnerView owner, @Nullable Overall overall,
        boolean closed) {

    public record PersonView(UUID id, UUID identity, @Nullable String name, @Nullable String sex, @Nullable Integer age,
            @Nullable String phone) {
    }

    public record StepState(SixStep step, Progress.State state) {
    }

    public record Last(Code code, Instant at) {
    }

    public record OwnerView(UUID id, String name) {
    }
}
