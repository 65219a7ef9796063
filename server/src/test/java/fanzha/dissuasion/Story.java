package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.people.PersonId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import fanzha.watch.ItemKind;
import fanzha.watch.ItemPassed;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a loop's life step by step on a clock that the test moves. */
final class Story {
    static final Protocol PROTOCOL = Protocols.shipped();
    static final UnitCode DESK = new UnitCode("420114000000");
    static final UnitCode STATION = new UnitCode("420114510000");
    static final OfficerId CHEN = officer(1);
    static final OfficerId LI = officer(2);
    static final OfficerId LEADER = officer(9);
    static final Set<Tick> ALL_TICKS = EnumSet.allOf(Tick.class);
    /** 10:00 in the morning of a Wednesday in the district. */
    static final Instant TEN = Instant.parse("2026-03-11T02:00:00Z");

    Instant now = TEN;
    Loop loop;
    Outcome last = Outcome.refused(Rule.NOT_NOW);
    private long ids = 100;

    private Story(Loop loop) {
        this.loop = loop;
    }

    static Story of(Level level) {
        return of(new LoopId(new UUID(7, 7)), level);
    }

    static Story of(LoopId id, Level level) {
        return new Story(new Loop(id, new PersonId(new UUID(1, 1)), null, PROTOCOL,
                List.of(warned(1, level, TEN, TEN))));
    }

    static Step.Warned warned(long warning, Level level, Instant warnedAt, Instant receivedAt) {
        return new Step.Warned(new Step.Stamp(id(warning), receivedAt, receivedAt, null), new WarningId(new UUID(3, warning)),
                new IdentityId(new UUID(2, 2)), level, FraudType.REBATE, STATION, warnedAt, null, false, false);
    }

    static StepId id(long n) {
        return new StepId(new UUID(0, n));
    }

    static OfficerId officer(long n) {
        return new OfficerId(new UUID(5, n));
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Story warn(Level level) {
        return add(warned(ids += 10, level, now, now));
    }

    Story add(Step step) {
        loop = loop.with(List.of(step));
        return this;
    }

    Story claim(OfficerId by) {
        return take(loop.claim(act(by)));
    }

    Story call(Code code) {
        return record(CHEN, Attempt.of(code));
    }

    Story record(OfficerId by, Code code) {
        return record(by, Attempt.of(code));
    }

    Story record(OfficerId by, Attempt attempt) {
        return take(loop.record(act(by), attempt));
    }

    Story dissuade(Set<Tick> ticks) {
        return record(CHEN, new Attempt(Code.DISSUADED, Reached.SELF, ticks, null, null, null));
    }

    Story texted(Code result) {
        add(new Step.Texted(new Step.Stamp(id(ids += 10), now, now, CHEN)));
        return take(loop.texted(id(ids += 10), now, result));
    }

    Story escalate(OfficerId to) {
        return add(new Step.Escalated(new Step.Stamp(id(ids += 10), now, now, null), progress().dueKind(), progress().dueAt(),
                DESK, to));
    }

    Story pass(ItemPassed.Reason reason, @Nullable OfficerId to) {
        return take(loop.pass(id(ids += 10), new ItemPassed(ItemKind.LOOP, loop.id().value(), STATION, to, reason, now)));
    }

    Story take(Outcome outcome) {
        last = outcome;
        if (outcome instanceof Outcome.Done done) {
            loop = done.loop();
        }
        return this;
    }

    Act act(OfficerId by) {
        return act(by, true);
    }

    Act act(OfficerId by, boolean officer) {
        return new Act(id(ids += 10), by, DESK, officer, by.equals(LEADER), now);
    }

    Progress progress() {
        return loop.progress();
    }

    @Nullable Rule refused() {
        return last instanceof Outcome.Refused refused ? refused.rule() : null;
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
