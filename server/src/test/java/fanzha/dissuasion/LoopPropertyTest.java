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
    void a_closed_loop_keeps_its_outcome_and_only_the_superior_opens_it(@ForAll long seed,
            @ForAll @IntRange(min = 20, max = 120) int moves) {
        Player player = new Player(seed);
        Story story = player.play(moves);
        if (story.progress().concluded() && !undoable(story)) {
            Overall overall = story.progress().overall();
            int before = story.loop.version();
            for (int move = 0; move < 20 && story.loop.steps().stream().skip(before).noneMatch(LoopPropertyTest::returned); move++) {
                player.play(1);
                assertThat(story.progress().concluded())
                        .isEqualTo(story.loop.steps().stream().skip(before).noneMatch(LoopPropertyTest::returned));
            }
            assertThat(concluded(story.loop)).isEqualTo(overall == null ? concluded(story.loop) : overall);
        }
    }

    @Property(tries = 2_000)
    void what_the_superior_sent_back_holds_the_close_until_it_is_answered(@ForAll long seed,
            @ForAll @IntRange(min = 20, max = 160) int moves) {
        Story story = new Player(seed).play(moves);
        List<Step> valid = valid(story.loop);
        int returned = valid.stream().filter(LoopPropertyTest::returned).mapToInt(valid::indexOf).max().orElse(-1);
        if (returned >= 0 && story.progress().concluded()) {
            assertThat(valid.subList(returned, valid.size())).anyMatch(step ->
                    step instanceof Step.Attempted attempt && attempt.code() == Code.REPORTED
                            || step instanceof Step.Exempted exemption && exemption.step() == SixStep.FEEDBACK);
        }
    }

    private static boolean returned(Step step) {
        return step instanceof Step.Attempted attempt && attempt.code() == Code.RETURNED;
    }

    private static List<Step> valid(Loop loop) {
        List<StepId> retracted = loop.steps().stream().filter(Step.Retracted.class::isInstance)
                .map(step -> ((Step.Retracted) step).step()).toList();
        return loop.steps().stream().filter(step -> !retracted.contains(step.stamp().id())).toList();
    }

    /** A naive reading of the same rule, written apart from the fold: which required steps nobody made or exempted. */
    private static Set<SixStep> unmet(Loop loop) {
        List<Step> valid = valid(loop);
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
