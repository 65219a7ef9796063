package fanzha.house;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.store.Sandbox;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every fence around the house itself: each must have looked at something, and found nothing. */
class HouseTest {
    static final List<Fence> FENCES = Stream.of(ClassFences.ALL, TextFences.ALL, TableFences.ALL).flatMap(List::stream).toList();
    private static Sandbox sandbox;

    @BeforeAll
    static void migrate() {
        sandbox = Sandbox.fresh();
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> the_house_keeps_its_rules() {
        Ground house = Ground.house(sandbox);
        return FENCES.stream().map(fence -> DynamicTest.dynamicTest(fence.rule(), () -> {
            Fence.Report report = fence.check(house);
            assertThat(report.looked()).as("things looked at").isPositive();
            assertThat(report.offences()).isEmpty();
        }));
    }
}
