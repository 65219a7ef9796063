package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResumptionTest {
    private static final String SHEET = IntakeContract.HEADER + IntakeContract.row("W1", "中危", "张三", "16000000001", "");

    private final World world = new World();
    private final Resumption resumption = new Resumption(world.intake);

    @Test
    void what_a_failing_database_broke_off_becomes_whole_while_the_server_stays() {
        breakOff();
        world.loops.failAfter(Integer.MAX_VALUE);
        assertThat(resumption.round()).isFalse();
        assertThat(world.intake.unfinished()).isEmpty();
        assertThat(world.loops.taken()).isEqualTo(1);
    }

    @Test
    void one_that_fails_again_is_tried_less_often_and_never_given_up() {
        breakOff();
        resumption.round(); // fails: again in the next round
        resumption.round(); // fails: again in the one after the next
        world.loops.failAfter(Integer.MAX_VALUE);
        resumption.round();
        assertThat(world.intake.unfinished()).hasSize(1);
        resumption.round();
        assertThat(world.intake.unfinished()).isEmpty();
    }

    @Test
    void a_delivery_that_somebody_is_at_work_on_is_left_alone() {
        List<UUID> seen = new ArrayList<>();
        List<UUID> kept = new ArrayList<>();
        world.whileReady(() -> {
            seen.addAll(world.intake.unfinished());
            kept.addAll(world.deliveries.unfinished().stream().map(Delivery::id).toList());
        });
        world.take(SHEET);
        assertThat(kept).hasSize(1);
        assertThat(seen).isEmpty();
    }

    private void breakOff() {
        world.loops.failAfter(0);
        assertThatThrownBy(() -> world.take(SHEET)).hasMessageContaining("killed here");
    }
}
