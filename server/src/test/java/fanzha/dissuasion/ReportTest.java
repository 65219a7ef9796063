package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.LI;
import static fanzha.dissuasion.Story.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.people.PersonId;
import fanzha.warning.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When the report to the superior becomes the task: the person comes first. */
class ReportTest {
    @Test
    void a_feedback_limit_that_passed_long_ago_does_not_hide_the_call() {
        Step.Warned plain = Story.warned(1, Level.HIGH, TEN, TEN);
        Step.Warned late = new Step.Warned(plain.stamp(), plain.warning(), plain.identity(), plain.level(), plain.type(),
                plain.unit(), plain.warnedAt(), TEN.minus(Duration.ofDays(30)), plain.moneyMoved(), plain.repeat());
        Story story = Story.of(Level.HIGH);
        story.loop = new Loop(new LoopId(new UUID(7, 7)), new PersonId(new UUID(1, 1)), null, Story.PROTOCOL, List.of(late));
        assertThat(story.progress().task()).isEqualTo(SixStep.CALL);
        assertThat(story.call(Code.NO_ANSWER).progress().task()).isEqualTo(SixStep.CALL);
        assertThat(story.dissuade(Set.of()).progress().dueKind()).isEqualTo(DueKind.FEEDBACK);
    }

    @Test
    void who_stays_unconvinced_after_every_step_is_reported_all_the_same() {
        Story story = Story.of(Level.HIGH).call(Code.UNCONVINCED).record(CHEN, Code.FAMILY_HELPS)
                .record(LI, Code.MET_BY_VIDEO);
        assertThat(story.progress().overall()).isNull();
        assertThat(story.progress().task()).isEqualTo(SixStep.FEEDBACK);
        assertThat(story.record(CHEN, Code.REPORTED).progress().dueKind()).isEqualTo(DueKind.CALL_AGAIN);
    }
}
