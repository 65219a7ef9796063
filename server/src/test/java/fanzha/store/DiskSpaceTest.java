package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final long GIB = 1L << 30;

    @Test
    void less_than_two_gibibytes_is_not_enough_even_on_a_small_disk() {
        assertThat(of(2 * GIB - 1, 4 * GIB).enough()).isFalse();
        assertThat(of(2 * GIB, 4 * GIB).enough()).isTrue();
    }

    @Test
    void less_than_a_tenth_is_not_enough_even_on_a_large_disk() {
        assertThat(of(99 * GIB, 1_000 * GIB).enough()).isFalse();
        assertThat(of(100 * GIB, 1_000 * GIB).enough()).isTrue();
    }

    @Test
    void when_room_is_made_it_goes_on_by_itself() {
        AtomicLong free = new AtomicLong(GIB);
        DiskSpace disk = new DiskSpace(() -> new DiskSpace.Reading(free.get(), 20 * GIB));
        assertThat(disk.enough()).isFalse();
        free.set(3 * GIB);
        assertThat(disk.enough()).isTrue();
    }

    private static DiskSpace of(long free, long total) {
        return new DiskSpace(() -> new DiskSpace.Reading(free, total));
    }
}
