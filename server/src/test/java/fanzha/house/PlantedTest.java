package fanzha.house;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.store.Sandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every fence on its plant: whoever stays green there would let the same thing into the house. */
@Tag("planted")
class PlantedTest {
    @Test
    void every_fence_turns_red_on_its_plant() {
        List<String> green = new ArrayList<>();
        try (Sandbox spoilt = Sandbox.fresh()) {
            Ground planted = Ground.planted(spoilt);
            for (Fence fence : HouseTest.FENCES) {
                boolean red = fence.check(planted).offences().stream().anyMatch(o -> o.contains(fence.plant()));
                System.out.println("plant → " + (red ? "red    " : "GREEN  ") + fence.rule() + " (" + fence.plant() + ")");
                if (!red) {
                    green.add(fence.rule());
                }
            }
        }
        assertThat(green).as("fences that saw nothing wrong").isEmpty();
    }
}
