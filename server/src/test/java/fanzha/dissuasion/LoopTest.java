package fanzha.dissuasion;

import static fanzha.dissuasion.Story.ALL_TICKS;
import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.LEADER;
import static fanzha.dissuasion.Story.LI;
import static fanzha.dissuasion.Story.TEN;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void a_new_loop_waits_to_be_claimed_within_its_levels_minutes() {
        Progress progress = Story.of(Level.URGENT).progress();
        assertThat(progress.dueKind()).isEqualTo(DueKind.CLAIM);
        assertThat(progress.dueAt()).isEqualTo(TEN.plus(minutes(5)));
        assertThat(progress.task()).isEqualTo(SixStep.CALL);
    }

    @Test
    void once_claimed_the_clock_runs_to_the_first_call() {
        Story story = Story.of(Level.MEDIUM).claim(CHEN);
        assertThat(story.progress().owner().officer()).isEqualTo(CHEN);
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.CALL);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(120)));
    }

    @Test
    void an_unanswered_call_is_tried_again_in_minutes() {
        Story story = Story.of(Level.URGENT).claim(CHEN).after(minutes(1)).call(Code.NO_ANSWER);
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.CALL_AGAIN);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(6)));
        assertThat(story.progress().task()).isEqualTo(SixStep.CALL);
    }

    @Test
    void three_failed_calls_in_half_an_hour_become_a_door_visit() {
        Story story = Story.of(Level.HIGH).call(Code.NO_ANSWER).after(minutes(10)).call(Code.REFUSED)
                .after(minutes(10)).call(Code.HUNG_UP);
        assertThat(story.progress().task()).isEqualTo(SixStep.CALL);
        assertThat(story.progress().pending()).contains(SixStep.VISIT);
        assertThat(Story.of(Level.MEDIUM).call(Code.NO_ANSWER).after(minutes(10)).call(Code.REFUSED)
                .after(minutes(10)).call(Code.HUNG_UP).progress().pending()).contains(SixStep.VISIT);
    }

    @Test
    void two_failed_calls_do_not_send_the_station() {
        assertThat(Story.of(Level.MEDIUM).call(Code.NO_ANSWER).after(minutes(10)).call(Code.REFUSED).progress().pending())
                .doesNotContain(SixStep.VISIT);
    }

    @Test
    void a_busy_line_sets_family_and_station_to_work_at_once() {
        Story story = Story.of(Level.URGENT).claim(CHEN).after(minutes(2)).call(Code.BUSY);
        assertThat(story.progress().pending()).contains(SixStep.FAMILY, SixStep.VISIT);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(4)));
        assertThat(story.progress().party()).isEqualTo(Party.STATION);
    }

    @Test
    void who_takes_us_for_the_fraudster_is_called_again() {
        Story story = Story.of(Level.HIGH).call(Code.TOOK_US_FOR_FRAUD);
        assertThat(story.progress().task()).isEqualTo(SixStep.CALL);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(15)));
    }

    @Test
    void who_is_not_convinced_is_reached_through_the_family() {
        Story story = Story.of(Level.HIGH).call(Code.UNCONVINCED);
        assertThat(story.progress().task()).isEqualTo(SixStep.FAMILY);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(30)));
    }

    @Test
    void a_promised_call_rings_at_its_own_time_even_at_night() {
        Instant tonight = TEN.plus(Duration.ofHours(12));
        Story story = Story.of(Level.MEDIUM).record(CHEN, new Attempt(Code.CALL_AGAIN, Reached.SELF, Set.of(), null, tonight, null));
        assertThat(story.progress().dueAt()).isEqualTo(tonight);
    }

    @Test
    void a_call_again_without_a_time_is_refused() {
        assertThat(Story.of(Level.LOW).call(Code.CALL_AGAIN).refused()).isEqualTo(Rule.WHEN_MISSING);
    }

    @Test
    void at_urgent_nobody_counts_as_dissuaded_without_three_ticks() {
        assertThat(Story.of(Level.URGENT).dissuade(Set.of(Tick.SELF_SPOKE)).refused()).isEqualTo(Rule.TICKS_MISSING);
        assertThat(Story.of(Level.URGENT).dissuade(ALL_TICKS).progress().overall()).isEqualTo(Overall.DISSUADED);
        assertThat(Story.of(Level.MEDIUM).dissuade(Set.of()).progress().overall()).isEqualTo(Overall.DISSUADED);
    }

    @Test
    void below_high_nobody_is_rung_a_fourth_time_in_vain_on_one_day() {
        Story story = Story.of(Level.MEDIUM).call(Code.NO_ANSWER).after(minutes(60)).call(Code.NO_ANSWER)
                .after(minutes(60)).call(Code.NO_ANSWER);
        assertThat(story.progress().dueAt()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
    }

    @Test
    void below_high_no_clock_runs_out_at_night() {
        Story story = Story.of(Level.MEDIUM).after(Duration.ofHours(11)).call(Code.NO_ANSWER);
        assertThat(story.progress().dueAt()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
    }

    @Test
    void two_failed_visits_go_to_the_leader() {
        Story story = Story.of(Level.HIGH).call(Code.NEEDS_VISIT).after(minutes(60)).record(LI, Code.NOBODY_HOME)
                .after(minutes(300)).record(LI, Code.NOBODY_HOME);
        assertThat(story.progress().task()).isEqualTo(SixStep.VISIT);
        assertThat(story.progress().party()).isEqualTo(Party.LEADER);
    }

    @Test
    void no_risk_needs_a_reason_and_a_second_person() {
        Story story = Story.of(Level.LOW).call(Code.NO_RISK);
        assertThat(story.refused()).isEqualTo(Rule.REASON_MISSING);
        story.record(CHEN, new Attempt(Code.NO_RISK, Reached.SELF, Set.of(), null, null, "本人充值，已核对")).after(minutes(1));
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.SIGN);
        assertThat(story.take(story.loop.sign(story.act(CHEN), Overall.NO_RISK)).refused()).isEqualTo(Rule.SECOND_PERSON);
        assertThat(story.take(story.loop.sign(story.act(LI, false), Overall.NO_RISK)).refused())
                .isEqualTo(Rule.AUXILIARY_MAY_NOT);
        story.take(story.loop.sign(story.act(LI), Overall.NO_RISK));
        assertThat(story.progress().established().signed()).isTrue();
        assertThat(story.progress().pending()).containsExactly(SixStep.FEEDBACK);
    }

    @Test
    void a_defrauded_person_is_signed_to_the_case_by_a_leader() {
        Story story = Story.of(Level.HIGH).call(Code.DEFRAUDED).after(minutes(1));
        assertThat(story.take(story.loop.sign(story.act(LI), Overall.TO_CASE)).refused()).isEqualTo(Rule.LEADER_ONLY);
        story.take(story.loop.sign(story.act(LEADER), Overall.TO_CASE)).after(minutes(1)).record(CHEN, Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        assertThat(story.progress().overall()).isEqualTo(Overall.TO_CASE);
    }

    @Test
    void who_cannot_be_found_is_given_up_only_by_a_leader_after_every_way_was_tried() {
        Story story = Story.of(Level.MEDIUM).call(Code.NOT_EXISTING).after(minutes(1));
        assertThat(story.take(story.loop.sign(story.act(LI), Overall.NOT_FOUND)).refused()).isEqualTo(Rule.LEADER_ONLY);
        story.take(story.loop.sign(story.act(LEADER), Overall.NOT_FOUND)).after(minutes(1));
        assertThat(story.progress().pending()).containsExactly(SixStep.SMS, SixStep.VISIT, SixStep.FEEDBACK);
        assertThat(story.take(story.loop.conclude(story.act(LEADER))).refused()).isEqualTo(Rule.STEPS_MISSING);
        story.texted(Code.SMS_FAILED).record(LI, Code.WRONG_ADDRESS).record(LI, Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
    }

    @Test
    void a_higher_level_that_joins_shortens_the_clock() {
        Story story = Story.of(Level.LOW).after(minutes(30)).warn(Level.URGENT);
        assertThat(story.progress().level()).isEqualTo(Level.URGENT);
        assertThat(story.progress().warnings().raised()).isFalse();
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(35)));
    }

    @Test
    void five_messengers_of_one_incident_raise_nothing() {
        Story story = Story.of(Level.MEDIUM).warn(Level.MEDIUM).warn(Level.LOW).warn(Level.MEDIUM).warn(Level.LOW);
        assertThat(story.progress().level()).isEqualTo(Level.MEDIUM);
    }

    @Test
    void a_new_incident_after_our_first_contact_raises_the_level_and_calls_again() {
        Story story = Story.of(Level.MEDIUM).dissuade(Set.of()).after(minutes(60)).warn(Level.MEDIUM);
        assertThat(story.progress().level()).isEqualTo(Level.HIGH);
        assertThat(story.progress().overall()).isNull();
        assertThat(story.progress().task()).isEqualTo(SixStep.CALL);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(75)));
    }

    @Test
    void a_late_messenger_of_the_same_incident_raises_nothing() {
        Story story = Story.of(Level.MEDIUM).after(minutes(30)).dissuade(Set.of()).after(minutes(30));
        story.add(Story.warned(77, Level.MEDIUM, TEN.plus(minutes(5)), story.now));
        assertThat(story.progress().level()).isEqualTo(Level.MEDIUM);
        assertThat(story.progress().overall()).isEqualTo(Overall.DISSUADED);
    }

    @Test
    void silence_past_a_deadline_moves_the_wake_and_never_the_promise() {
        Story story = Story.of(Level.URGENT).after(minutes(5)).escalate(LEADER);
        assertThat(story.progress().stage()).isEqualTo(1);
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.CLAIM);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(5)));
        assertThat(story.progress().wakeAt()).isEqualTo(TEN.plus(minutes(10)));
        assertThat(story.progress().owner().officer()).isEqualTo(LEADER);
    }

    @Test
    void who_claims_an_overdue_loop_gets_time_before_silence_is_counted_again() {
        Story story = Story.of(Level.HIGH).after(minutes(20)).escalate(LEADER).after(minutes(1)).claim(CHEN);
        assertThat(story.progress().stage()).isZero();
        assertThat(story.progress().wakeAt()).isEqualTo(TEN.plus(minutes(36)));
    }

    @Test
    void a_low_loop_is_reminded_by_sms_before_it_is_called() {
        Story story = Story.of(Level.LOW);
        assertThat(story.progress().task()).isEqualTo(SixStep.SMS);
        assertThat(story.progress().dueAt()).isEqualTo(TEN.plus(minutes(60)));
        assertThat(story.texted(Code.SMS_DELIVERED).progress().task()).isEqualTo(SixStep.CALL);
    }

    @Test
    void all_six_steps_of_an_urgent_loop_in_their_order() {
        Story story = Story.of(Level.URGENT).claim(CHEN).call(Code.NO_ANSWER).after(minutes(3)).dissuade(ALL_TICKS);
        assertThat(story.progress().task()).isEqualTo(SixStep.SMS);
        assertThat(story.texted(Code.SMS_DELIVERED).progress().task()).isEqualTo(SixStep.FAMILY);
        assertThat(story.record(CHEN, Code.FAMILY_HELPS).progress().task()).isEqualTo(SixStep.VISIT);
        assertThat(story.record(LI, Code.MET_DISSUADED).progress().task()).isEqualTo(SixStep.FEEDBACK);
        assertThat(story.record(CHEN, Code.REPORTED).progress().task()).isEqualTo(SixStep.RETURN);
        assertThat(story.after(Duration.ofHours(20)).record(LI, Code.NOT_DEFRAUDED).progress().concluded()).isFalse();
        assertThat(story.after(Duration.ofDays(6)).record(LI, Code.NOT_DEFRAUDED).progress().concluded()).isTrue();
        assertThat(story.progress().closedAt()).isEqualTo(story.now);
    }

    @Test
    void an_undo_within_eight_seconds_leaves_the_loop_as_it_was() {
        Story story = Story.of(Level.MEDIUM).claim(CHEN).after(minutes(1));
        Progress before = story.progress();
        StepId taken = ((Outcome.Done) story.dissuade(Set.of()).last).added().getFirst().stamp().id();
        story.after(Duration.ofSeconds(8)).take(story.loop.retract(story.act(CHEN), taken));
        assertThat(story.progress().states()).isEqualTo(before.states());
        assertThat(story.progress().dueAt()).isEqualTo(before.dueAt());
        assertThat(story.progress().overall()).isNull();
    }

    @Test
    void an_undo_after_eight_seconds_or_by_another_is_refused() {
        Story story = Story.of(Level.MEDIUM).claim(CHEN).call(Code.NO_ANSWER);
        StepId taken = ((Outcome.Done) story.last).added().getFirst().stamp().id();
        assertThat(story.take(story.loop.retract(story.act(LI), taken)).refused()).isEqualTo(Rule.UNDO_NOT_YOURS);
        assertThat(story.after(Duration.ofSeconds(9)).take(story.loop.retract(story.act(CHEN), taken)).refused())
                .isEqualTo(Rule.UNDO_TOO_LATE);
    }

    @Test
    void a_time_in_the_future_or_before_the_receipt_is_refused() {
        Story story = Story.of(Level.MEDIUM);
        assertThat(story.record(CHEN, new Attempt(Code.NO_ANSWER, null, Set.of(), TEN.plusSeconds(60), null, null)).refused())
                .isEqualTo(Rule.IN_FUTURE);
        assertThat(story.record(CHEN, new Attempt(Code.NO_ANSWER, null, Set.of(), TEN.minusSeconds(60), null, null)).refused())
                .isEqualTo(Rule.BEFORE_RECEIPT);
    }

    @Test
    void an_exemption_needs_a_second_person_and_a_reason() {
        Story story = Story.of(Level.HIGH).claim(CHEN);
        assertThat(story.take(story.loop.exempt(story.act(CHEN), SixStep.VISIT, "视频核实")).refused())
                .isEqualTo(Rule.SECOND_PERSON);
        assertThat(story.take(story.loop.exempt(story.act(LI), SixStep.VISIT, " ")).refused()).isEqualTo(Rule.REASON_MISSING);
        story.take(story.loop.exempt(story.act(LI), SixStep.VISIT, "人在外地，视频核实"));
        assertThat(story.progress().states().get(SixStep.VISIT)).isEqualTo(Progress.State.NOT_REQUIRED);
    }

    @Test
    void the_draw_for_return_visits_comes_from_the_loops_id() {
        LoopId drawn = pick(true);
        LoopId spared = pick(false);
        assertThat(Story.of(drawn, Level.MEDIUM).dissuade(Set.of()).progress().pending()).contains(SixStep.RETURN);
        assertThat(Story.of(spared, Level.MEDIUM).dissuade(Set.of()).progress().pending()).doesNotContain(SixStep.RETURN);
    }

    /** An id that the draw at 10 % takes, or one that the draw at 30 % spares. */
    static LoopId pick(boolean drawn) {
        for (long n = 0; n < 1000; n++) {
            LoopId id = new LoopId(new UUID(n, 7));
            if (Loop.drawn(id, drawn ? 0.1 : 0.3) == drawn) {
                return id;
            }
        }
        throw new IllegalStateException("no such id among a thousand");
    }
}
