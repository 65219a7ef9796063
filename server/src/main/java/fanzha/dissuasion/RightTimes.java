package fanzha.dissuasion;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Steps as they would stand had the clock been right: what happened is kept as it was stamped, what follows from it is
 * reckoned from the right time. A correction names its steps, so the order in which steps arrive does not matter.
 */
final class RightTimes {
    /** A step never counts as earlier than the warning that it belongs to. */
    private static final Duration AFTER_THE_WARNING = Duration.of(1, ChronoUnit.MICROS);

    private RightTimes() {
    }

    static List<Step> of(Collection<? extends Step> steps) {
        List<Step.ClockSet> sets = steps.stream().filter(Step.ClockSet.class::isInstance).map(Step.ClockSet.class::cast)
                .sorted(Step.ORDER).toList();
        if (sets.isEmpty()) {
            return List.copyOf(steps);
        }
        List<Step> right = new ArrayList<>(steps);
        for (Step.ClockSet set : sets) {
            right.replaceAll(step -> set.steps().contains(step.stamp().id()) ? moved(step, set) : step);
        }
        Set<StepId> touched = sets.stream().flatMap(set -> set.steps().stream()).collect(Collectors.toSet());
        right.stream().filter(Step.Warned.class::isInstance).map(step -> step.stamp().happenedAt()).min(Instant::compareTo)
                .ifPresent(opened -> right.replaceAll(step -> touched.contains(step.stamp().id()) ? notBefore(opened, step) : step));
        return right;
    }

    /** A time before the clock went wrong was told by a person: it stays. */
    private static Step moved(Step step, Step.ClockSet set) {
        Step.Stamp was = step.stamp();
        Instant happenedAt = was.happenedAt().isBefore(set.since()) ? was.happenedAt() : was.happenedAt().plus(set.by());
        return stamped(step, new Step.Stamp(was.id(), happenedAt, was.recordedAt().plus(set.by()), was.by()));
    }

    private static Step notBefore(Instant opened, Step step) {
        Step.Stamp was = step.stamp();
        return step instanceof Step.Warned || was.happenedAt().isAfter(opened) ? step
                : stamped(step, new Step.Stamp(was.id(), opened.plus(AFTER_THE_WARNING), was.recordedAt(), was.by()));
    }

    private static Step stamped(Step step, Step.Stamp is) {
        return switch (step) {
            case Step.Warned w -> new Step.Warned(is, w.warning(), w.identity(), w.level(), w.type(), w.unit(), w.warnedAt(),
                    w.feedbackBy(), w.moneyMoved(), w.repeat());
            case Step.Claimed c -> new Step.Claimed(is, c.unit());
            case Step.Released r -> new Step.Released(is);
            case Step.Attempted a -> new Step.Attempted(is, a.unit(), a.code(), a.reached(), a.ticks(), a.callAgainAt(), a.note());
            case Step.Texted t -> new Step.Texted(is);
            case Step.Escalated e -> new Step.Escalated(is, e.kind(), e.lapsed(), e.toUnit(), e.to());
            case Step.Passed p -> new Step.Passed(is, p.reason(), p.toUnit(), p.to());
            case Step.Drawn d -> new Step.Drawn(is, d.drawn());
            case Step.Exempted e -> new Step.Exempted(is, e.step(), e.note());
            case Step.Signed s -> new Step.Signed(is, s.overall(), s.asLeader());
            case Step.Concluded c -> new Step.Concluded(is, c.overall());
            case Step.Retracted r -> new Step.Retracted(is, r.step());
            case Step.ClockSet c -> new Step.ClockSet(is, c.steps(), c.since(), c.by());
        };
    }
}
