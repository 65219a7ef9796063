package fanzha.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CentreCode;
import fanzha.store.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySweepTest {
    @TempDir
    private Path folder;
    private Seals seals;
    private final List<Long> people = new ArrayList<>();
    private final List<Long> deliveries = new ArrayList<>();
    private final Sandbox sandbox = Sandbox.fresh();
    private KeySweep sweep;

    @BeforeEach
    void open() {
        seals = Seals.in(folder.resolve("keys"));
        sweep = new KeySweep(seals, List.of((from, to) -> within(people, from, to), (from, to) -> within(deliveries, from, to)),
                sandbox.doors(), new JdbcSweepMark(sandbox.jdbc(), new CentreCode("420114"), folder.resolve("keys")));
    }

    @AfterEach
    void close() {
        seals.close();
        sandbox.close();
    }

    @Test
    void keys_that_no_room_needs_are_destroyed_and_the_others_open_as_before() {
        long[] keys = seals.issue(4);
        people.add(keys[0]);
        deliveries.add(keys[2]);
        byte[] sealed = seals.seal(keys[2], "delivery", new byte[] {7});
        sweep.round();
        assertThat(sweep.round()).isEqualTo(2);
        assertThat(held(keys)).containsExactly(true, false, true, false);
        assertThat(seals.open(keys[2], "delivery", sealed)).containsExactly(7);
    }

    @Test
    void a_key_whose_row_may_still_come_is_left_alone() {
        sweep.round();
        long[] keys = seals.issue(1);
        assertThat(sweep.round()).isZero();
        assertThat(held(keys)).containsExactly(true);
        people.add(keys[0]);
        sweep.round();
        assertThat(held(keys)).containsExactly(true);
    }

    @Test
    void a_database_restored_from_an_older_state_does_not_tell_which_keys_are_needed() throws IOException {
        long[] keys = seals.issue(3);
        sweep.round();
        sandbox.asOwner().update("delete from key_sweep"); // as it was before the first round
        assertThat(sweep.round()).isZero();
        assertThat(sweep.round()).isZero();
        assertThat(held(keys)).doesNotContain(false);
        Files.delete(folder.resolve("keys/sweep.rounds")); // a person has decided
        assertThat(sweep.round()).isEqualTo(3);
    }

    @Test
    void what_lost_its_row_later_is_found_the_next_time_round() {
        long[] keys = seals.issue(2);
        LongStream.of(keys).forEach(people::add);
        sweep.round();
        assertThat(sweep.round()).isZero();
        people.remove(keys[1]);
        assertThat(sweep.round()).isEqualTo(1);
        assertThat(held(keys)).containsExactly(true, false);
    }

    private List<Boolean> held(long[] keys) {
        return LongStream.of(keys).mapToObj(seals::holds).toList();
    }

    private static List<Long> within(List<Long> keys, long from, long to) {
        return keys.stream().filter(key -> key >= from && key < to).toList();
    }
}
