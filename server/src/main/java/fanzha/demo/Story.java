package fanzha.demo;

import fanzha.dissuasion.Action;
import fanzha.dissuasion.Attempt;
import fanzha.dissuasion.CallDesk;
import fanzha.dissuasion.Code;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.Overall;
import fanzha.dissuasion.Progress;
import fanzha.dissuasion.Reached;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.Step;
import fanzha.dissuasion.StepId;
import fanzha.dissuasion.Tick;
import fanzha.dissuasion.Wish;
import fanzha.office.Actor;
import fanzha.sample.Behaviour;
import fanzha.sample.Dice;
import fanzha.warning.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the invented officers work one loop: somebody claims it, then does what the loop itself says is next, through the
 * call desk and with answers drawn from the sample's behaviour. A scene at a time, until the loop closes or the past ends.
 */
final class Story {
    private static final int SCENES_MAX = 16;

    private final Cast cast;
    private final LoopId id;
    private final Dice dice;
    private int scenes;

    Story(Cast cast, LoopId id, Dice dice) {
        this.cast = cast;
        this.id = id;
        this.dice = dice;
    }

    /** Somebody claims it, mostly in time. */
    void begin(Level level, Instant received) {
        Instant at = Hours.awake(level, received.plusSeconds(switch (level) {
            case URGENT -> dice.between(30, 270);
            case HIGH -> dice.between(60, 1_000);
            case MEDIUM -> dice.between(120, 3_000);
            case LOW -> dice.between(600, 12_000);
        }), dice);
        cast.stage().place(at, () -> done(cast.desk().claim(cast.colleagues().desk(at, null, dice), wish(cast.loop(id))), at));
    }

    private void scene(Instant at) {
        Loop loop = cast.loop(id);
        if (loop.progress().concluded()) {
            return;
        }
        if (waitsForReminder(loop)) {
            cast.settle(loop, texted(loop), Code.valueOf(Behaviour.outcome("SMS", dice)), at);
            next(cast.loop(id), at);
        } else {
            done(act(loop, at), at);
        }
    }

    private void done(CallDesk.Answer answer, Instant at) {
        switch (answer) {
            case CallDesk.Answer.Done done -> next(done.loop(), at);
            case CallDesk.Answer.Changed changed -> next(changed.loop(), at);
            case CallDesk.Answer.Refused refused ->
                    throw new IllegalStateException("演示的往事被规则拒绝：" + refused.rule() + " " + refused.about());
        }
    }

    private void next(Loop loop, Instant at) {
        if (!loop.progress().concluded() && ++scenes < SCENES_MAX) {
            Duration pause = waitsForReminder(loop) ? Duration.ofSeconds(dice.between(9, 40)) : pause(loop.progress(), at);
            Instant then = Hours.awake(loop.progress().level(), at.plus(pause), dice);
            cast.stage().place(then, () -> scene(then));
        }
    }

    /** A promised call and a far return visit keep their own time; the rest is done when hands are free. */
    private Duration pause(Progress progress, Instant at) {
        Duration left = Duration.between(at, progress.dueAt());
        return switch (progress.dueKind()) {
            case CLAIM, CALL -> Duration.ofSeconds(dice.between(20, 150));
            case CALL_AGAIN -> left.isNegative() ? Duration.ofMinutes(dice.between(3, 40))
                    : left.plusSeconds(dice.between(0, 240));
            case SMS -> Duration.ofMinutes(dice.between(1, 6));
            case FAMILY -> Duration.ofMinutes(dice.between(3, 45));
            case MEET -> Duration.ofMinutes(dice.between(25, progress.level() == Level.URGENT ? 100 : 420));
            case FEEDBACK -> Duration.ofMinutes(dice.between(20, 150));
            case SIGN, CONCLUDE -> Duration.ofMinutes(dice.between(5, 50));
            case RETURN -> left.isNegative() ? Duration.ofMinutes(dice.between(5, 60)) : left;
        };
    }

    private CallDesk.Answer act(Loop loop, Instant at) {
        Progress progress = loop.progress();
        Optional<Overall> toSign = loop.next().stream().filter(a -> a.kind() == Action.Kind.SIGN)
                .map(Action::overall).filter(o -> o == progress.overall()).findFirst();
        if (toSign.isPresent()) {
            return cast.desk().sign(cast.colleagues().leader(), wish(loop), toSign.get());
        }
        if (can(loop, Action.Kind.CONCLUDE)) {
            return cast.desk().conclude(cast.colleagues().leader(), wish(loop));
        }
        Actor desk = cast.colleagues().desk(at, progress.owner().officer(), dice);
        if (progress.task() == SixStep.SMS && can(loop, Action.Kind.TEXT)) {
            return cast.desk().text(desk, wish(loop));
        }
        Actor actor = progress.task() == SixStep.VISIT
                ? cast.colleagues().station(progress.warnings().unit(), at, dice) : desk;
        return cast.desk().record(actor, wish(loop), attempt(loop, at));
    }

    private Attempt attempt(Loop loop, Instant at) {
        Progress progress = loop.progress();
        Code code = progress.task() == SixStep.FEEDBACK ? Code.REPORTED
                : Code.valueOf(Behaviour.outcome(progress.task().name(), dice));
        Set<Tick> ticks = code == Code.DISSUADED && progress.level() == Level.URGENT ? EnumSet.allOf(Tick.class) : Set.of();
        Instant again = code == Code.CALL_AGAIN ? at.plus(Duration.ofMinutes(dice.between(30, 120))) : null;
        return new Attempt(code, reached(code), ticks, null, again, Notes.on(code, dice));
    }

    private Wish wish(Loop loop) {
        return new Wish(id, new StepId(cast.ids().next()), loop.version());
    }

    private static boolean can(Loop loop, Action.Kind kind) {
        return loop.next().stream().anyMatch(a -> a.kind() == kind);
    }

    private static boolean waitsForReminder(Loop loop) {
        Progress progress = loop.progress();
        return progress.texted() && progress.states().get(SixStep.SMS) == Progress.State.DOING;
    }

    private static Step.Texted texted(Loop loop) {
        return (Step.Texted) loop.steps().stream().filter(Step.Texted.class::isInstance).reduce((a, b) -> b).orElseThrow();
    }

    private static @Nullable Reached reached(Code code) {
        return switch (code) {
            case FAMILY_HELPS, FAMILY_DECLINES -> Reached.RELATIVE;
            case WRONG_PERSON -> Reached.OTHER;
            case DISSUADED, UNCONVINCED, TOOK_US_FOR_FRAUD, DEFRAUDED, NO_RISK, NEEDS_VISIT, CALL_AGAIN, MET_DISSUADED,
                 MET_UNCONVINCED, MET_DEFRAUDED, MET_BY_VIDEO, NOT_DEFRAUDED, STILL_IN_TOUCH, DEFRAUDED_AGAIN -> Reached.SELF;
            case REFUSED, HUNG_UP, BUSY, NO_ANSWER, SWITCHED_OFF, SUSPENDED, NOT_EXISTING, SMS_DELIVERED, SMS_FAILED,
                 SMS_REPLIED, FAMILY_NOT_REACHED, FAMILY_UNKNOWN, NOBODY_HOME, WRONG_ADDRESS, VISIT_REFUSED, REPORTED,
                 RETURNED, LOST_TOUCH -> null;
        };
    }
}
