package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.people.PersonId;
import fanzha.warning.Level;
import fanzha.watch.ClockCorrected;
import fanzha.watch.ItemPassed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One dissuasion loop. A warning opens it; officers claim it, call, remind by SMS, work with the family, knock at the
 * door, report back and visit again; it closes when everything that its pinned protocol requires for its outcome is
 * there and signed. Steps are only added, an undo within seconds adds a retraction; everything else is folded from them.
 */
public final class Loop {
    private final LoopId id;
    private final PersonId person;
    private final Protocol protocol;
    private final List<Step> steps;
    private final @Nullable LoopId repeatOf;
    private final Progress progress;

    Loop(LoopId id, PersonId person, @Nullable LoopId repeatOf, Protocol protocol, List<Step> steps) {
        this.id = id;
        this.person = person;
        this.repeatOf = repeatOf;
        this.protocol = protocol;
        this.steps = List.copyOf(steps);
        this.progress = Progress.from(protocol, steps);
    }

    public LoopId id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public IdentityId identity() {
        return progress.warnings().identity();
    }

    public @Nullable LoopId repeatOf() {
        return repeatOf;
    }

    public Protocol protocol() {
        return protocol;
    }

    public List<Step> steps() {
        return steps;
    }

    /** The number of steps: what a screen saw when it acts. */
    public int version() {
        return steps.size();
    }

    public Progress progress() {
        return progress;
    }

    public boolean has(StepId step) {
        return steps.stream().anyMatch(known -> known.stamp().id().equals(step));
    }

    /** What may be recorded now; guard, buttons and keys all ask this. */
    public Set<Action> next() {
        return Action.next(this);
    }

