package fanzha.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether the disk of the data folder still has room for what we would acknowledge. Below the mark nothing is accepted
 * (the sender keeps it and tries again); as soon as there is room again, everything goes on by itself.
 */
public final class DiskSpace {
    static final long FREE_MIN_BYTES = 2L << 30;
    static final int FREE_MIN_PERCENT = 10;

    /** What the disk says of itself. */
    record Reading(long free, long total) { }

    /** Asks the disk anew each time. */
    @FunctionalInterface
    interface Gauge {
        Reading read() throws IOException;
    }

    private final Gauge gauge;

    DiskSpace(Gauge gauge) {
        this.gauge = gauge;
    }

    static DiskSpace of(Path folder) {
        return new DiskSpace(() -> {
            FileStore disk = Files.getFileStore(folder);
            return new Reading(disk.getUsableSpace(), disk.getTotalSpace());
        });
    }

    /** Whether intake may acknowledge. */
    public boolean enough() {
        Reading now = read();
        return now.free >= FREE_MIN_BYTES && now.free >= now.total / 100 * FREE_MIN_PERCENT;
    }

    public long freeBytes() {
        return read().free;
    }

    private Reading read() {
        try {
            return gauge.read();
        } catch (IOException e) {
            throw new UncheckedIOException("读不到数据目录所在磁盘的剩余空间", e);
        }
    }
}
