package fanzha.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final StageClock clock = new StageClock(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Stage stage = new Stage(clock);
    private final List<Instant> seen = new ArrayList<>();

    private void placed(int minutesBeforeNoon) {
        stage.place(NOON.minusSeconds(minutesBeforeNoon * 60L), () -> seen.add(clock.instant()));
    }

    @Test
    void scenes_are_played_in_the_order_of_their_times_each_on_its_own() {
        placed(10);
        placed(30);
        placed(20);
        stage.playUntil(NOON);
        assertThat(seen).containsExactly(NOON.minusSeconds(1800), NOON.minusSeconds(1200), NOON.minusSeconds(600));
    }

    @Test
    void a_scene_may_call_for_a_later_one() {
        stage.place(NOON.minusSeconds(600), () -> placed(5));
        stage.playUntil(NOON);
        assertThat(seen).containsExactly(NOON.minusSeconds(300));
    }

    @Test
    void what_would_happen_from_now_on_is_left_to_whoever_sits_there() {
        placed(0);
        placed(-5);
        stage.playUntil(NOON);
        assertThat(seen).isEmpty();
    }

    @Test
    void everybody_else_sees_the_real_time_meanwhile() {
        stage.place(NOON.minusSeconds(600), () -> seen.add(CompletableFuture.supplyAsync(clock::instant).join()));
        stage.playUntil(NOON);
        assertThat(seen).containsExactly(NOON);
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void an_interrupted_past_ends_between_two_scenes() {
        placed(30);
        stage.place(NOON.minusSeconds(1200), Thread.currentThread()::interrupt);
        placed(10);
        stage.playUntil(NOON);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen).hasSize(1);
    }
}
