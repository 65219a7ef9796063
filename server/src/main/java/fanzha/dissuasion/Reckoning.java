package fanzha.dissuasion;

import fanzha.warning.Level;
import fanzha.watch.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds the walked steps against the protocol: what is required, what is done, what comes next and by when. */
final class Reckoning {
    /** Trying counts for these once the person is known to be safe by another way; nobody is met by trying. */
    private static final Set<SixStep> TRYING_COUNTS = EnumSet.of(SixStep.CALL, SixStep.SMS, SixStep.FAMILY);
    private static final Set<SixStep> ON_THE_PERSON = EnumSet.of(SixStep.CALL, SixStep.FAMILY, SixStep.VISIT);
    private static final Duration TO_SIGN = Duration.ofHours(1);

    private record Due(SixStep step, DueKind kind, Instant at, @Nullable Party party) {
    }

    private final Protocol protocol;
    private final Fold fold;
    private final Level level;
    private final @Nullable Overall overall;
    private final Set<SixStep> required;
    private final Set<SixStep> done = EnumSet.noneOf(SixStep.class);

    Reckoning(Protocol protocol, Fold fold) {
        this.protocol = protocol;
        this.fold = fold;
        this.level = fold.level();
        this.overall = fold.overall();
        this.required = required();
        for (SixStep step : SixStep.values()) {
            if (isDone(step)) {
                done.add(step);
            }
        }
    }

    Progress progress() {
        List<SixStep> pending = required.stream().filter(step -> !done.contains(step)).toList();
        Due due = nearest(pending);
        Step.Concluded concluded = fold.concluded;
        return new Progress(warnings(), fold.owner, states(pending, due.step()), pending, due.step(), party(due),
                due.kind(), due.at(), wake(due.at()), fold.lapses, attempts(), established(), fold.texted,
                concluded != null, concluded == null ? null : concluded.stamp().recordedAt());
    }

    /** Silence is counted from the deadline, or from the last thing anybody did or was handed after it. */
    private Instant wake(Instant due) {
        Instant stirred = fold.stirredAt;
        return stirred == null || stirred.isBefore(due) ? due
                : stirred.plus(Duration.ofMinutes(protocol.escalateAfter().get(level)));
    }

    private Set<SixStep> required() {
        Set<SixStep> closing = overall == null ? null : protocol.closing(overall).required();
        Set<SixStep> all = EnumSet.copyOf(closing != null ? closing : protocol.at(level).required());
        if (overall == null) {
            all.addAll(fold.called.keySet());
        } else if (fold.called.containsKey(SixStep.FEEDBACK)) {
            all.add(SixStep.FEEDBACK); // the superior asks for it, whatever the outcome
        }
        // The draw stands once it is made, an undo included; it spares a visit only where there is an outcome.
        if (Boolean.FALSE.equals(fold.drawn) && overall != null) {
            all.remove(SixStep.RETURN);
        }
        all.removeAll(fold.exempted);
        return all;
    }

    private boolean isDone(SixStep step) {
        List<Step.Attempted> attempts = fold.attempts(step);
        if (fold.called.containsKey(step) && overall == null) {
            return false;
        }
        return switch (step) {
            case RETURN -> completed(attempts).size() >= protocol.at(level).returnDays().size();
            case FEEDBACK -> !attempts.isEmpty() && completes(attempts.getLast());
            case CALL, SMS, FAMILY, VISIT -> !completed(attempts).isEmpty()
                    || overall != null && tryingCounts(step) && !attempts.isEmpty();
        };
    }

    private boolean tryingCounts(SixStep step) {
        return TRYING_COUNTS.contains(step) || overall == Overall.NOT_FOUND;
    }

    private List<Step.Attempted> completed(List<Step.Attempted> attempts) {
        return attempts.stream().filter(this::completes).toList();
    }

    private boolean completes(Step.Attempted attempt) {
        return protocol.of(attempt.code()).completes();
    }

    /** The nearest obligation that can be met now is the task. */
    private Due nearest(List<SixStep> pending) {
        Progress.Established outcome = established();
        if (outcome != null && !outcome.signed()) {
            return new Due(outcome.step(), DueKind.SIGN, outcome.stamp().happenedAt().plus(TO_SIGN), Party.LEADER);
        }
        // Not convinced is a normal, long-lived state: every step was made and the person is still at risk.
        Due waiting = overall != null ? new Due(SixStep.RETURN, DueKind.CONCLUDE, last().plus(TO_SIGN), Party.LEADER)
                : new Due(SixStep.CALL, DueKind.CALL_AGAIN, quiet(last().plusSeconds(60L * protocol.at(level).call())), null);
        return pending.stream().filter(step -> possible(step, pending)).map(this::due).min(Comparator.comparing(Due::at)).orElse(waiting);
    }

    /**
     * A return visit and the report wait for the outcome, and so does a reminder unless its level sends it at once; who
     * stays unconvinced after every step is reported all the same.
     */
    private boolean possible(SixStep step, List<SixStep> pending) {
        return switch (step) {
            case RETURN -> overall != null;
            case SMS -> overall != null || protocol.at(level).sms() != null;
            // The person comes before the report of her: a limit that a late sheet brings along must not hide the call.
            case FEEDBACK -> overall != null || Collections.disjoint(pending, ON_THE_PERSON);
            case CALL, FAMILY, VISIT -> true;
        };
    }

