package fanzha.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.channel.SmsGateway.Answer;
import fanzha.journal.Entry;
import fanzha.journal.Kept;
import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.OfficerKind;
import fanzha.office.Role;
import fanzha.store.Doors;
import fanzha.store.MemoryDoors;
import fanzha.store.Sight;
import fanzha.watch.DeadlineClock;
import fanzha.watch.Hands;
import fanzha.watch.ItemKind;
import fanzha.watch.MemoryOpenItems;
import fanzha.watch.OpenItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");
    private static final UnitCode STATION = new UnitCode("420114510000");

    private final Hands hands = new Hands(MORNING);
    private final DeadlineClock clock = DeadlineClock.on(hands, hands);
    private final MemoryMessages messages = new MemoryMessages();
    private final MemoryOpenItems items = new MemoryOpenItems(clock);
    private final MemoryJournal journal = new MemoryJournal(hands, new Ids(hands, new Random(1)));
    private final Doors doors = new MemoryDoors(List.of(messages, items, journal));
    private final List<PhoneNumber> sent = new ArrayList<>();
    private final List<SmsSettled> settled = new ArrayList<>();
    private SmsGateway gateway = (phone, text, key) -> new Answer(SmsResult.DELIVERED, "OK");
    private RuntimeException listenerFails;
    private final Settling settling = new Settling(messages, items, clock, new Settling.News(this::hear, journal));
    private Relay relay = relay();

    /** A crash is no exception: nothing that should run after it does. */
    private static final class Crash extends Error { }

    @Test
    void a_message_goes_out_once_and_its_result_is_told() {
        queue(1);
        relay.round();
        relay.round();
        assertThat(sent).hasSize(1);
        assertThat(settled).containsExactly(new SmsSettled(id(1), new UUID(1, 1), new UUID(3, 1), SmsResult.DELIVERED, MORNING));
    }

    @Test
    void before_a_number_leaves_the_house_there_is_a_receipt() {
        gateway = (phone, text, key) -> {
            assertThat(deeds(1)).containsExactly("SMS_SENDING");
            return new Answer(SmsResult.DELIVERED, "OK");
        };
        queue(1);
        relay.round();
        assertThat(deeds(1)).containsExactlyInAnyOrder("SMS_SENDING", "SMS_SETTLED");
    }

    @Test
    void a_failure_is_told_and_not_sent_again() {
        gateway = (phone, text, key) -> new Answer(SmsResult.FAILED, "BARRED");
        queue(1);
        rounds(3);
        assertThat(sent).hasSize(1);
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.FAILED);
        assertThat(items.list(9)).isEmpty();
    }

    @Test
    void a_lost_answer_is_never_sent_again_but_becomes_somebodys_work() {
        gateway = (phone, text, key) -> {
            throw new IllegalStateException("connection reset");
        };
        queue(1);
        rounds(3);
        assertThat(sent).hasSize(1);
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.UNKNOWN);
        assertThat(items.list(9)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(ItemKind.SMS_UNKNOWN);
            assertThat(item.subject()).isEqualTo(id(1));
            assertThat(item.ownerUnit()).isEqualTo(STATION);
            assertThat(item.dueAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(30)));
        });
    }

    @Test
    void a_crash_between_sending_and_marking_leaves_an_unknown_result() {
        gateway = (phone, text, key) -> {
            throw new Crash();
        };
        queue(1);
        assertThatThrownBy(() -> relay.round()).isInstanceOf(Crash.class);
        restart();
        rounds(2);
        assertThat(sent).hasSize(1);
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.UNKNOWN);
        assertThat(items.list(9)).extracting(OpenItem::kind).containsExactly(ItemKind.SMS_UNKNOWN);
    }

    @Test
    void a_crash_before_marking_sends_nothing_and_loses_nothing() {
        queue(1);
        assertThatThrownBy(() -> doors.runAsCentre(() -> {
            settling.take();
            throw new Crash();
        })).isInstanceOf(Crash.class);
        relay.round();
        assertThat(sent).hasSize(1);
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.DELIVERED);
    }

    @Test
    void a_result_that_could_not_be_written_is_written_in_the_next_round() {
        listenerFails = new IllegalStateException("loop is locked");
        queue(1);
        queue(2);
        relay.round();
        assertThat(settled).isEmpty();
        listenerFails = null;
        rounds(2);
        assertThat(sent).hasSize(2);
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.DELIVERED, SmsResult.DELIVERED);
        assertThat(items.list(9)).isEmpty();
    }

    @Test
    void one_message_whose_result_cannot_be_written_holds_up_no_other() {
        listenerFails = new IllegalStateException("poison");
        queue(1);
        rounds(3);
        listenerFails = null;
        queue(2);
        relay.round();
        assertThat(settled).extracting(SmsSettled::sms).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void whoever_finds_out_what_became_of_it_closes_the_matter() {
        a_lost_answer_is_never_sent_again_but_becomes_somebodys_work();
        Unknowns unknowns = new Unknowns(doors, messages, items, settling);
        assertThat(unknowns.foundOut(id(1), SmsResult.DELIVERED, actor("420114520000"))).isFalse();
        assertThat(unknowns.foundOut(id(1), SmsResult.DELIVERED, actor("420114510000"))).isTrue();
        assertThat(unknowns.foundOut(id(1), SmsResult.FAILED, actor("420114510000"))).isFalse();
        assertThat(settled).extracting(SmsSettled::result).containsExactly(SmsResult.UNKNOWN, SmsResult.DELIVERED);
        assertThat(items.list(9)).isEmpty();
    }

    private Relay relay() {
        return new Relay(doors, messages, (phone, text, key) -> {
            sent.add(phone);
            return gateway.send(phone, text, key);
        }, settling);
    }

    private void restart() {
        relay = relay();
    }

    private void rounds(int count) {
        for (int round = 0; round < count; round++) {
            relay.round();
            hands.pass(Duration.ofMillis(10));
        }
    }

    private void hear(Object event) {
        if (listenerFails != null) {
            throw listenerFails;
        }
        settled.add((SmsSettled) event);
    }

    private void queue(long n) {
        doors.runAsCentre(() -> messages.queue(new Sms(id(n), new UUID(1, n), "SMS", new UUID(3, n),
                new PhoneNumber("16000001234"), 1, "请勿转账", MORNING, STATION, false)));
    }

    private List<String> deeds(long n) {
        return journal.list("sms:" + id(n), 9).stream().map(Kept::entry).map(Entry::deed).toList();
    }

    private static UUID id(long n) {
        return new UUID(2, n);
    }

    private static Actor actor(String unit) {
        UnitCode code = new UnitCode(unit);
        return new Actor(new OfficerId(new UUID(5, 5)), "S1", "试S1", OfficerKind.OFFICER, code, Set.of(Role.STATION),
                new Sight(Set.of(code)));
    }
}
