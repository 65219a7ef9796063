package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a loop's steps amount to under its pinned protocol: a pure function of the set of steps, whatever order they came in.
 *
 * @param pending required steps that are not done, in the order of work
 * @param task the step at hand; the desk's tab
 * @param dueAt the nearest of all open obligations
 * @param wakeAt when silence is answered next: the due time, or later once it has been escalated
 * @param stage how often this very deadline has been escalated
 */
public record Progress(Warnings warnings, Owner owner, Map<SixStep, State> states, List<SixStep> pending, SixStep task,
        Party party, DueKind dueKind, Instant dueAt, Instant wakeAt, int stage, Attempts attempts,
        @Nullable Established established, boolean texted, boolean concluded, @Nullable Instant closedAt) {

    /**
     * @param raised one level above the warnings' own, because it is a repeat
     * @param lead the strictest of them; its unit and its identity record are the loop's
     */
    public record Warnings(Level level, boolean raised, WarningId lead, IdentityId identity, @Nullable FraudType type, UnitCode unit, Instant openedAt, Instant warnedAt,
            boolean moneyMoved) {
    }

    /** Nobody yet: the desk's pool. */
    public record Owner(@Nullable OfficerId officer, @Nullable UnitCode unit) {
        static final Owner NOBODY = new Owner(null, null);
    }

    /** @param calls attempts by telephone */
    public record Attempts(int calls, Step.@Nullable Attempted last, @Nullable Instant firstAt, @Nullable Instant connectedAt,
            @Nullable Instant metAt, @Nullable Instant reportedAt) {
    }

    /** @param signed by whom the outcome's table asks, or nobody is asked */
    public record Established(Overall overall, SixStep step, Step.Stamp stamp, boolean signed) {
    }

    /** Where one of the six steps stands. */
    public enum State {
        NONE, DOING, DONE, NOT_REQUIRED
    }

    public static Progress from(Protocol protocol, Collection<? extends Step> steps) {
        return new Reckoning(protocol, Fold.of(protocol, steps)).progress();
    }

    public Level level() {
        return warnings.level();
    }

    public @Nullable Overall overall() {
        return established == null ? null : established.overall();
    }

    /** Everything the protocol requires for this outcome is there, and signed. */
    boolean complete() {
        return established != null && established.signed() && pending.isEmpty();
    }
}
