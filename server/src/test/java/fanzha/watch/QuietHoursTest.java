package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final Instant EIGHT = Instant.parse("2026-11-25T00:00:00Z");

    @Test
    void the_silence_begins_at_nine_in_the_evening_and_ends_at_eight() {
        assertThat(QuietHours.after(local("24T20:59:59"))).isEqualTo(local("24T20:59:59"));
        assertThat(QuietHours.after(local("24T21:00:00"))).isEqualTo(EIGHT);
        assertThat(QuietHours.after(local("25T00:00:00"))).isEqualTo(EIGHT);
        assertThat(QuietHours.after(local("25T07:59:59"))).isEqualTo(EIGHT);
        assertThat(QuietHours.after(local("25T08:00:00"))).isEqualTo(EIGHT);
    }

    private static Instant local(String time) {
        return Instant.parse("2026-11-" + time + "+08:00");
    }
}
