package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.LI;
import static fanzha.dissuasion.Story.TEN;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Level;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What closes a loop, and what closes nothing. */
class ClosingTest {
    @Test
    void a_closed_loop_takes_no_more_steps_but_a_return_by_the_superior() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of()).texted(Code.SMS_DELIVERED).call(Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        assertThat(story.call(Code.NO_ANSWER).refused()).isEqualTo(Rule.CLOSED);
        assertThat(story.loop.next()).containsExactly(Action.attempt(Code.RETURNED));
    }

    @Test
    void a_step_that_the_close_counted_on_cannot_be_taken_back_after_it() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of());
        StepId dissuaded = story.loop.steps().stream().filter(Step.Attempted.class::isInstance).toList().getLast().stamp().id();
        story.after(Duration.ofSeconds(1)).texted(Code.SMS_DELIVERED).after(Duration.ofSeconds(1)).call(Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        assertThat(story.take(story.loop.retract(story.act(CHEN), dissuaded)).refused()).isEqualTo(Rule.CLOSED);
    }

    @Test
    void the_step_that_closed_it_may_be_taken_back_and_opens_it_again() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of());
        story.after(Duration.ofSeconds(1)).texted(Code.SMS_DELIVERED).after(Duration.ofSeconds(1)).call(Code.REPORTED);
        StepId reported = story.loop.steps().stream().filter(Step.Attempted.class::isInstance).toList().getLast().stamp().id();
        assertThat(story.take(story.loop.retract(story.act(CHEN), reported)).progress().concluded()).isFalse();
    }

    @Test
    void what_is_recorded_late_closes_nothing_by_itself() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of()).texted(Code.SMS_DELIVERED).after(minutes(60));
        story.record(CHEN, new Attempt(Code.REPORTED, null, Set.of(), TEN.plus(minutes(1)), null, null));
        assertThat(story.progress().concluded()).isFalse();
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.CONCLUDE);
        assertThat(story.take(story.loop.conclude(story.act(CHEN))).progress().concluded()).isTrue();
    }

    @Test
    void an_auxiliary_closes_nothing() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of()).texted(Code.SMS_DELIVERED);
        story.take(story.loop.record(story.act(LI, false), Attempt.of(Code.REPORTED)));
        assertThat(story.progress().concluded()).isFalse();
        assertThat(story.take(story.loop.conclude(story.act(LI, false))).refused()).isEqualTo(Rule.AUXILIARY_MAY_NOT);
    }
}
