package fanzha.bench;

import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.Receipt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Rows a second through the one transaction of intake (keys, tokens, receipt, head row, clock, journal) against a bare
 * unnest INSERT of the same rows in the same run, first on an empty store, then on a million stored warnings.
 */
public final class IntakeBench {
    private static final int FILE_ROWS = Integer.getInteger("bench.rows", 40_000);
    private static final int FILES = Integer.getInteger("bench.files", 4);
    private static final int STORED = Integer.getInteger("bench.stored", 1_000_000);
    private static final int AT_ONCE = 2;
    private static final boolean SAMPLED = Boolean.getBoolean("bench.sampled");

    private final House house;
    private final Intake intake;
    private final Sheets sheets = new Sheets();
    private int files;

    private IntakeBench(House house) {
        this.house = house;
        this.intake = house.get(Intake.class);
    }

    public static void main(String[] args) throws Exception {
        Machine.describe("intake: rows/s through keys, tokens, receipt, head row, clock and journal; " + FILES + " files of "
                + FILE_ROWS + " rows, " + AT_ONCE + " at once");
        try (House house = House.open(House.emptyFolder(Path.of(args[0], "intake-data")))) {
            IntakeBench bench = new IntakeBench(house);
            house.asOwner(Bare.table());
            bench.take(bench.some(1));
            bench.measure("nothing stored (after a warm-up of one file)");
            if (STORED > 0) {
                bench.fill();
                bench.measure(bench.stored() + " warnings stored");
            }
        }
    }

    private void measure(String where) throws Exception {
        List<byte[]> made = some(FILES);
        List<List<String[]>> cells = made.stream().map(Sheets::cells).toList();
        System.out.println("# " + where);
        double bare = bare(cells);
        double java = Machine.javaSeconds();
        double postgres = Machine.postgresSeconds();
        long rows = (long) FILES * FILE_ROWS;
        double seconds = SAMPLED ? sampled(made) : take(made);
        System.out.printf("intake            %,9.0f rows/s   (%,d rows in %.1f s; processor a row: JVM %.0f µs, PostgreSQL %.0f µs)%n",
                rows / seconds, rows, seconds, (Machine.javaSeconds() - java) / rows * 1e6,
                (Machine.postgresSeconds() - postgres) / rows * 1e6);
        System.out.printf("bare unnest       %,9.0f rows/s%n", bare);
        System.out.printf("ratio             %9.2f%n%n", rows / seconds / bare);
    }

    private List<byte[]> some(int count) {
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(sheets.make(FILE_ROWS));
        }
        return made;
    }

    private double take(List<byte[]> made) throws Exception {
        return inParallel(made.stream().map(bytes -> (Callable<Integer>) () -> taken(bytes)).toList());
    }

    private double sampled(List<byte[]> made) throws Exception {
        try (Sampler sampler = new Sampler(house.url(), "fanzha", house.password())) {
            return take(made);
        }
    }

    private int taken(byte[] bytes) {
        Receipt receipt = intake.take(new DeliveredFile("bench" + number() + ".csv", "省平台", bytes, null));
        if (!receipt.addsUp() || receipt.received() != FILE_ROWS || receipt.quarantined() > 0) {
            throw new IllegalStateException("the receipt does not add up: " + receipt.received() + " = " + receipt.accepted()
                    + " + " + receipt.merged() + " + " + receipt.duplicate() + " + " + receipt.quarantined());
        }
        return receipt.accepted();
    }

    private synchronized int number() {
        return ++files;
    }

    private double bare(List<List<String[]>> cells) throws Exception {
        return (double) FILES * FILE_ROWS / inParallel(cells.stream().map(rows -> (Callable<Integer>) () -> {
            try (Bare bare = new Bare(house.url(), "fanzha", house.password())) {
                bare.write(rows);
            }
            return rows.size();
        }).toList());
    }

    private static double inParallel(List<Callable<Integer>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            long from = System.nanoTime();
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
            return (System.nanoTime() - from) / 1e9;
        }
    }

    /** The bare table grows with ours: both are measured at the same height. */
    private void fill() throws Exception {
        while (stored() < STORED) {
            List<byte[]> made = some(2);
            bare(made.stream().map(Sheets::cells).toList());
            take(made);
        }
    }

    private int stored() {
        return files * FILE_ROWS;
    }
}
