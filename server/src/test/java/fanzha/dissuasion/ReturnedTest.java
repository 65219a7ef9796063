package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.LEADER;
import static fanzha.dissuasion.Story.LI;
import static fanzha.dissuasion.Story.TEN;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Level;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 上级退回补充: the superior sends a report back. */
class ReturnedTest {
    @Test
    void what_the_superior_sends_back_opens_the_feedback_again_on_its_own_clock() {
        Story story = reported(Level.HIGH).after(minutes(30));
        assertThat(story.progress().pending()).doesNotContain(SixStep.FEEDBACK);
        sentBack(story);
        assertThat(story.progress().pending()).contains(SixStep.FEEDBACK);
        assertThat(story.progress().task()).isEqualTo(SixStep.FEEDBACK);
        assertThat(story.progress().dueKind()).isEqualTo(DueKind.FEEDBACK);
        assertThat(story.progress().dueAt()).isEqualTo(story.now.plus(minutes(240)));
    }

    @Test
    void the_next_report_answers_it() {
        Story story = sentBack(reported(Level.HIGH).after(minutes(30))).after(minutes(5)).call(Code.REPORTED);
        assertThat(story.progress().pending()).doesNotContain(SixStep.FEEDBACK);
        assertThat(story.progress().states().get(SixStep.FEEDBACK)).isEqualTo(Progress.State.DONE);
    }

    @Test
    void a_closed_loop_is_open_again_and_closes_with_the_next_report() {
        Story story = sentBack(closed().after(minutes(30)));
        assertThat(story.progress().concluded()).isFalse();
        assertThat(story.progress().closedAt()).isNull();
        assertThat(story.progress().overall()).isEqualTo(Overall.DISSUADED);
        story.after(minutes(5)).call(Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        assertThat(story.progress().closedAt()).isEqualTo(story.now);
    }

    @Test
    void a_return_before_the_close_that_is_told_only_after_it_opens_the_loop_too() {
        Story story = closed();
        story.after(minutes(60)).record(CHEN, new Attempt(Code.RETURNED, null, Set.of(), story.now.minus(minutes(59)), null, "缺见面时间"));
        assertThat(story.progress().concluded()).isFalse();
        assertThat(story.progress().task()).isEqualTo(SixStep.FEEDBACK);
    }

    @Test
    void taken_back_within_seconds_the_loop_is_closed_as_before() {
        Story story = closed().after(minutes(30));
        Progress before = story.progress();
        sentBack(story);
        story.after(Duration.ofSeconds(3)).take(story.loop.retract(story.act(CHEN), lastAttempt(story)));
        assertThat(story.refused()).isNull();
        assertThat(story.progress().closedAt()).isEqualTo(before.closedAt());
    }

    @Test
    void a_return_needs_its_reason() {
        assertThat(reported(Level.HIGH).after(minutes(1)).call(Code.RETURNED).refused()).isEqualTo(Rule.REASON_MISSING);
    }

    @Test
    void nothing_can_come_back_that_was_never_reported() {
        Story story = Story.of(Level.HIGH).dissuade(Set.of());
        assertThat(sentBack(story).refused()).isEqualTo(Rule.NOT_NOW);
        story.take(story.loop.exempt(story.act(LEADER), SixStep.FEEDBACK, "市局已知"));
        assertThat(sentBack(story).refused()).isEqualTo(Rule.NOT_NOW);
    }

    @Test
    void a_return_before_the_last_report_opens_nothing() {
        Story story = reported(Level.HIGH).after(minutes(60));
        story.record(CHEN, new Attempt(Code.RETURNED, null, Set.of(), TEN.plusSeconds(1), null, "缺见面时间"));
        assertThat(story.refused()).isEqualTo(Rule.BEFORE_REPORT);
    }

    @Test
    void an_exemption_from_one_return_does_not_answer_the_next() {
        Story story = sentBack(reported(Level.HIGH).after(minutes(1)));
        story.after(minutes(1)).take(story.loop.exempt(story.act(LEADER), SixStep.FEEDBACK, "市局同意不补"));
        assertThat(story.progress().pending()).doesNotContain(SixStep.FEEDBACK);
        assertThat(sentBack(story.after(minutes(1))).progress().pending()).contains(SixStep.FEEDBACK);
    }

    @Test
    void who_stays_unconvinced_is_reported_again_all_the_same() {
        Story story = Story.of(Level.HIGH).call(Code.UNCONVINCED).record(CHEN, Code.FAMILY_HELPS).record(LI, Code.MET_BY_VIDEO)
                .after(minutes(1)).call(Code.REPORTED).after(minutes(1));
        assertThat(sentBack(story).progress().task()).isEqualTo(SixStep.FEEDBACK);
        assertThat(story.after(minutes(1)).call(Code.REPORTED).progress().dueKind()).isEqualTo(DueKind.CALL_AGAIN);
    }

    private static Story reported(Level level) {
        return Story.of(level).dissuade(Set.of()).texted(Code.SMS_DELIVERED).record(LI, Code.MET_DISSUADED).after(minutes(10))
                .call(Code.REPORTED);
    }

    private static Story closed() {
        Story story = Story.of(LoopTest.pick(false), Level.LOW).dissuade(Set.of()).texted(Code.SMS_DELIVERED).after(minutes(1))
                .call(Code.REPORTED);
        assertThat(story.progress().concluded()).isTrue();
        return story;
    }

    private static Story sentBack(Story story) {
        return story.record(CHEN, new Attempt(Code.RETURNED, null, Set.of(), null, null, "缺见面时间"));
    }

    private static StepId lastAttempt(Story story) {
        return story.loop.steps().stream().filter(Step.Attempted.class::isInstance).toList().getLast().stamp().id();
    }
}
