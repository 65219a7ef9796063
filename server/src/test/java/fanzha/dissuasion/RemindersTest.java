package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.channel.MemoryChannel;
import fanzha.channel.SmsGateway;
import fanzha.channel.SmsResult;
import fanzha.channel.SmsSettled;
import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.kernel.PhoneNumber;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.people.Delivered;
import fanzha.people.Identity;
import fanzha.people.MemoryPeople;
import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.warning.WarningId;
import fanzha.watch.DeadlineClock;
import fanzha.watch.Hands;
import fanzha.watch.MemoryOpenItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A phone gets one reminder in a loop: what stands in the channel already is what the step counts on. */
class RemindersTest {
    private static final PhoneNumber MOBILE = new PhoneNumber("16000001234");

    private final Hands hands = new Hands(Caidian.MORNING);
    private final Ids ids = new Ids(hands, new Random(5));
    private final DeadlineClock clock = DeadlineClock.on(hands, hands);
    private final MemoryOffice office = Caidian.units();
    private final MemoryPeople people = new MemoryPeople(ids, () -> List.of(Caidian.CAIDIAN), joined -> { });
    private final MemoryLoopBook book = new MemoryLoopBook();
    private final MemoryOpenItems items = new MemoryOpenItems(clock);
    private final MemoryJournal journal = new MemoryJournal(hands, ids);
    private final MemoryChannel channel = new MemoryChannel();
    private final Doors doors = new MemoryDoors(List.of(people, book, items, journal, channel.messages()));
    private final LoopKeeper keeper = new LoopKeeper(book, items, office.units(), news -> { });
    private final Reminders reminders = new Reminders(people, channel.messages(), words(), office.units(), book, keeper);
    private final List<String> sent = new ArrayList<>();
    private SmsResult answer = SmsResult.DELIVERED;
    private final MemoryChannel.Running running = channel.start(new MemoryChannel.Outside(doors, this::hear, journal), items, clock,
            (phone, text, key) -> {
                sent.add(text);
                return new SmsGateway.Answer(answer, "TEST");
            });
    private Loop loop;
    private long acts = 500;

    @Test
    void a_reminder_waits_in_the_channel_and_its_result_completes_the_step() {
        open(MOBILE);
        assertThat(remind()).isInstanceOf(Step.Texted.class);
        relay();
        assertThat(state()).isEqualTo(Progress.State.DONE);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_landline_takes_none_and_that_is_a_failure() {
        open(new PhoneNumber("02700000000"));
        assertThat(remind()).isInstanceOfSatisfying(Step.Attempted.class, step ->
                assertThat(step.code()).isEqualTo(Code.SMS_FAILED));
        relay();
        assertThat(sent).isEmpty();
    }

    @Test
    void in_a_second_incident_the_reminder_that_the_phone_has_got_counts_and_none_goes_out_again() {
        open(MOBILE);
        remind();
        relay();
        warnAgain();
        assertThat(state()).isNotEqualTo(Progress.State.DONE);
        assertThat(remind()).isInstanceOfSatisfying(Step.Attempted.class, step -> {
            assertThat(step.code()).isEqualTo(Code.SMS_DELIVERED);
            assertThat(step.note()).contains("没有重复发送");
        });
        relay();
        assertThat(state()).isEqualTo(Progress.State.DONE);
        assertThat(sent).hasSize(1);
    }

    @Test
    void one_that_is_still_under_way_is_waited_for() {
        open(MOBILE);
        remind();
        warnAgain();
        assertThat(remind()).isInstanceOf(Step.Texted.class);
        relay();
        assertThat(state()).isEqualTo(Progress.State.DONE);
        assertThat(sent).hasSize(1);
    }

    @Test
    void a_number_that_could_not_be_reached_before_is_not_tried_again() {
        answer = SmsResult.FAILED;
        open(MOBILE);
        remind();
        relay();
        warnAgain();
        assertThat(remind()).isInstanceOfSatisfying(Step.Attempted.class, step ->
                assertThat(step.code()).isEqualTo(Code.SMS_FAILED));
        relay();
        assertThat(sent).hasSize(1);
    }

    private void open(PhoneNumber phone) {
        Identity identity = doors.asCentre(() -> people.enrol(people.prepare(
                List.of(new Delivered(null, phone, null, Caidian.CAIDIAN)))).getFirst());
        Instant now = hands.instant();
        loop = new Loop(new LoopId(new UUID(7, 7)), identity.person(), null, Story.PROTOCOL, List.of(new Step.Warned(
                new Step.Stamp(Story.id(1), now, now, null), new WarningId(new UUID(3, 1)), identity.id(), Level.URGENT,
                FraudType.REBATE, Caidian.CAIDIAN, now, null, false, false)));
        doors.runAsCentre(() -> keeper.opened(List.of(loop), List.of(), now));
    }

    /** Sends by hand what the loop asks for, and answers with the step that it became. */
    private Step remind() {
        Act act = new Act(Story.id(acts += 10), Story.CHEN, Caidian.CENTRE, true, false, hands.instant());
        Outcome.Done done = doors.asCentre(() -> reminders.queue(new Outcome.Done(loop, List.of()), act));
        keep(done.added());
        return done.added().getLast();
    }

    /** The person was spoken to, and a warning of something new comes in. */
    private void warnAgain() {
        hands.pass(Duration.ofHours(1));
        Instant now = hands.instant();
        Act call = new Act(Story.id(acts += 10), Story.CHEN, Caidian.CENTRE, true, false, now);
        keep(((Outcome.Done) loop.record(call, Attempt.of(Code.UNCONVINCED))).added());
        hands.pass(Duration.ofHours(1));
        Instant later = hands.instant();
        keep(List.of(new Step.Warned(new Step.Stamp(Story.id(acts += 10), later, later, null), new WarningId(new UUID(3, acts)),
                loop.identity(), Level.URGENT, FraudType.REBATE, Caidian.CAIDIAN, later, null, false, false)));
    }

    private void keep(List<Step> added) {
        loop = loop.with(added);
        doors.runAsCentre(() -> keeper.changed(new LoopBook.Change(loop, added), hands.instant()));
    }

    private void relay() {
        hands.pass(Duration.ofMinutes(1));
        running.relay().round();
        loop = doors.asCentre(() -> book.find(loop.id())).orElseThrow();
    }

    private void hear(Object event) {
        reminders.on((SmsSettled) event);
    }

    private Progress.State state() {
        return loop.progress().states().get(SixStep.SMS);
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/dissuasion");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
