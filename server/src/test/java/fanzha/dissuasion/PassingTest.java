package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.LI;
import static fanzha.dissuasion.Story.STATION;
import static fanzha.dissuasion.Story.TEN;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Level;
import fanzha.watch.ItemPassed.Reason;
import org.junit.jupiter.api.Test;

/** The watch passes a loop on: its owner changes, its clock does not begin again. */
class PassingTest {
    private final Story story = Story.of(Level.URGENT).claim(CHEN).after(minutes(2));

    @Test
    void when_a_shift_ends_it_lies_in_the_pool_and_its_clock_goes_on() {
        Progress before = story.progress();
        Progress after = story.pass(Reason.SHIFT_ENDED, null).progress();
        assertThat(after.owner()).isEqualTo(new Progress.Owner(null, STATION));
        assertThat(after.dueAt()).isEqualTo(before.dueAt()).isEqualTo(TEN.plus(minutes(5)));
        assertThat(after.wakeAt()).isEqualTo(before.wakeAt());
        assertThat(after.stage()).isEqualTo(before.stage());
    }

    @Test
    void who_accepts_it_late_has_the_time_of_one_rung_before_the_next_is_asked() {
        Progress after = story.after(minutes(10)).pass(Reason.HANDED_OVER, LI).progress();
        assertThat(after.owner()).isEqualTo(new Progress.Owner(LI, STATION));
        assertThat(after.dueAt()).isEqualTo(TEN.plus(minutes(5)));
        assertThat(after.wakeAt()).isAfter(story.now);
    }

    @Test
    void an_offer_that_nobody_answered_counts_as_silence() {
        Progress after = story.after(minutes(10)).pass(Reason.UNANSWERED, LI).progress();
        assertThat(after.stage()).isEqualTo(1);
        assertThat(after.wakeAt()).isAfter(story.now);
    }
}