    /** The loop as it would be with these steps too; changes nothing. */
    Loop with(List<Step> added) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(added);
        return new Loop(id, person, repeatOf, protocol, all);
    }

    Loop of(PersonId other) {
        return new Loop(id, other, repeatOf, protocol, steps);
    }

    Outcome claim(Act act) {
        return progress.concluded() ? Outcome.refused(Rule.CLOSED) : done(new Step.Claimed(act.stamp(), act.unit()));
    }

    Outcome release(Act act) {
        return !next().contains(Action.RELEASE) || !act.by().equals(progress.owner().officer())
                ? Outcome.refused(Rule.NOT_NOW) : done(new Step.Released(act.stamp()));
    }

    /** Appends the attempt, the draw it may call for, and the close when nothing is missing any more. */
    Outcome record(Act act, Attempt attempt) {
        Instant at = attempt.happenedAt() == null ? act.now() : attempt.happenedAt();
        Rule broken = broken(act, attempt, at);
        if (broken != null) {
            return Outcome.refused(broken);
        }
        List<Step> added = new ArrayList<>();
        added.add(new Step.Attempted(act.stampAt(at), act.unit(), attempt.code(), attempt.reached(),
                Set.copyOf(attempt.ticks()), attempt.callAgainAt(), attempt.note()));
        if (attempt.code() == Code.RETURNED && !with(added).progress.pending().contains(SixStep.FEEDBACK)) {
            return Outcome.refused(Rule.BEFORE_REPORT);
        }
        settle(act, added);
        boolean late = Duration.between(at, act.now()).toMinutes() >= protocol.lateMinutes();
        if (!late && act.officer() && with(added).progress.complete()) {
            added.add(new Step.Concluded(following(act, added), with(added).progress.overall()));
        }
        return new Outcome.Done(with(added), added);
    }

    /** A reminder was handed to the channel. */
    Outcome text(Act act) {
        return next().contains(Action.TEXT) ? done(new Step.Texted(act.stamp()))
                : Outcome.refused(progress.concluded() ? Rule.CLOSED : Rule.NOT_NOW);
    }

    /** Silence past the deadline: the next person up gets it. */
    Outcome escalate(StepId step, Instant now, UnitCode unit, OfficerId to) {
        return progress.concluded() ? Outcome.refused(Rule.CLOSED) : done(new Step.Escalated(
                new Step.Stamp(step, now, now, null), progress.dueKind(), progress.dueAt(), unit, to));
    }

    Outcome pass(StepId step, ItemPassed passed) {
        return progress.concluded() ? Outcome.refused(Rule.CLOSED) : done(new Step.Passed(
                new Step.Stamp(step, passed.at(), passed.at(), null), passed.reason(), passed.unit(), passed.officer()));
    }

    /** Somebody confirmed the right time; what was stamped since then counts as made so much later. */
    Outcome setClock(StepId step, ClockCorrected corrected) {
        Set<StepId> wrong = RightTimes.of(steps).stream().filter(known -> !known.stamp().recordedAt().isBefore(corrected.since()))
                .map(known -> known.stamp().id()).collect(Collectors.toSet());
        return wrong.isEmpty() || progress.concluded() ? Outcome.refused(Rule.NOT_NOW) : done(new Step.ClockSet(
                new Step.Stamp(step, corrected.at(), corrected.at(), null), wrong, corrected.since(), corrected.by()));
    }

    /** The result of a reminder, told by the channel. A loop closed meanwhile keeps the fact and stays closed. */
    Outcome texted(StepId id, Instant now, Code result) {
        UnitCode unit = progress.warnings().unit();
        return done(new Step.Attempted(new Step.Stamp(id, now, now, null), unit, result, null, Set.of(), null, null));
    }

    Outcome sign(Act act, Overall overall) {
        Progress.Established outcome = progress.established();
        if (!next().contains(Action.sign(overall))) {
            return Outcome.refused(progress.concluded() ? Rule.CLOSED : Rule.NOT_NOW);
        }
        if (!act.officer()) {
            return Outcome.refused(Rule.AUXILIARY_MAY_NOT);
        }
        if (act.by().equals(outcome == null ? progress.owner().officer() : outcome.stamp().by())) {
            return Outcome.refused(Rule.SECOND_PERSON);
        }
        if (protocol.closing(overall).signer() == Protocol.Signer.LEADER && !act.leader()) {
            return Outcome.refused(Rule.LEADER_ONLY);
        }
        return done(new Step.Signed(act.stamp(), overall, act.leader()));
    }

    Outcome exempt(Act act, SixStep step, String reason) {
        if (progress.concluded() || !progress.pending().contains(step)) {
            return Outcome.refused(progress.concluded() ? Rule.CLOSED : Rule.NOT_NOW);
        }
        if (!act.officer()) {
            return Outcome.refused(Rule.AUXILIARY_MAY_NOT);
        }
        if (reason.isBlank()) {
            return Outcome.refused(Rule.REASON_MISSING);
        }
        if (act.by().equals(progress.owner().officer())) {
            return Outcome.refused(Rule.SECOND_PERSON);
        }
        return done(new Step.Exempted(act.stamp(), step, reason));
    }

    Outcome conclude(Act act) {
        if (progress.concluded()) {
            return Outcome.refused(Rule.CLOSED);
        }
        if (!act.officer()) {
            return Outcome.refused(Rule.AUXILIARY_MAY_NOT);
        }
        return progress.complete() ? done(new Step.Concluded(act.stamp(), progress.established().overall()))
                : Outcome.refused(Rule.STEPS_MISSING, progress.pending().toArray());
    }

    /** Takes back one's own last step and all that came with it, within the seconds of undo. */
    Outcome retract(Act act, StepId taken) {
        List<Step> stamped = RightTimes.of(steps);
        Step step = stamped.stream().filter(known -> known.stamp().id().equals(taken)).findFirst().orElse(null);
        if (!(step instanceof Step.Attempted) || !act.by().equals(step.stamp().by())) {
            return Outcome.refused(Rule.UNDO_NOT_YOURS);
        }
        if (step.stamp().recordedAt().plusSeconds(protocol.undoSeconds()).isBefore(act.now())) {
            return Outcome.refused(Rule.UNDO_TOO_LATE, protocol.undoSeconds());
        }
        List<Step> added = new ArrayList<>();
        for (Step with : stamped.subList(stamped.indexOf(step), stamped.size())) {
            if (with.stamp().recordedAt().equals(step.stamp().recordedAt()) && !(with instanceof Step.Drawn)) {
                added.add(new Step.Retracted(following(act, added), with.stamp().id()));
            }
        }
        // What closed the loop counted on this step; only the closing step itself, or what opened it again, may be taken back.
        return progress.concluded() && with(added).progress.concluded() ? Outcome.refused(Rule.CLOSED) : new Outcome.Done(with(added), added);
    }

    /** Draws for return visits from the loop's id: nobody can choose. */
    static boolean drawn(LoopId id, double share) {
        UUID uuid = id.value();
        long mixed = (uuid.getMostSignificantBits() ^ uuid.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        return (mixed >>> 11) * 0x1.0p-53 < share;
    }

    private void settle(Act act, List<Step> added) {
        Progress after = with(added).progress;
        double share = protocol.at(after.level()).returnShare();
        boolean drawnBefore = steps.stream().anyMatch(Step.Drawn.class::isInstance);
        if (after.overall() == Overall.DISSUADED && share < 1 && !drawnBefore) {
            added.add(new Step.Drawn(following(act, added), drawn(id, share)));
        }
    }

    private static Step.Stamp following(Act act, List<Step> added) {
        return new Step.Stamp(act.id().following(added.size()), act.now(), act.now(), act.by());
    }

    private @Nullable Rule broken(Act act, Attempt attempt, Instant at) {
        Protocol.Needs needs = protocol.of(attempt.code()).needs();
        if (!next().contains(Action.attempt(attempt.code()))) {
            return progress.concluded() ? Rule.CLOSED : Rule.NOT_NOW;
        }
        if (at.isAfter(act.now())) {
            return Rule.IN_FUTURE;
        }
        if (at.isBefore(progress.warnings().openedAt())) {
            return Rule.BEFORE_RECEIPT;
        }
        if (needs.redTicks() && progress.level() == Level.URGENT && !attempt.ticks().containsAll(Set.of(Tick.values()))) {
            return Rule.TICKS_MISSING;
        }
        if (needs.when() && (attempt.callAgainAt() == null || !attempt.callAgainAt().isAfter(act.now()))) {
            return Rule.WHEN_MISSING;
        }
        return needs.reason() && (attempt.note() == null || attempt.note().isBlank()) ? Rule.REASON_MISSING : null;
    }

    private Outcome done(Step step) {
        return new Outcome.Done(with(List.of(step)), List.of(step));
    }
}
