package fanzha.sheet;

import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where files are opened, so many at a time: an open file takes a multiple of its bytes of the heap that everybody shares.
 * One of the largest fits beside some of the usual ones; others wait for their turn, in the order in which they came.
 */
public final class ReadingRoom {
    private static final int MEGABYTE = 1024 * 1024;
    static final int SEATS = 30;

    private final SheetReader reader = new SheetReader();
    private final Semaphore seats = new Semaphore(SEATS, true);

    /** The file's seats are held until the work on it is done, since its rows are read one by one. */
    public <T> T open(byte[] bytes, Predicate<String> known, Function<Opened, T> work) {
        int taken = 1 + Math.min(bytes.length, Caps.FILE_BYTES_MAX - 1) / MEGABYTE;
        seats.acquireUninterruptibly(taken);
        try {
            return work.apply(reader.open(bytes, known));
        } finally {
            seats.release(taken);
        }
    }

    int waiting() {
        return seats.getQueueLength();
    }
}
