package fanzha.dissuasion;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * The officers' work on loops: claim, record, remind, sign, close, undo. One transaction a wish, under the officer's own
 * sight: what she cannot see does not exist.
 */
@Component
public class CallDesk {
    /** What came of a wish. */
    public sealed interface Answer {
        record Done(Loop loop) implements Answer {
        }

        record Refused(Rule rule, List<Object> about) implements Answer {
        }

        /** Somebody else acted since the wish's version. */
        record Changed(Loop loop, List<Step> since) implements Answer {
        }
    }

    private final Doors doors;
    private final LoopBook book;
    private final LoopKeeper keeper;
    private final Reminders reminders;
    private final Journal journal;
    private final DeadlineClock clock;

    CallDesk(Doors doors, LoopBook book, LoopKeeper keeper, Reminders reminders, Journal journal, DeadlineClock clock) {
        this.doors = doors;
        this.book = book;
        this.keeper = keeper;
        this.reminders = reminders;
        this.journal = journal;
        this.clock = clock;
    }

    public Answer claim(Actor actor, Wish wish) {
        return act(actor, wish, Loop::claim);
    }

    public Answer release(Actor actor, Wish wish) {
        return act(actor, wish, Loop::release);
    }

    /** Records an attempt; the reminder that its outcome calls for is queued with it and waits out the undo. */
    public Answer record(Actor actor, Wish wish, Attempt attempt) {
        return act(actor, wish, (loop, act) -> {
            Outcome outcome = loop.record(act, attempt);
            return outcome instanceof Outcome.Done done && loop.protocol().of(attempt.code()).sms()
                    ? reminders.queue(done, act) : outcome;
        });
    }

    /** Sends a reminder by hand. */
    public Answer text(Actor actor, Wish wish) {
        return act(actor, wish, (loop, act) -> {
            Outcome outcome = loop.text(act);
            return outcome instanceof Outcome.Done ? reminders.queue(new Outcome.Done(loop, List.of()), act) : outcome;
        });
    }

    /** Takes back one's own last step within the seconds of undo, and the reminder that waits with it. */
    public Answer retract(Actor actor, Wish wish, StepId step) {
        return act(actor, wish, (loop, act) -> {
            Outcome outcome = loop.retract(act, step);
            if (outcome instanceof Outcome.Done) {
                reminders.cancel(step);
            }
            return outcome;
        });
    }

    public Answer sign(Actor actor, Wish wish, Overall overall) {
        return act(actor, wish, (loop, act) -> loop.sign(act, overall));
    }

    public Answer exempt(Actor actor, Wish wish, SixStep step, String reason) {
        return act(actor, wish, (loop, act) -> loop.exempt(act, step, reason));
    }

    public Answer conclude(Actor actor, Wish wish) {
        return act(actor, wish, Loop::conclude);
    }

    private Answer act(Actor actor, Wish wish, BiFunction<Loop, Act, Outcome> change) {
        return doors.asOfficer(actor.sight(), () -> {
            Loop loop = book.lock(wish.loop()).orElseThrow(NoSuchElementException::new);
            if (loop.has(wish.action())) {
                return new Answer.Done(loop);
            }
            List<Step> since = since(loop, wish.version(), actor.id());
            if (!since.isEmpty()) {
                return new Answer.Changed(loop, since);
            }
            Act act = new Act(wish.action(), actor.id(), actor.unit(), actor.maySign(), actor.mayLead(), clock.now());
            return switch (change.apply(loop, act)) {
                case Outcome.Refused refused -> new Answer.Refused(refused.rule(), refused.about());
                case Outcome.Done done -> keep(actor, done, act.now());
            };
        });
    }

    private Answer keep(Actor actor, Outcome.Done done, Instant now) {
        keeper.changed(new LoopBook.Change(done.loop(), done.added()), now);
        if (done.loop().progress().concluded()) {
            reminders.cancelAll(done.loop().id());
        }
        List<Entry> entries = new ArrayList<>();
        for (Step step : done.added()) {
            Map<String, Object> detail = new HashMap<>(Map.of("step", step.stamp().id().value()));
            if (step instanceof Step.Attempted attempt) {
                detail.put("code", attempt.code());
            }
            entries.add(new Entry(actor.id(), actor.unit(), StepText.kind(step), "loop:" + done.loop().id(), null, detail));
        }
        journal.write(entries);
        return new Answer.Done(done.loop());
    }

    /** What other people did to the loop after the version that a screen saw; the system's own steps surprise nobody. */
    private static List<Step> since(Loop loop, int version, OfficerId me) {
        return loop.steps().subList(Math.min(Math.max(version, 0), loop.version()), loop.version()).stream()
                .filter(step -> step.stamp().by() != null && !step.stamp().by().equals(me)).toList();
    }
}
