package fanzha.bench;

import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The desk's list over HTTP and the way of a warning to the desks, at a million stored warnings of which a hundred thousand
 * loops are open, with fifty desks connected while sheets come in. Clients and server share the machine.
 */
public final class DeskBench {
    private static final int STORED = Integer.getInteger("bench.stored", 1_000_000);
    private static final int OPEN = Integer.getInteger("bench.open", 100_000);
    private static final int DESKS = Integer.getInteger("bench.desks", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 120);
    private static final int FILE_ROWS = 40_000;
    private static final int SHEET_ROWS = 10;
    private static final int SHEET_EVERY_MS = 2_000;
    private static final int LIST_EVERY_MS = 5_000;

    private final House house;
    private final Sheets sheets = new Sheets();
    private final ConcurrentLinkedQueue<Long> lists = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> ways = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private volatile long acknowledged;
    private volatile boolean running = true;

    private DeskBench(House house) {
        this.house = house;
    }

    public static void main(String[] args) throws Exception {
        Machine.describe("desk: list over HTTP (100 rows, urgent first) and acknowledged -> list read again, " + DESKS
                + " desks connected, a sheet of " + SHEET_ROWS + " rows every " + SHEET_EVERY_MS + " ms");
        try (House house = House.open(House.emptyFolder(Path.of(args[0], "desk-data")))) {
            DeskBench bench = new DeskBench(house);
            bench.fill();
            bench.closeMost();
            bench.work();
        }
    }

    private void fill() throws Exception {
        Intake intake = house.get(Intake.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> handed = new ArrayList<>();
            for (int rows = 0; rows < STORED; rows += FILE_ROWS) {
                byte[] sheet = sheets.make(Math.min(FILE_ROWS, STORED - rows));
                String name = "bench" + rows + ".csv";
                handed.add(threads.submit(() -> intake.take(new DeliveredFile(name, "省平台", sheet, null))));
                if (handed.size() > 2) {
                    handed.removeFirst().get();
                }
            }
            for (Future<?> file : handed) {
                file.get();
            }
        }
    }

    /** As if the older ones had long been worked through: their heads and items closed, straight in the tables. */
    private void closeMost() throws Exception {
        house.asOwner("create temp table old as select id from loop order by id desc offset " + OPEN,
                "update loop set closed_at = opened_at + interval '1 hour', overall = 'DISSUADED' where id in (select id from old)",
                "update open_item set closed_at = opened_at + interval '1 hour' where subject in (select id from old)",
                "vacuum analyze loop", "vacuum analyze open_item", "vacuum analyze warning", "vacuum analyze identity");
    }

    private void work() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < DESKS; i++) {
                Desk desk = new Desk(house.port()).signIn();
                int first = LIST_EVERY_MS * i / DESKS;
                threads.submit(() -> guarded(() -> desk.listen(this::read)));
                threads.submit(() -> guarded(() -> now(desk, first)));
            }
            Desk writer = new Desk(house.port()).signIn();
            TimeUnit.SECONDS.sleep(10);
            lists.clear(); // the first requests compile the code
            ways.clear();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (int i = 0; System.nanoTime() < until; i++) {
                acknowledged = writer.handIn("live" + i + ".csv", sheets.make(SHEET_ROWS));
                TimeUnit.MILLISECONDS.sleep(SHEET_EVERY_MS);
            }
            running = false;
            tell();
            threads.shutdownNow();
        }
    }

    /** An officer who turns to the list every few seconds. */
    private void now(Desk desk, int firstMs) throws Exception {
        TimeUnit.MILLISECONDS.sleep(firstMs);
        while (running) {
            lists.add(desk.list());
            TimeUnit.MILLISECONDS.sleep(LIST_EVERY_MS);
        }
    }

    private void read(long nanos) {
        lists.add(nanos);
        if (acknowledged > 0) {
            ways.add(System.nanoTime() - acknowledged);
        }
    }

    private void tell() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException(broken.size() + " desks broke off", broken.peek());
        }
        System.out.println("# " + STORED + " stored warnings, at most " + OPEN + " open loops, " + DESKS + " desks, " + SECONDS + " s");
        System.out.println("list over HTTP                 " + figures(lists));
        System.out.println("acknowledged -> list read      " + figures(ways)
                + "   (200 to 600 ms of it the console gathers news)");
    }

    private static Figures figures(ConcurrentLinkedQueue<Long> nanos) {
        return new Figures(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    private interface Part {
        void run() throws Exception;
    }

    private void guarded(Part part) {
        try {
            part.run();
        } catch (Exception e) {
            if (running) {
                broken.add(e);
            }
        }
    }
}
