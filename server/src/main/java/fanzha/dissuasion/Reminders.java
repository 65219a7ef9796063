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
import org.jspecify.annotations.Nullable;
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

    /** Adds to what was done: a reminder that waits, or what is known of it at once. */
    Outcome.Done queue(Outcome.Done done, Act act) {
        if (!done.loop().next().contains(Action.TEXT)) {
            return done;
        }
        Step.Stamp stamp = new Step.Stamp(done.added().isEmpty() ? act.id() : act.id().following(done.added().size()), act.now(),
                act.now(), act.by());
        Step step = step(done.loop(), act, stamp);
        List<Step> added = new ArrayList<>(done.added());
        added.add(step);
        return new Outcome.Done(done.loop().with(List.of(step)), added);
    }

    /** A phone gets one reminder in a loop: where it has it already, that one counts, and nothing goes out again. */
    private Step step(Loop loop, Act act, Step.Stamp stamp) {
        Identity identity = people.get(loop.identity());
        PhoneNumber phone = identity.phone();
        if (phone == null || !phone.takesSms()) {
            return result(stamp, act, Code.SMS_FAILED, null);
        }
        return switch (messages.queue(new Sms(stamp.id().value(), loop.id().value(), SixStep.SMS.name(), act.id().value(), phone,
                identity.key(), text(loop), act.now().plusSeconds(loop.protocol().undoSeconds()),
                loop.progress().warnings().unit(), !Reckoning.restsAtNight(loop.progress().level())))) {
            case NEW, UNDER_WAY -> new Step.Texted(stamp);
            case DELIVERED -> result(stamp, act, Code.SMS_DELIVERED, word("dissuasion.SMS_ALREADY_DELIVERED"));
            case FAILED -> result(stamp, act, Code.SMS_FAILED, word("dissuasion.SMS_ALREADY_FAILED"));
        };
    }

    private static Step result(Step.Stamp stamp, Act act, Code code, @Nullable String note) {
        return new Step.Attempted(stamp, act.unit(), code, null, Set.of(), null, note);
    }

    /** A note is kept as it was written, whoever reads it later; the record is kept in Chinese. */
    private String word(String key) {
        return texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
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
