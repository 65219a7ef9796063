package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.warning.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** What the screens may know of a loop beforehand: what an action asks for, and what would follow from it. */
public final class Preview {
    /** Who looks, and when. */
    public record Viewer(OfficerId id, UnitCode unit, boolean officer, Instant now) {
    }

    public record Asked(boolean ticks, boolean second, boolean reason, boolean when) {
    }

    /** The task after the action, whose it is, and the minutes until it is due. */
    public record After(SixStep task, DueKind dueKind, Party party, long minutes, boolean sms, boolean closes) {
    }

    private static final StepId IMAGINED = new StepId(new UUID(-1, 0));

    private Preview() {
    }

    public static Head head(Loop loop) {
        return Head.of(loop);
    }

    public static String kind(Step step) {
        return StepText.kind(step);
    }

    public static boolean maySign(Action action, Loop loop, Actor actor) {
        OfficerId owner = loop.progress().owner().officer();
        Progress.Established outcome = loop.progress().established();
        return actor.maySign() && switch (action.kind()) {
            case SIGN -> !actor.id().equals(outcome == null ? owner : outcome.stamp().by())
                    && (loop.protocol().closing(action.overall()).signer() != Protocol.Signer.LEADER || actor.mayLead());
            case EXEMPT -> !actor.id().equals(owner);
            case CONCLUDE, CLAIM, RELEASE, TEXT, ATTEMPT -> true;
        };
    }

    public static Asked asked(Loop loop, Action action) {
        if (action.code() == null) {
            return new Asked(false, false, action.kind() == Action.Kind.EXEMPT, false);
        }
        Protocol.CodeRule rule = loop.protocol().of(action.code());
        boolean second = rule.overall() != null && loop.protocol().closing(rule.overall()).signer() != Protocol.Signer.NOBODY;
        return new Asked(rule.needs().redTicks() && loop.progress().level() == Level.URGENT, second, rule.needs().reason(),
                rule.needs().when());
    }

    /** Folds the attempt as if it had been made now; empty for actions that are no attempt. */
    public static Optional<After> after(Loop loop, Action action, Viewer viewer) {
        if (action.code() == null) {
            return Optional.empty();
        }
        Act act = new Act(IMAGINED, viewer.id(), viewer.unit(), viewer.officer(), false, viewer.now());
        // A promised time stands above every other deadline: only the outcome that asks for one may bring it.
        Instant promised = loop.protocol().of(action.code()).needs().when() ? viewer.now().plusSeconds(1) : null;
        Attempt attempt = new Attempt(action.code(), null, EnumSet.allOf(Tick.class), null, promised, "-");
        if (!(loop.record(act, attempt) instanceof Outcome.Done done)) {
            return Optional.empty();
        }
        Progress progress = done.loop().progress();
        long minutes = Math.max(0, Math.round(Duration.between(viewer.now(), progress.dueAt()).toSeconds() / 60.0));
        return Optional.of(new After(progress.task(), progress.dueKind(), progress.party(), minutes,
                loop.protocol().of(action.code()).sms() && progress.states().get(SixStep.SMS) != Progress.State.DONE,
                progress.concluded()));
    }
}
