package fanzha.sheet;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Where files are opened, so many at a time: an open file takes a multiple of its bytes of the heap that everybody shares.
 * One of the largest fits beside some of the usual ones; others wait for their turn, in the order in which they came. Two
 * are parsed at a time, on threads of their own: a virtual thread that computes for seconds would hold up the desk.
 */
public final class ReadingRoom {
    static final int SEATS = 30;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int PARSED_AT_ONCE_MAX = 2;
    private static final int IDLE_SECONDS_MAX = 10;

    private final SheetReader reader = new SheetReader(work(), SheetReader.PARSING_MAX);
    private final Semaphore seats = new Semaphore(SEATS, true);
    private final ExecutorService workers = workers();

    /** The file's seats are held until the work on it is done, since its rows are read one by one. */
    public <T> T open(byte[] bytes, Predicate<String> known, Function<Opened, T> work) {
        int taken = 1 + Math.min(bytes.length, Caps.FILE_BYTES_MAX - 1) / MEGABYTE;
        seats.acquireUninterruptibly(taken);
        try {
            return work.apply(CompletableFuture.supplyAsync(() -> reader.open(bytes, known), workers).join());
        } finally {
            seats.release(taken);
        }
    }

    int waiting() {
        return seats.getQueueLength();
    }

    /** What the file itself costs: on a busy machine an honest one takes longer, and must not be refused for it. */
    private static LongSupplier work() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime;
    }

    private static ExecutorService workers() {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(PARSED_AT_ONCE_MAX, PARSED_AT_ONCE_MAX, IDLE_SECONDS_MAX,
                TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofPlatform().daemon().name("sheet-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }
}
