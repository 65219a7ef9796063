package fanzha.dissuasion;

import fanzha.kernel.UnitCode;
import fanzha.warning.Level;
import fanzha.watch.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a loop's steps in their own order and keeps what later questions need. */
final class Fold {
    /** A level was reached at that moment: its minutes run from there. */
    record Reached(Instant at, Level level, @Nullable Instant feedbackBy) {
    }

    /** An outcome called for a step by a certain time. */
    record Called(Instant at, @Nullable Party party, boolean promised) {
    }

    /** What became of the person, and the step that showed it. */
    record Found(Overall overall, SixStep step, Step.Stamp stamp) {
    }

    private static final Comparator<Step> RECORDED = Comparator.comparing((Step step) -> step.stamp().recordedAt())
            .thenComparing(step -> step.stamp().id());

    private final Protocol protocol;
    final List<Step.Warned> warned = new ArrayList<>();
    final List<Reached> reached = new ArrayList<>();
    final List<Step.Attempted> attempts = new ArrayList<>();
    final Map<SixStep, Called> called = new EnumMap<>(SixStep.class);
    final Set<SixStep> exempted = EnumSet.noneOf(SixStep.class);
    Progress.Owner owner = Progress.Owner.NOBODY;
    boolean raised;
    boolean texted;
    boolean claimed;
    int lapses;
    @Nullable Instant stirredAt;
    @Nullable Instant freshFrom;
    @Nullable Instant contactAt;
    @Nullable Boolean drawn;
    @Nullable Found found;
    boolean signed;
    Step.@Nullable Concluded concluded;

    private Fold(Protocol protocol) {
        this.protocol = protocol;
    }

