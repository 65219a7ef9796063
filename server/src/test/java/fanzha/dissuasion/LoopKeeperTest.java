package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import fanzha.warning.Level;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.MemoryOpenItems;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A loop is open exactly as long as its item is. */
class LoopKeeperTest {
    private final MemoryOpenItems items = new MemoryOpenItems(DeadlineClock.on(Clock.fixed(TEN, ZoneOffset.UTC)));
    private final MemoryLoopBook book = new MemoryLoopBook();
    private final LoopKeeper keeper = new LoopKeeper(book, items, Caidian.units().units(), news -> { });
    private final Story story = Story.of(LoopTest.pick(false), Level.LOW);

    @Test
    void the_close_closes_the_item_and_taking_it_back_opens_it_anew() {
        keeper.opened(List.of(story.loop), List.of(), story.now);
        play(() -> story.dissuade(Set.of()));
        play(() -> story.texted(Code.SMS_DELIVERED));
        play(() -> story.call(Code.REPORTED));
        assertThat(story.progress().concluded()).isTrue();
        assertThat(items.find(ItemKind.LOOP, story.loop.id().value())).isEmpty();
        StepId reported = story.loop.steps().stream().filter(Step.Attempted.class::isInstance).toList().getLast().stamp().id();
        play(() -> story.take(story.loop.retract(story.act(CHEN), reported)));
        assertThat(story.progress().concluded()).isFalse();
        assertThat(items.find(ItemKind.LOOP, story.loop.id().value())).contains(keeper.item(story.loop));
    }

    @Test
    void what_the_superior_sends_back_opens_the_item_and_taking_that_back_closes_it() {
        keeper.opened(List.of(story.loop), List.of(), story.now);
        play(() -> story.dissuade(Set.of()));
        play(() -> story.texted(Code.SMS_DELIVERED));
        play(() -> story.call(Code.REPORTED));
        play(() -> story.record(CHEN, new Attempt(Code.RETURNED, null, Set.of(), null, null, "缺见面时间")));
        assertThat(items.find(ItemKind.LOOP, story.loop.id().value())).contains(keeper.item(story.loop));
        StepId returned = story.loop.steps().getLast().stamp().id();
        play(() -> story.take(story.loop.retract(story.act(CHEN), returned)));
        assertThat(items.find(ItemKind.LOOP, story.loop.id().value())).isEmpty();
    }

    private void play(Runnable scene) {
        Loop before = story.loop;
        story.after(Duration.ofSeconds(1));
        scene.run();
        keeper.changed(new LoopBook.Change(story.loop, story.loop.steps().subList(before.version(), story.loop.version())), story.now);
    }
}
