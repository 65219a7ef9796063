package fanzha.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.channel.Messages.Queued;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every form of the messages promises, to those who write them and to the relay. */
abstract class MessagesContract {
    /** 10:00 in Wuhan. */
    static final Instant MORNING = Instant.parse("2026-11-24T02:00:00.123456Z");
    static final Instant NIGHT = Instant.parse("2026-11-24T14:30:00Z");
    static final Instant NEXT_MORNING = Instant.parse("2026-11-25T00:00:00Z");
    static final UnitCode STATION = new UnitCode("420114510000");
    static final UUID LOOP = new UUID(1, 1);
    static final UUID ACTION = new UUID(3, 1);
    static final PhoneNumber PHONE = new PhoneNumber("16000001234");

    abstract Messages messages();

    abstract Outbox outbox();

    abstract Doors doors();

    /** The key of the person the messages go to. */
    long key() {
        return 1;
    }

    Sms sms(long id) {
        return new Sms(new UUID(2, id), LOOP, "SMS", ACTION, PHONE, key(), "请勿转账", MORNING, STATION, false);
    }

    Sms sms(long id, Instant notBefore, boolean byNight) {
        return new Sms(new UUID(2, id), new UUID(1, id), "SMS", ACTION, PHONE, key(), "请勿转账", notBefore, STATION, byNight);
    }

    @Test
    void a_message_is_taken_as_it_was_written() {
        assertThat(queue(sms(1))).isEqualTo(Queued.NEW);
        assertThat(take(MORNING)).contains(sms(1).id());
        assertThat(doors().asCentre(() -> outbox().get(sms(1).id()))).isEqualTo(sms(1));
    }

    @Test
    void there_is_no_second_message_for_one_step_of_a_loop_and_one_phone() {
        queue(sms(1));
        assertThat(queue(sms(2))).isEqualTo(Queued.UNDER_WAY);
        take(MORNING);
        assertThat(queue(sms(2))).isEqualTo(Queued.UNDER_WAY);
        settle(1, SmsResult.DELIVERED);
        assertThat(queue(sms(3))).isEqualTo(Queued.DELIVERED);
        assertThat(take(MORNING)).isEmpty();
    }

    @Test
    void another_step_another_loop_or_another_phone_gets_its_own() {
        Sms first = sms(1);
        queue(first);
        assertThat(queue(new Sms(new UUID(2, 2), LOOP, "RETURN", ACTION, PHONE, key(), "请勿转账", MORNING, STATION, false)))
                .isEqualTo(Queued.NEW);
        assertThat(queue(new Sms(new UUID(2, 3), new UUID(1, 2), "SMS", ACTION, PHONE, key(), "请勿转账", MORNING, STATION,
                false))).isEqualTo(Queued.NEW);
        assertThat(queue(new Sms(new UUID(2, 4), LOOP, "SMS", ACTION, new PhoneNumber("16000005678"), key(), "请勿转账",
                MORNING, STATION, false))).isEqualTo(Queued.NEW);
    }

    @Test
    void a_message_waits_out_the_time_for_undoing() {
        queue(sms(1, MORNING.plusSeconds(8), false));
        assertThat(take(MORNING.plusSeconds(7))).isEmpty();
        assertThat(take(MORNING.plusSeconds(8))).isPresent();
    }

    @Test
    void what_is_undone_in_time_never_goes_out_and_may_be_written_again() {
        queue(sms(1));
        assertThat(doors().asCentre(() -> messages().cancel(ACTION))).isTrue();
        assertThat(take(MORNING)).isEmpty();
        assertThat(queue(sms(2))).isEqualTo(Queued.NEW);
        assertThat(take(MORNING)).contains(sms(2).id());
    }

    @Test
    void what_is_in_flight_cannot_be_undone() {
        queue(sms(1));
        take(MORNING);
        assertThat(doors().asCentre(() -> messages().cancel(ACTION))).isFalse();
        assertThat(state(1)).isEqualTo(SmsState.IN_FLIGHT);
    }

    @Test
    void after_a_loop_is_closed_none_of_its_messages_goes_out() {
        queue(sms(1));
        queue(sms(7, MORNING, false));
        assertThat(doors().asCentre(() -> messages().cancelAll(LOOP))).isEqualTo(1);
        assertThat(take(MORNING)).contains(sms(7, MORNING, false).id());
        assertThat(take(MORNING)).isEmpty();
    }

    @Test
    void nobody_is_woken_from_nine_in_the_evening_until_eight() {
        queue(sms(1, NIGHT, false));
        assertThat(take(NIGHT)).isEmpty();
        assertThat(take(NEXT_MORNING.minusSeconds(1))).isEmpty();
        assertThat(take(NEXT_MORNING)).isPresent();
    }

    @Test
    void who_is_in_high_danger_is_told_by_night_too() {
        queue(sms(1, NIGHT, true));
        assertThat(take(NIGHT)).isPresent();
    }

    @Test
    void what_waited_into_the_night_waits_for_the_morning() {
        Instant evening = NIGHT.minus(Duration.ofHours(2));
        queue(sms(1, evening, false));
        assertThat(take(NIGHT)).isEmpty();
        assertThat(take(NEXT_MORNING)).isPresent();
    }

    @Test
    void the_one_that_waited_longest_goes_first() {
        queue(sms(1, MORNING.plusSeconds(2), false));
        queue(sms(2, MORNING.plusSeconds(1), false));
        assertThat(take(MORNING.plusSeconds(9))).contains(new UUID(2, 2));
    }

    @Test
    void a_result_is_written_once() {
        queue(sms(1));
        take(MORNING);
        assertThat(settle(1, SmsResult.FAILED)).isTrue();
        assertThat(settle(1, SmsResult.DELIVERED)).isFalse();
        assertThat(state(1)).isEqualTo(SmsState.FAILED);
        assertThat(queue(sms(2))).isEqualTo(Queued.FAILED);
    }

    @Test
    void what_has_no_result_yet_is_known() {
        queue(sms(1));
        take(MORNING);
        assertThat(doors().asCentre(() -> outbox().inFlight(9))).extracting(Envelope::id).containsExactly(sms(1).id());
        settle(1, SmsResult.UNKNOWN);
        assertThat(doors().asCentre(() -> outbox().inFlight(9))).isEmpty();
        assertThat(queue(sms(2))).isEqualTo(Queued.UNDER_WAY);
    }

    @Test
    void a_message_of_a_failed_transaction_never_goes_out() {
        assertThatThrownBy(() -> doors().runAsCentre(() -> {
            messages().queue(sms(1));
            throw new IllegalStateException("crash");
        })).hasMessage("crash");
        assertThat(take(MORNING)).isEmpty();
    }

    Queued queue(Sms sms) {
        return doors().asCentre(() -> messages().queue(sms));
    }

    Optional<UUID> take(Instant now) {
        return doors().asCentre(() -> outbox().take(now));
    }

    boolean settle(long id, SmsResult result) {
        return doors().asCentre(() -> outbox().settle(new UUID(2, id), SmsState.IN_FLIGHT, result, MORNING));
    }

    SmsState state(long id) {
        return doors().asCentre(() -> outbox().find(new UUID(2, id))).orElseThrow().state();
    }
}