    static Fold of(Protocol protocol, Collection<? extends Step> steps) {
        Set<StepId> retracted = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Retracted taken) {
                retracted.add(taken.step());
            }
        }
        Fold fold = new Fold(protocol);
        RightTimes.of(steps).stream().filter(step -> !retracted.contains(step.stamp().id())).sorted(Step.ORDER).forEach(fold::walk);
        fold.reopen();
        return fold;
    }

    /** What is known to have come back after the close opens the loop again, whenever the superior sent it. */
    private void reopen() {
        Step.Concluded last = concluded;
        if (last != null && attempts.stream().anyMatch(attempt -> attempt.code() == Code.RETURNED
                && RECORDED.compare(attempt, last) > 0)) {
            concluded = null;
        }
    }

    /** The stricter of all warnings' levels, one up when it is a repeat. */
    Level level() {
        Level strictest = warned.stream().map(Step.Warned::level).min(Level::compareTo).orElseThrow();
        return raised && strictest != Level.URGENT ? Level.values()[strictest.ordinal() - 1] : strictest;
    }

    @Nullable Overall overall() {
        return found == null ? null : found.overall();
    }

    /** Attempts at this step since the last repeat; earlier ones belong to the earlier incident. */
    List<Step.Attempted> attempts(SixStep step) {
        return attempts.stream().filter(attempt -> attempt.code().step() == step)
                .filter(attempt -> freshFrom == null || !attempt.stamp().happenedAt().isBefore(freshFrom)).toList();
    }

    private void walk(Step step) {
        switch (step) {
            case Step.Warned warning -> warn(warning);
            case Step.Claimed claim -> own(claim.stamp(), claim.unit());
            case Step.Released release -> {
                owner = Progress.Owner.NOBODY;
                claimed = false;
            }
            case Step.Attempted attempt -> attempt(attempt);
            case Step.Texted text -> texted = true;
            case Step.Escalated lapse -> {
                lapses++;
                stirredAt = lapse.stamp().happenedAt();
                owner = new Progress.Owner(lapse.to(), lapse.toUnit());
            }
            case Step.Passed passed -> pass(passed);
            case Step.Drawn draw -> drawn = draw.drawn();
            case Step.Exempted exemption -> exempted.add(exemption.step());
            case Step.Signed signature -> sign(signature);
            case Step.Concluded conclusion -> concluded = conclusion;
            case Step.Retracted taken -> { }
            case Step.ClockSet set -> { }
        }
    }

    private void warn(Step.Warned warning) {
        boolean again = contactAt != null && warning.warnedAt().isAfter(contactAt);
        if (again) {
            freshFrom = warning.stamp().happenedAt();
            found = null;
            signed = false;
            texted = false;
            called.clear();
        }
        raised |= again || warning.repeat();
        warned.add(warning);
        reached.add(new Reached(warning.stamp().happenedAt(), level(), warning.feedbackBy()));
    }

    private void own(Step.Stamp stamp, UnitCode unit) {
        owner = new Progress.Owner(stamp.by(), unit);
        claimed = true;
        lapses = 0;
        stirredAt = stamp.happenedAt();
    }

    /** Its clock goes on: a new owner gets the time of one rung, a pool gets none. */
    private void pass(Step.Passed passed) {
        owner = new Progress.Owner(passed.to(), passed.toUnit());
        switch (passed.reason()) {
            case HANDED_OVER -> stirredAt = passed.stamp().happenedAt();
            case UNANSWERED -> {
                lapses++;
                stirredAt = passed.stamp().happenedAt();
            }
            case SHIFT_ENDED -> { }
        }
    }

    private void attempt(Step.Attempted attempt) {
        Protocol.CodeRule rule = protocol.of(attempt.code());
        attempts.add(attempt);
        if (attempt.code() == Code.RETURNED) {
            exempted.remove(SixStep.FEEDBACK); // nobody exempted us from what he asks now
        }
        if (attempt.stamp().by() != null) {
            own(attempt.stamp(), attempt.unit());
        }
        if (contactAt == null && (rule.connected() || rule.met())) {
            contactAt = attempt.stamp().happenedAt();
        }
        if (rule.overall() != null) {
            signed &= rule.overall() == overall();
            found = new Found(rule.overall(), attempt.code().step(), attempt.stamp());
        } else if (rule.clears()) {
            found = null;
            signed = false;
        }
        call(attempt, rule);
    }

    private void call(Step.Attempted attempt, Protocol.CodeRule rule) {
        SixStep step = attempt.code().step();
        called.remove(step);
        Instant at = tooOften(attempt) ? QuietHours.nextMorning(attempt.stamp().happenedAt())
                : attempt.stamp().happenedAt().plus(rule.after(level()));
        boolean promised = attempt.callAgainAt() != null;
        for (SixStep next : rule.next()) {
            called.put(next, new Called(promised ? attempt.callAgainAt() : at, rule.party(), promised));
        }
        if (step == SixStep.CALL && !rule.connected() && failedLately(attempt) >= protocol.failedCalls().count()) {
            called.put(SixStep.VISIT, new Called(at, Party.STATION, false));
        }
        if (step == SixStep.VISIT && !rule.met() && failedVisits() >= protocol.failedVisits()) {
            called.put(SixStep.VISIT, new Called(at, Party.LEADER, false));
        }
    }

    private long failedLately(Step.Attempted last) {
        Instant since = last.stamp().happenedAt().minus(Duration.ofMinutes(protocol.failedCalls().minutes()));
        return attempts(SixStep.CALL).stream().filter(call -> !protocol.of(call.code()).connected())
                .filter(call -> call.stamp().happenedAt().isAfter(since)).count();
    }

    /** Below 高危 nobody is rung more than three times a day in vain, whoever rings. */
    private boolean tooOften(Step.Attempted last) {
        if (last.code().step() != SixStep.CALL || protocol.of(last.code()).connected() || level().compareTo(Level.HIGH) <= 0) {
            return false;
        }
        return attempts(SixStep.CALL).stream().filter(call -> !protocol.of(call.code()).connected())
                .filter(call -> QuietHours.sameDay(call.stamp().happenedAt(), last.stamp().happenedAt())).count()
                >= protocol.callsInVainADay();
    }

    private long failedVisits() {
        return attempts(SixStep.VISIT).stream().filter(visit -> !protocol.of(visit.code()).met()).count();
    }

    /** A signature confirms an outcome; 确实找不到 and 不符 are established by it, for no attempt can show them. */
    private void sign(Step.Signed signature) {
        if (found == null && (signature.overall() == Overall.NOT_FOUND || signature.overall() == Overall.MISMATCH)) {
            found = new Found(signature.overall(), SixStep.CALL, signature.stamp());
        }
        if (signature.overall() == overall()) {
            signed |= protocol.closing(signature.overall()).signer() != Protocol.Signer.LEADER || signature.asLeader();
        }
    }
}
