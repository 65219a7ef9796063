package fanzha.bench;

import fanzha.journal.Answered;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.journal.Verdict;
import fanzha.journal.Verification;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Doors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Receipts of answered lists that many readers keep at once, each in a durable transaction of its own while the chainer of
 * the running house links them; then how fast the whole chain is walked.
 */
public final class JournalBench {
    private static final int READERS = Integer.getInteger("bench.readers", 64);
    private static final int RECEIPTS_PER_READER = Integer.getInteger("bench.receipts", 500);
    private static final int WARM_UP_PER_READER = 50;
    private static final int ROWS_PER_LIST = 50;
    private static final long LINKED_SECONDS_MAX = 120;

    private final Doors doors;
    private final Journal journal;
    private final Verification verification;
    private final JdbcTemplate jdbc;
    private final Answered list = new Answered(new OfficerId(new UUID(1, 1)), new UnitCode("420114510000"), Purpose.CALL,
            "desk-CALL", Stream.generate(UUID::randomUUID).limit(ROWS_PER_LIST).toList());

    private JournalBench(House house) {
        this.doors = house.get(Doors.class);
        this.journal = house.get(Journal.class);
        this.verification = house.get(Verification.class);
        this.jdbc = house.get(JdbcTemplate.class);
    }

    public static void main(String[] args) throws Exception {
        Machine.describe("journal: receipts of lists of " + ROWS_PER_LIST + " rows, " + READERS + " readers at once, each receipt a "
                + "durable transaction; linked meanwhile");
        try (House house = House.open(House.emptyFolder(Path.of(args[0], "journal-data")))) {
            new JournalBench(house).measure();
        }
    }

    private void measure() throws Exception {
        read(WARM_UP_PER_READER);
        linked();
        long from = System.nanoTime();
        Figures kept = new Figures(read(RECEIPTS_PER_READER));
        double seconds = (System.nanoTime() - from) / 1e9;
        double linked = linked();
        System.out.printf("# %,d receipts (after a warm-up of %,d)%n", READERS * RECEIPTS_PER_READER, READERS * WARM_UP_PER_READER);
        System.out.printf("receipts          %,9.0f /s   (bound: at least 2,000)%n", READERS * RECEIPTS_PER_READER / seconds);
        System.out.printf("a receipt         %s   (bound: p99 at most 50 ms)%n", kept);
        System.out.printf("all linked        %9.1f s after the last receipt%n", linked);
        long walking = System.nanoTime();
        Verdict verdict = verification.walk();
        double walked = (System.nanoTime() - walking) / 1e9;
        if (!verdict.holds()) {
            throw new IllegalStateException("the chain does not hold: " + verdict.flaws());
        }
        System.out.printf("verified          %,9.0f /s   (bound: at least 25,000; %,d links)%n", verdict.links() / walked, verdict.links());
    }

    private long[] read(int times) throws Exception {
        long[] nanos = new long[READERS * times];
        List<Callable<Void>> work = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            int first = reader * times;
            work.add(() -> {
                for (int i = first; i < first + times; i++) {
                    long before = System.nanoTime();
                    doors.runAsCentre(() -> journal.receipt(list));
                    nanos[i] = System.nanoTime() - before;
                }
                return null;
            });
        }
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (Future<Void> done : readers.invokeAll(work)) {
                done.get();
            }
        }
        return nanos;
    }

    /** Waits for the chainer, which wakes by itself. */
    private double linked() throws InterruptedException {
        long from = System.nanoTime();
        while (unlinked() > 0) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(LINKED_SECONDS_MAX)) {
                throw new IllegalStateException("not linked within " + LINKED_SECONDS_MAX + " s: " + unlinked() + " records");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private long unlinked() {
        return Objects.requireNonNull(doors.asCentre(() -> jdbc.queryForObject("""
                select (select count(*) from journal_record) - (select count(*) from journal_chain)""", Long.class)));
    }
}
