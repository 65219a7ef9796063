package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.TEN;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.Ids;
import fanzha.office.Caidian;
import fanzha.warning.Level;
import fanzha.watch.ClockCorrected;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.MemoryOpenItems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody puts the deadline clock right: deadlines that follow from wrongly stamped steps are reckoned anew. */
class ClockSetTest {
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    @Test
    void after_a_clock_that_ran_ahead_the_deadline_does_not_wait_for_the_wrong_hour() {
        Story story = Story.of(Level.URGENT);
        ahead(story, TEN.minus(SIX_HOURS).plus(minutes(1)));
        assertThat(story.progress().dueAt()).isEqualTo(TEN.minus(SIX_HOURS).plus(minutes(5)));
        assertThat(story.progress().wakeAt()).isEqualTo(story.progress().dueAt());
    }

    @Test
    void a_call_made_at_the_right_time_is_not_before_the_receipt() {
        Story story = Story.of(Level.URGENT);
        Story untold = Story.of(Level.URGENT);
        untold.now = TEN.minus(SIX_HOURS).plus(minutes(2));
        assertThat(untold.call(Code.NO_ANSWER).refused()).isEqualTo(Rule.BEFORE_RECEIPT);
        ahead(story, TEN.minus(SIX_HOURS).plus(minutes(1)));
        assertThat(story.after(minutes(1)).call(Code.NO_ANSWER).last).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void after_a_clock_that_fell_behind_only_what_it_stamped_follows() {
        Story story = Story.of(Level.URGENT).after(minutes(1)).claim(CHEN).after(minutes(1));
        Instant parted = story.now;
        story.call(Code.NO_ANSWER).after(minutes(1));
        set(story, new ClockCorrected(parted, SIX_HOURS, story.now.plus(SIX_HOURS)));
        assertThat(story.progress().attempts().last().stamp().happenedAt()).isEqualTo(parted.plus(SIX_HOURS));
        assertThat(story.progress().dueAt()).as("what was set before is late by now").isEqualTo(TEN.plus(minutes(120)));
        assertThat(story.progress().warnings().openedAt()).isEqualTo(TEN);
    }

    @Test
    void what_a_person_told_the_time_of_stays_where_she_put_it() {
        Story story = Story.of(Level.URGENT).after(minutes(1)).claim(CHEN);
        Instant told = story.now.plus(minutes(1));
        story.after(SIX_HOURS).record(CHEN, new Attempt(Code.NO_ANSWER, null, Set.of(), told, null, null));
        set(story, new ClockCorrected(told.plus(minutes(1)), SIX_HOURS.negated(), told.plus(minutes(1))));
        assertThat(story.progress().attempts().last().stamp().happenedAt()).isEqualTo(told);
    }

    @Test
    void two_corrections_do_not_move_the_same_step_twice() {
        Story story = Story.of(Level.URGENT);
        ahead(story, TEN.minus(SIX_HOURS).plus(minutes(1)));
        Progress once = story.progress();
        set(story, new ClockCorrected(story.now.plus(minutes(5)), minutes(-20), story.now.plus(minutes(5))));
        assertThat(story.refused()).isEqualTo(Rule.NOT_NOW);
        assertThat(story.progress()).isEqualTo(once);
    }

    @Test
    void the_order_in_which_the_steps_arrive_does_not_matter() {
        Story story = Story.of(Level.URGENT).after(minutes(1)).claim(CHEN);
        ahead(story, TEN.minus(SIX_HOURS).plus(minutes(2)));
        story.after(minutes(1)).call(Code.NO_ANSWER);
        assertThat(Progress.from(Story.PROTOCOL, story.loop.steps().reversed())).isEqualTo(story.progress());
    }

    @Test
    void what_was_stamped_before_stays_as_it_is() {
        Story story = Story.of(Level.URGENT).after(minutes(1)).claim(CHEN);
        set(story, new ClockCorrected(story.now.plus(minutes(1)), SIX_HOURS, story.now.plus(SIX_HOURS)));
        assertThat(story.refused()).isEqualTo(Rule.NOT_NOW);
    }

    @Test
    void the_open_item_follows_its_loop() {
        Clock clock = Clock.fixed(TEN, ZoneOffset.UTC);
        MemoryOpenItems items = new MemoryOpenItems(DeadlineClock.on(clock));
        MemoryLoopBook book = new MemoryLoopBook();
        LoopKeeper keeper = new LoopKeeper(book, items, Caidian.units().units(), news -> { });
        Loop loop = Story.of(Level.URGENT).loop;
        keeper.opened(List.of(loop), List.of(), TEN);
        Instant right = TEN.minus(SIX_HOURS);
        new LoopClock(book, keeper, items, new Ids(clock, new Random(1))).on(new ClockCorrected(right, SIX_HOURS.negated(), right));
        assertThat(items.find(ItemKind.LOOP, loop.id().value()).orElseThrow().dueAt()).isEqualTo(right.plus(minutes(5)));
    }

    private static void ahead(Story story, Instant right) {
        set(story, new ClockCorrected(right, SIX_HOURS.negated(), right));
    }

    private static void set(Story story, ClockCorrected corrected) {
        story.take(story.loop.setClock(Story.id(9_000), corrected));
        story.now = corrected.at();
    }
}
