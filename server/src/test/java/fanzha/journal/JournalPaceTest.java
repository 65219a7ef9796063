package fanzha.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.seal.Tokens;
import fanzha.store.Sandbox;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast receipts are kept (64 readers, durable), linked and verified; it prints what it measured. */
@Tag("long")
class JournalPaceTest {
    private static final int READERS = 64;
    private static final int RECEIPTS_PER_READER = 500;

    @TempDir
    private Path folder;

    @Test
    void receipts_are_kept_linked_and_verified_at_the_pace_of_a_busy_centre() throws Exception {
        try (Sandbox sandbox = Sandbox.fresh()) {
            Clock clock = Clock.systemUTC();
            Ground ground = new Ground(sandbox.jdbc(), sandbox.doors(), new CentreCode("420114"), clock, new Ids(clock, new SecureRandom()));
            Tokens tokens = Tokens.in(folder);
            Marks marks = canonical -> tokens.of("journal", canonical);
            Anchors anchors = new Anchors(folder);
            Journal journal = new JdbcJournal(ground, marks);
            read(sandbox, journal, 50);
            long[] micros = read(sandbox, journal, RECEIPTS_PER_READER);
            Duration linking = took(new Chainer(ground, anchors)::wake);
            Verdict[] verdict = new Verdict[1];
            Duration walking = took(() -> verdict[0] = new Verification(ground, marks, anchors).walk());
            long links = verdict[0].links();
            long walked = links * 1000 / Math.max(1, walking.toMillis());
            System.out.printf("journal: linked %,d/s, verified %,d/s, %,d records%n",
                    links * 1000 / Math.max(1, linking.toMillis()), walked, links);
            assertThat(verdict[0].flaws()).isEmpty();
            assertThat(links).isEqualTo((long) READERS * (RECEIPTS_PER_READER + 50));
            assertThat(micros[micros.length * 99 / 100]).isLessThan(50_000);
            assertThat(walked).isGreaterThan(25_000);
        }
    }

    private static long[] read(Sandbox sandbox, Journal journal, int times) throws Exception {
        List<UUID> rows = Stream.generate(UUID::randomUUID).limit(50).toList();
        Answered list = new Answered(new OfficerId(new UUID(1, 1)), new UnitCode("420114510000"),
                Purpose.CALL, "desk/CALL", rows);
        long[] micros = new long[READERS * times];
        CountDownLatch ready = new CountDownLatch(1);
        List<Future<?>> done = new ArrayList<>();
        Instant start;
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader * times;
                done.add(readers.submit(() -> {
                    await(ready);
                    for (int i = 0; i < times; i++) {
                        long before = System.nanoTime();
                        sandbox.doors().runAsCentre(() -> journal.receipt(list));
                        micros[first + i] = (System.nanoTime() - before) / 1000;
                    }
                }));
            }
            start = Instant.now();
            ready.countDown();
            for (Future<?> reader : done) {
                reader.get();
            }
        }
        long millis = Duration.between(start, Instant.now()).toMillis();
        Arrays.sort(micros);
        System.out.printf("journal: %,d receipts/s from %d readers, p50 %.1f ms, p99 %.1f ms%n",
                micros.length * 1000L / millis, READERS, micros[micros.length / 2] / 1000.0, micros[micros.length * 99 / 100] / 1000.0);
        return micros;
    }

    private static Duration took(Runnable work) {
        Instant start = Instant.now();
        work.run();
        return Duration.between(start, Instant.now());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
