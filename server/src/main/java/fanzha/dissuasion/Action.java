package fanzha.dissuasion;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be done with a loop now. The same set guards the change, draws the buttons and binds the keys.
 *
 * @param code the outcome of an {@code ATTEMPT}
 * @param step the step of an {@code EXEMPT}
 * @param overall the outcome of a {@code SIGN}
 */
public record Action(Kind kind, @Nullable Code code, @Nullable SixStep step, @Nullable Overall overall) {
    public enum Kind {
        CLAIM, RELEASE, TEXT, ATTEMPT, SIGN, EXEMPT, CONCLUDE
    }

    static final Action CLAIM = new Action(Kind.CLAIM, null, null, null);
    static final Action RELEASE = new Action(Kind.RELEASE, null, null, null);
    static final Action TEXT = new Action(Kind.TEXT, null, null, null);
    static final Action CONCLUDE = new Action(Kind.CONCLUDE, null, null, null);

    static Action attempt(Code code) {
        return new Action(Kind.ATTEMPT, code, code.step(), null);
    }

    static Action sign(Overall overall) {
        return new Action(Kind.SIGN, null, null, overall);
    }

    static Action exempt(SixStep step) {
        return new Action(Kind.EXEMPT, null, step, null);
    }

    static Set<Action> next(Loop loop) {
        Set<Action> next = new LinkedHashSet<>();
        Progress progress = loop.progress();
        if (progress.concluded()) {
            return mayRecord(progress, Code.RETURNED) ? Set.of(attempt(Code.RETURNED)) : Set.of();
        }
        next.add(CLAIM);
        if (progress.owner().officer() != null) {
            next.add(RELEASE);
        }
        for (Code code : Code.values()) {
            if (mayRecord(progress, code)) {
                next.add(attempt(code));
            }
        }
        if (progress.pending().contains(SixStep.SMS) && !waiting(progress)) {
            next.add(TEXT);
        }
        for (Overall overall : Overall.values()) {
            if (maySign(loop, overall)) {
                next.add(sign(overall));
            }
        }
        progress.pending().forEach(step -> next.add(exempt(step)));
        if (progress.complete()) {
            next.add(CONCLUDE);
        }
        return next;
    }

    private static boolean mayRecord(Progress progress, Code code) {
        return switch (code.step()) {
            case CALL, FAMILY, VISIT -> true;
            case SMS -> progress.texted();
            case FEEDBACK -> mayReport(progress, code == Code.REPORTED);
            case RETURN -> progress.overall() == Overall.DISSUADED;
        };
    }

    /** What is pending is reported; what was reported may come back. */
    private static boolean mayReport(Progress progress, boolean report) {
        boolean pending = progress.pending().contains(SixStep.FEEDBACK);
        return report ? pending && progress.attempts().last() != null : !pending && progress.attempts().reportedAt() != null;
    }

    private static boolean waiting(Progress progress) {
        return progress.texted() && progress.states().get(SixStep.SMS) == Progress.State.DOING;
    }

    /** An established outcome waits for its signature; 确实找不到 and 不符 are established by signing, after trying. */
    private static boolean maySign(Loop loop, Overall overall) {
        Progress.Established established = loop.progress().established();
        if (established != null) {
            return established.overall() == overall && !established.signed();
        }
        return (overall == Overall.NOT_FOUND || overall == Overall.MISMATCH) && loop.progress().attempts().last() != null;
    }
}
