package fanzha.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ReadingRoomTest {
    private final ReadingRoom room = new ReadingRoom();
    private final byte[] large = new byte[Caps.FILE_BYTES_MAX];

    @Test
    void a_second_of_the_largest_waits_until_the_first_is_done_and_a_small_one_does_not() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            Future<Boolean> first = hands.submit(() -> room.open(large, label -> true, opened -> {
                begun.countDown();
                return waited(done);
            }));
            begun.await();
            assertThat(room.<Boolean>open(new byte[9], label -> true, opened -> true)).isTrue();
            Future<Boolean> second = hands.submit(() -> room.open(large, label -> true, opened -> true));
            await().atMost(Duration.ofSeconds(30)).until(() -> room.waiting() == 1);
            assertThat(second.isDone()).isFalse();
            done.countDown();
            assertThat(first.get()).isTrue();
            assertThat(second.get()).isTrue();
        }
    }

    @Test
    void a_file_that_broke_off_leaves_its_seats() {
        for (int i = 0; i < ReadingRoom.SEATS; i++) {
            try {
                room.open(large, label -> true, opened -> {
                    throw new IllegalStateException("broken off");
                });
            } catch (IllegalStateException expected) {
                assertThat(expected).hasMessage("broken off");
            }
        }
        assertThat(room.<Boolean>open(large, label -> true, opened -> true)).isTrue();
    }

    private static boolean waited(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