    private Due due(SixStep step) {
        Fold.Called called = fold.called.get(step);
        if (called != null) {
            DueKind kind = step == SixStep.CALL ? DueKind.CALL_AGAIN : DueKind.of(step);
            return new Due(step, kind, called.promised() ? called.at() : quiet(called.at()), called.party());
        }
        Protocol.LevelRule rule = protocol.at(level);
        return switch (step) {
            case CALL -> firstCall();
            case SMS -> plain(step, rule.sms() != null ? earliest(at -> at.sms() == null ? at.feedback() : at.sms())
                    : fold.found.stamp().happenedAt().plusSeconds(60L * protocol.textWithin()));
            case FAMILY, VISIT -> plain(step, earliest(at -> at.met() == null ? at.feedback() : at.met()));
            case FEEDBACK -> plain(step, feedback());
            case RETURN -> plain(step, fold.found.stamp().happenedAt()
                    .plus(Duration.ofDays(rule.returnDays().get(completed(fold.attempts(step)).size()))));
        };
    }

    private Due plain(SixStep step, Instant at) {
        return new Due(step, DueKind.of(step), quiet(at), null);
    }

    private Due firstCall() {
        boolean fresh = fold.attempts(SixStep.CALL).isEmpty();
        if (fresh && !fold.claimed) {
            return new Due(SixStep.CALL, DueKind.CLAIM, quiet(earliest(Protocol.LevelRule::claim)), null);
        }
        return new Due(SixStep.CALL, fresh ? DueKind.CALL : DueKind.CALL_AGAIN,
                quiet(fresh ? earliest(Protocol.LevelRule::call) : last().plusSeconds(60L * protocol.at(level).call())), null);
    }

    private Instant feedback() {
        Instant ours = earliest(Protocol.LevelRule::feedback);
        return fold.reached.stream().map(Fold.Reached::feedbackBy)
                .filter(at -> at != null && at.isBefore(ours)).min(Instant::compareTo).orElse(ours);
    }

    /** A level's minutes run from the moment it was reached; the earliest of all wins. */
    private Instant earliest(Function<Protocol.LevelRule, Integer> minutes) {
        return fold.reached.stream().filter(reached -> fold.freshFrom == null || !reached.at().isBefore(fold.freshFrom))
                .map(reached -> reached.at().plusSeconds(60L * minutes.apply(protocol.at(reached.level()))))
                .min(Instant::compareTo).orElseThrow();
    }

    /** Below 高危 nobody is called, and no clock runs out, in the quiet hours. */
    static boolean restsAtNight(Level level) {
        return level.compareTo(Level.HIGH) > 0;
    }

    private Instant quiet(Instant at) {
        return restsAtNight(level) ? QuietHours.after(at) : at;
    }

    private Instant last() {
        return fold.attempts.isEmpty() ? fold.warned.getLast().stamp().happenedAt()
                : fold.attempts.getLast().stamp().happenedAt();
    }

    private Party party(Due due) {
        if (due.party() != null) {
            return due.party();
        }
        return due.step() == SixStep.VISIT ? Party.STATION : Party.DESK;
    }

    private Map<SixStep, Progress.State> states(List<SixStep> pending, SixStep task) {
        Map<SixStep, Progress.State> states = new EnumMap<>(SixStep.class);
        for (SixStep step : SixStep.values()) {
            boolean begun = !fold.attempts(step).isEmpty() || step == SixStep.SMS && fold.texted || step == task;
            states.put(step, done.contains(step) ? Progress.State.DONE
                    : !pending.contains(step) ? Progress.State.NOT_REQUIRED
                    : begun ? Progress.State.DOING : Progress.State.NONE);
        }
        return states;
    }

    private Progress.Warnings warnings() {
        Step.Warned lead = fold.warned.stream().min(Comparator.comparing(Step.Warned::level)
                .thenComparing(Step.Warned::warnedAt).thenComparing(warned -> warned.unit())
                .thenComparing(warned -> warned.warning().value())).orElseThrow();
        return new Progress.Warnings(level, fold.raised, lead.warning(), lead.identity(), lead.type(), lead.unit(),
                fold.warned.getFirst().stamp().happenedAt(), lead.warnedAt(),
                fold.warned.stream().anyMatch(Step.Warned::moneyMoved));
    }

    private Progress.Attempts attempts() {
        return new Progress.Attempts(
                (int) fold.attempts.stream().filter(attempt -> attempt.code().step() == SixStep.CALL).count(),
                fold.attempts.isEmpty() ? null : fold.attempts.getLast(), first(attempt -> true),
                first(attempt -> protocol.of(attempt.code()).connected()), first(attempt -> protocol.of(attempt.code()).met()),
                first(attempt -> attempt.code() == Code.REPORTED));
    }

    private @Nullable Instant first(Predicate<Step.Attempted> wanted) {
        return fold.attempts.stream().filter(wanted).map(attempt -> attempt.stamp().happenedAt()).findFirst().orElse(null);
    }

    private Progress.@Nullable Established established() {
        Fold.Found found = fold.found;
        if (found == null) {
            return null;
        }
        boolean asked = protocol.closing(found.overall()).signer() != Protocol.Signer.NOBODY;
        return new Progress.Established(found.overall(), found.step(), found.stamp(), !asked || fold.signed);
    }
}
