package fanzha.demo;

import fanzha.channel.SmsResult;
import fanzha.channel.SmsSettled;
import fanzha.dissuasion.CallDesk;
import fanzha.dissuasion.Code;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopBook;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.Step;
import fanzha.kernel.Ids;
import fanzha.store.Doors;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;

/** What every story is played with. */
record Cast(CallDesk desk, Colleagues colleagues, Ids ids, Stage stage, Loops loops) {
    record Loops(Doors doors, LoopBook book, ApplicationEventPublisher news) { }

    Loop loop(LoopId id) {
        return loops.doors.asCentre(() -> loops.book.find(id)).orElseThrow();
    }

    /** The carrier's answer at the scene's own time; when the relay comes to this reminder today, it is told already. */
    void settle(Loop loop, Step.Texted reminder, Code code, Instant at) {
        SmsResult result = code == Code.SMS_FAILED ? SmsResult.FAILED : SmsResult.DELIVERED;
        UUID sms = reminder.stamp().id().value();
        loops.doors.runAsCentre(() -> loops.news.publishEvent(new SmsSettled(sms, loop.id().value(), sms, result, at)));
    }
}
