package fanzha.dissuasion.web;

import fanzha.dissuasion.Action;
import fanzha.dissuasion.Head;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.Preview;
import fanzha.dissuasion.Step;
import fanzha.dissuasion.StepId;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.warning.Detail;
import fanzha.warning.Warning;
import fanzha.warning.WarningId;
import fanzha.warning.Warnings;
import fanzha.watch.DeadlineClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws a loop for its panel. Call within the transaction that read it: other rooms' rows obey the same sight. */
@Component
class LoopViews {
    private static final List<String> MOVES = List.of("identify", "steady", "expose", "confirm");

    private final LoopRows rows;
    private final Warnings warnings;
    private final MessageSource messages;
    private final DeadlineClock clock;

    LoopViews(LoopRows rows, Warnings warnings, MessageSource messages, DeadlineClock clock) {
        this.rows = rows;
        this.warnings = warnings;
        this.messages = messages;
        this.clock = clock;
    }

    LoopView of(Loop loop, Actor actor) {
        Instant now = clock.now();
        LoopRow row = rows.of(List.of(Preview.head(loop))).getFirst();
        return new LoopView(row, warnings(loop), timeline(loop), actions(loop, actor, now), undo(loop, actor, now),
                loop.protocol().version(), loop.progress().pending(), script(row, actor));
    }

    List<LoopView.TimelineEntry> timeline(Loop loop) {
        Set<StepId> retracted = new HashSet<>();
        loop.steps().forEach(step -> {
            if (step instanceof Step.Retracted taken) {
                retracted.add(taken.step());
            }
        });
        return loop.steps().stream().sorted(Step.ORDER).map(step -> entry(step, retracted.contains(step.stamp().id()))).toList();
    }

    private LoopView.TimelineEntry entry(Step step, boolean retracted) {
        Step.Stamp stamp = step.stamp();
        Step.Attempted attempt = step instanceof Step.Attempted made ? made : null;
        Step.Exempted exempted = step instanceof Step.Exempted made ? made : null;
        OfficerId to = step instanceof Step.Passed passed ? passed.to() : null;
        Step.Escalated escalated = step instanceof Step.Escalated made ? made : null;
        return new LoopView.TimelineEntry(stamp.id().value(), Preview.kind(step),
                attempt != null ? attempt.code().step() : exempted == null ? null : exempted.step(),
                attempt == null ? null : attempt.code(), attempt == null ? null : attempt.reached(), stamp.happenedAt(),
                stamp.recordedAt(), who(stamp.by()), attempt != null ? attempt.note() : exempted == null ? null : exempted.note(),
                step instanceof Step.Warned warned ? warned.level() : null, escalated == null ? null : escalated.kind(),
                step instanceof Step.Signed signed ? signed.overall()
                        : step instanceof Step.Concluded concluded ? concluded.overall() : null,
                who(escalated == null ? to : escalated.to()), retracted);
    }

    private LoopRow.@Nullable OwnerView who(@Nullable OfficerId id) {
        return id == null ? null : new LoopRow.OwnerView(id.value(), rows.officerName(id));
    }

    private List<LoopView.WarningView> warnings(Loop loop) {
        return warnings.list(warningIds(loop)).values().stream().map(this::view).toList();
    }

    static Set<WarningId> warningIds(Loop loop) {
        Set<WarningId> ids = new LinkedHashSet<>();
        loop.steps().forEach(step -> {
            if (step instanceof Step.Warned warned) {
                ids.add(warned.warning());
            }
        });
        return ids;
    }

    LoopView.WarningView view(Warning warning) {
        return new LoopView.WarningView(warning.id().value(), warning.source(), warning.number(), warning.kind(), warning.level(),
                warning.type(), warning.warnedAt(), warning.receivedAt(), warning.details().shownAddress().orElse(null),
                warning.details().entries().stream().map(LoopViews::labelled).toList(),
                warning.flags().stream().map(flag -> new LoopView.FlagView(flag.column(), flag.problem().name())).toList());
    }

    private static LoopView.Labelled labelled(Detail detail) {
        return new LoopView.Labelled(detail.label(), detail.shown(), detail.hides());
    }

    private List<LoopView.ActionView> actions(Loop loop, Actor actor, Instant now) {
        UnitCode unit = actor.unit();
        return loop.next().stream().filter(action -> forActor(action, loop, actor))
                .map(action -> ActionKeys.view(action, loop, new Preview.Viewer(actor.id(), unit, actor.maySign(), now))).toList();
    }

    /** What only somebody else may do is not offered; the guard would refuse it too. */
    private static boolean forActor(Action action, Loop loop, Actor actor) {
        OfficerId owner = loop.progress().owner().officer();
        return switch (action.kind()) {
            case CLAIM -> !actor.id().equals(owner);
            case RELEASE -> actor.id().equals(owner);
            case SIGN, EXEMPT, CONCLUDE -> Preview.maySign(action, loop, actor);
            case TEXT, ATTEMPT -> true;
        };
    }

    private LoopView.@Nullable Undo undo(Loop loop, Actor actor, Instant now) {
        for (Step step : loop.steps().reversed()) {
            if (step instanceof Step.Attempted && actor.id().equals(step.stamp().by())) {
                Instant until = step.stamp().recordedAt().plusSeconds(loop.protocol().undoSeconds());
                boolean taken = loop.steps().stream().anyMatch(other -> other instanceof Step.Retracted retracted
                        && retracted.step().equals(step.stamp().id()));
                return until.isBefore(now) || taken ? null : new LoopView.Undo(step.stamp().id().value(), until);
            }
        }
        return null;
    }

    private List<LoopView.ScriptMove> script(LoopRow row, Actor actor) {
        String type = row.type() == null ? "OTHER" : row.type().name();
        return MOVES.stream().map(move -> new LoopView.ScriptMove(move, messages.getMessage("script." + move + "." + type,
                new Object[] {actor.name(), actor.badge()}, messages.getMessage("script." + move,
                        new Object[] {actor.name(), actor.badge()}, LocaleContextHolder.getLocale()),
                LocaleContextHolder.getLocale()))).toList();
    }
}
