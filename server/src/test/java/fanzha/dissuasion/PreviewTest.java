package fanzha.dissuasion;

import static fanzha.dissuasion.Story.CHEN;
import static fanzha.dissuasion.Story.DESK;
import static fanzha.dissuasion.Story.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each key says what follows from its outcome, and by when. */
class PreviewTest {
    @ParameterizedTest
    @CsvSource({"URGENT,NO_ANSWER,CALL,5", "URGENT,BUSY,FAMILY,2", "URGENT,UNCONVINCED,FAMILY,10",
        "HIGH,REFUSED,CALL,15", "MEDIUM,TOOK_US_FOR_FRAUD,CALL,60", "MEDIUM,SWITCHED_OFF,FAMILY,60"})
    void the_key_says_the_minutes_of_the_protocol(Level level, Code code, SixStep step, long minutes) {
        Story story = Story.of(level).claim(CHEN).after(minutes(3));
        Preview.After after = Preview.after(story.loop, Action.attempt(code), new Preview.Viewer(CHEN, DESK, true, story.now))
                .orElseThrow();
        assertThat(after.task()).isEqualTo(step);
        assertThat(after.minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"NO_ANSWER", "BUSY", "UNCONVINCED", "NEEDS_VISIT", "REFUSED"})
    void what_the_key_says_is_what_then_comes_true(Code code) {
        Story story = Story.of(Level.URGENT).claim(CHEN).after(minutes(3));
        Preview.After after = Preview.after(story.loop, Action.attempt(code), new Preview.Viewer(CHEN, DESK, true, story.now))
                .orElseThrow();
        Progress progress = story.call(code).progress();
        assertThat(progress.task()).isEqualTo(after.task());
        assertThat(progress.dueAt()).isEqualTo(story.now.plus(minutes(after.minutes())));
    }
}
