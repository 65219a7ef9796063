package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LoopPropertyTest {
    @Property(tries = 2_000)
    void the_same_steps_in_any_order_are_the_same_state(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int moves) {
        Story story = new Player(seed).play(moves);
        List<Step> shuffled = new ArrayList<>(story.loop.steps());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Progress.from(Story.PROTOCOL, shuffled)).isEqualTo(story.progress());
    }

    @Property(tries = 2_000)
    void nothing_closes_without_what_the_protocol_requires(@ForAll long seed, @ForAll @IntRange(min = 10, max = 120) int moves) {
        Story story = new Player(seed).play(moves);
        if (story.progress().concluded()) {
            assertThat(unmet(story.loop)).isEmpty();
        }
    }

    @Property(tries = 2_000)
    void an_open_loop_always_has_a_task_a_clock_and_a_later_one_after_it(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int moves) {
        Story story = new Player(seed).play(moves);
        Progress progress = story.progress();
        assertThat(progress.task()).isNotNull();
        assertThat(progress.dueKind()).isNotNull();
        assertThat(progress.wakeAt()).isAfterOrEqualTo(progress.dueAt().minus(Duration.ofDays(400)));
        if (!progress.concluded() && !progress.wakeAt().isAfter(story.now)) {
            story.escalate(Story.LEADER);
            assertThat(story.progress().wakeAt()).isAfter(story.now);
        }
    }

    @Property(tries = 1_000)
    void a_closed_loop_stays_closed_and_keeps_its_outcome(@ForAll long seed, @ForAll @IntRange(min = 20, max = 120) int moves) {
        Player player = new Player(seed);
        Story story = player.play(moves);
        if (story.progress().concluded() && !undoable(story)) {
            Overall overall = story.progress().overall();
            player.play(20);
            assertThat(story.progress().concluded()).isTrue();
            assertThat(concluded(story.loop)).isEqualTo(overall == null ? concluded(story.loop) : overall);
        }
    }

    /** A naive reading of the same rule, written apart from the fold: which required steps nobody made or exempted. */
    private static Set<SixStep> unmet(Loop loop) {
        List<StepId> retracted = loop.steps().stream().filter(Step.Retracted.class::isInstance)
                .map(step -> ((Step.Retracted) step).step()).toList();
        List<Step> valid = loop.steps().stream().filter(step -> !retracted.contains(step.stamp().id())).toList();
        Overall overall = concluded(loop);
        Set<SixStep> given = Story.PROTOCOL.closing(overall).required();
        Set<SixStep> unmet = EnumSet.copyOf(given != null ? given : Set.of(SixStep.CALL, SixStep.SMS, SixStep.FEEDBACK));
        for (Step step : valid) {
            if (step instanceof Step.Attempted attempt) {
                unmet.remove(attempt.code().step());
            } else if (step instanceof Step.Exempted exemption) {
                unmet.remove(exemption.step());
            }
        }
        return unmet;
    }

    private static Overall concluded(Loop loop) {
        return loop.steps().stream().filter(Step.Concluded.class::isInstance).map(step -> ((Step.Concluded) step).overall())
                .reduce((first, second) -> second).orElseThrow();
    }

    private static boolean undoable(Story story) {
        return story.loop.steps().getLast().stamp().recordedAt().plusSeconds(Story.PROTOCOL.undoSeconds()).isAfter(story.now);
    }
}
