package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import fanzha.watch.ItemPassed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a loop. Steps are only ever added; the state is folded from them. */
public sealed interface Step {
    /** When it happened, then its id: any order of arrival sorts the same. */
    Comparator<Step> ORDER = Comparator.comparing((Step step) -> step.stamp().happenedAt())
            .thenComparing(step -> step.stamp().id());

    Stamp stamp();

    /**
     * @param happenedAt in the world
     * @param recordedAt in this system, never earlier
     * @param by null: the system itself
     */
    record Stamp(StepId id, Instant happenedAt, Instant recordedAt, @Nullable OfficerId by) {
    }

    /** A warning opened the loop, joined it or brought something new about a person; happened when it was received. */
    record Warned(Stamp stamp, WarningId warning, IdentityId identity, Level level, @Nullable FraudType type,
            UnitCode unit, Instant warnedAt, @Nullable Instant feedbackBy, boolean moneyMoved, boolean repeat) implements Step {
    }

    /** 签收. */
    record Claimed(Stamp stamp, UnitCode unit) implements Step {
    }

    /** Given back to the desk's pool. */
    record Released(Stamp stamp) implements Step {
    }

    /** An attempt at one of the six steps; the note is sealed at rest. */
    record Attempted(Stamp stamp, UnitCode unit, Code code, @Nullable Reached reached, Set<Tick> ticks,
            @Nullable Instant callAgainAt, @Nullable String note) implements Step {
    }

    /** A reminder waits in the channel; its result comes as an attempt. */
    record Texted(Stamp stamp) implements Step {
    }

    /** A deadline passed in silence and the next person up got it. */
    record Escalated(Stamp stamp, DueKind kind, Instant lapsed, UnitCode toUnit, @Nullable OfficerId to) implements Step {
    }

    /** The watch gave it to somebody else: handed over, an offer unanswered, or a shift ended (to nobody: the pool). */
    record Passed(Stamp stamp, ItemPassed.Reason reason, UnitCode toUnit, @Nullable OfficerId to) implements Step {
    }
    /** The draw for return visits, made from the loop's id. */
    record Drawn(Stamp stamp, boolean drawn) implements Step {
    }

    /** A second person exempted a required step. */
    record Exempted(Stamp stamp, SixStep step, String note) implements Step {
    }

    /** A second person or a leader signed the outcome. */
    record Signed(Stamp stamp, Overall overall, boolean asLeader) implements Step {
    }

    /** Closed with this outcome. */
    record Concluded(Stamp stamp, Overall overall) implements Step {
    }

    /** Somebody confirmed the right time: these steps were stamped by a clock that was wrong since then, so much too early. */
    record ClockSet(Stamp stamp, Set<StepId> steps, Instant since, Duration by) implements Step {
    }

    /** An earlier step was taken back within the seconds of undo. */
    record Retracted(Stamp stamp, StepId step) implements Step {
    }
}
