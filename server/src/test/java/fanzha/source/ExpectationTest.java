package fanzha.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.source.Expectation.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static final Instant MONDAY = at("2026-11-23T00:00");

    @Test
    void a_source_is_silent_once_its_interval_has_passed() {
        Expectation half = expected(30, Hours.ALL_DAY);

        assertThat(half.silentSince(at("2026-11-24T10:00"), at("2026-11-24T10:30"))).isEmpty();
        assertThat(half.silentSince(at("2026-11-24T10:00"), at("2026-11-24T10:31"))).contains(at("2026-11-24T10:00"));
    }

    @Test
    void nobody_is_silent_outside_its_hours() {
        Expectation day = expected(30, new Hours(8 * 60, 20 * 60));

        assertThat(day.silentSince(at("2026-11-24T19:50"), at("2026-11-24T20:00"))).isEmpty();
        assertThat(day.silentSince(at("2026-11-24T12:00"), at("2026-11-24T23:00"))).isEmpty();
        assertThat(day.silentSince(at("2026-11-24T12:00"), at("2026-11-24T19:59"))).isPresent();
    }

    @Test
    void the_night_between_does_not_count() {
        Expectation day = expected(60, new Hours(8 * 60, 20 * 60));

        assertThat(day.silentSince(at("2026-11-23T19:30"), at("2026-11-24T08:29"))).isEmpty();
        assertThat(day.silentSince(at("2026-11-23T19:30"), at("2026-11-24T08:31"))).contains(at("2026-11-23T19:30"));
    }

    @Test
    void a_source_never_heard_is_silent_from_when_it_was_expected() {
        Expectation half = expected(30, Hours.ALL_DAY);

        assertThat(half.silentSince(null, MONDAY.plus(Duration.ofMinutes(30)))).isEmpty();
        assertThat(half.silentSince(null, MONDAY.plus(Duration.ofMinutes(31)))).contains(MONDAY);
    }

    @Test
    void what_came_before_it_was_expected_excuses_nobody_and_accuses_nobody() {
        Expectation half = expected(30, Hours.ALL_DAY);

        assertThat(half.silentSince(MONDAY.minus(Duration.ofDays(9)), MONDAY.plus(Duration.ofMinutes(29)))).isEqualTo(Optional.empty());
    }

    @Test
    void a_weekly_source_may_be_silent_for_a_week() {
        Expectation weekly = expected(10_080, new Hours(9 * 60, 17 * 60));

        assertThat(weekly.silentSince(MONDAY, MONDAY.plus(Duration.ofDays(5)))).isEmpty();
    }

    @Test
    void hours_that_end_before_they_begin_are_refused() {
        assertThatThrownBy(() -> new Hours(600, 600)).hasMessageContaining("早于");
        assertThatThrownBy(() -> expected(0, Hours.ALL_DAY)).hasMessageContaining("间隔");
    }

    private static Expectation expected(int minutes, Hours hours) {
        return new Expectation("市局", new UUID(1, 1), Duration.ofMinutes(minutes), hours, MONDAY);
    }

    private static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).atZone(Expectation.LOCAL).toInstant();
    }
}
