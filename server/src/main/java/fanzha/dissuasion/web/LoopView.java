package fanzha.dissuasion.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fanzha.dissuasion.Action;
import fanzha.dissuasion.Code;
import fanzha.dissuasion.DueKind;
import fanzha.dissuasion.Overall;
import fanzha.dissuasion.Party;
import fanzha.dissuasion.Reached;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.Tick;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One loop as its panel shows it: the row, what is known, what happened, and what may be done now. */
public record LoopView(@JsonUnwrapped LoopRow row, List<WarningView> warnings, List<TimelineEntry> timeline,
        List<ActionView> allowed, @Nullable Undo undo, int protocolVersion, List<SixStep> missing, List<ScriptMove> script) {

    public record WarningView(UUID id, String source, String number, WarningKind kind, Level level, @Nullable FraudType type,
            Instant warnedAt, Instant receivedAt, @Nullable String address, List<Labelled> details, List<FlagView> flags) {
    }

    /** @param masked the value is not whole; whoever needs it asks for it by its label */
    public record Labelled(String label, String value, boolean masked) {
    }

    public record FlagView(String column, String problem) {
    }

    /** @param kind the step's kind; the other fields are filled as far as that kind has them */
    public record TimelineEntry(UUID id, String kind, @Nullable SixStep step, @Nullable Code code, @Nullable Reached reached,
            Instant at, Instant recordedAt, LoopRow.@Nullable OwnerView by, @Nullable String note, @Nullable Level level,
            @Nullable DueKind dueKind, @Nullable Overall overall, LoopRow.@Nullable OwnerView to, boolean retracted) {
    }

    /** @param key where the desk's digit keys find it */
    public record ActionView(Action.Kind action, @Nullable SixStep step, @Nullable Code code, @Nullable Overall overall,
            @Nullable String key, boolean danger, Needs needs, @Nullable Next next) {
    }

    public record Needs(List<Tick> ticks, boolean second, boolean reason, boolean when) {
    }

    /** What follows from an outcome, computed by folding it: the task then, whose it is, minutes until it is due. */
    public record Next(SixStep step, DueKind dueKind, Party owner, long minutes, boolean sms, boolean closes) {
    }

    public record Undo(UUID step, Instant until) {
    }

    public record ScriptMove(String move, String text) {
    }
}
