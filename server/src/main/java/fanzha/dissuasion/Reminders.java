package fanzha.dissuasion;

import fanzha.channel.Messages;
import fanzha.channel.Sms;
import fanzha.channel.SmsResult;
import fanzha.channel.SmsSettled;
import fanzha.kernel.PhoneNumber;
import fanzha.office.Unit;
import fanzha.office.Units;
import fanzha.people.Identity;
import fanzha.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The second of the six steps: hands reminders to the channel and writes down what became of them. */
@Component
class Reminders {
    private final People people;
    private final Messages messages;
    private final MessageSource texts;
    private final Units units;
    private final LoopBook book;
    private final LoopKeeper keeper;

    Reminders(People people, Messages messages, MessageSource texts, Units units, LoopBook book, LoopKeeper keeper) {
        this.people = people;
        this.messages = messages;
        this.texts = texts;
        this.units = units;
        this.book = book;
        this.keeper = keeper;
    }

    /** Adds to what was done: a reminder that waits, or the fact that this number takes none. */
    Outcome.Done queue(Outcome.Done done, Act act) {
        Loop loop = done.loop();
        if (!loop.next().contains(Action.TEXT)) {
            return done;
        }
        Identity identity = people.get(loop.identity());
        PhoneNumber phone = identity.phone();
        Step.Stamp stamp = new Step.Stamp(done.added().isEmpty() ? act.id() : act.id().following(done.added().size()), act.now(),
                act.now(), act.by());
        boolean taken = phone != null && phone.takesSms() && messages.queue(new Sms(stamp.id().value(), loop.id().value(),
                SixStep.SMS.name(), act.id().value(), phone, identity.key(), text(loop),
                act.now().plusSeconds(loop.protocol().undoSeconds()), loop.progress().warnings().unit(),
                !Reckoning.restsAtNight(loop.progress().level())));
        Step step = taken ? new Step.Texted(stamp) : new Step.Attempted(stamp, act.unit(), Code.SMS_FAILED, null,
                Set.of(), null, null);
        List<Step> added = new ArrayList<>(done.added());
        added.add(step);
        return new Outcome.Done(loop.with(List.of(step)), added);
    }

    /** Residents read Chinese whatever language the officer's screen speaks; a reminder carries no link and no name. */
    private String text(Loop loop) {
        Unit centre = units.centre();
        return texts.getMessage("sms." + loop.progress().level(), new Object[] {centre.name(),
                centre.phone() == null ? "110" : centre.phone()}, Locale.SIMPLIFIED_CHINESE);
    }

    void cancel(StepId action) {
        messages.cancel(action.value());
    }

    void cancelAll(LoopId loop) {
        messages.cancelAll(loop.value());
    }

    /** An unknown result is the channel's own open item; the loop waits for what a person finds out. */
    @EventListener
    void on(SmsSettled settled) {
        if (settled.result() == SmsResult.UNKNOWN) {
            return;
        }
        book.lock(new LoopId(settled.loop())).ifPresent(loop -> {
            Code result = settled.result() == SmsResult.DELIVERED ? Code.SMS_DELIVERED : Code.SMS_FAILED;
            StepId id = new StepId(settled.sms()).following(1);
            if (!loop.has(id) && loop.texted(id, settled.at(), result) instanceof Outcome.Done done) {
                keeper.changed(new LoopBook.Change(done.loop(), done.added()), settled.at());
            }
        });
    }
}
