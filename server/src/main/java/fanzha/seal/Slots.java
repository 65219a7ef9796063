package fanzha.seal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The file of data keys: records of 64 bytes, number n at position 64 n. Records are appended or overwritten in place,
 * never moved: an append that a crash breaks off touches no older one, and what it leaves is skipped.
 */
final class Slots implements AutoCloseable {
    static final int BYTES = 64;

    private final Path path;
    // Not a channel: an interrupted thread would close that for everybody.
    private final RandomAccessFile file;
    private long next;

    Slots(Path path) {
        this.path = path;
        try {
            if (!Files.exists(path)) {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            file = new RandomAccessFile(path.toFile(), "rw");
            next = Math.ceilDiv(file.length(), BYTES);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    synchronized long count() {
        return next;
    }

    /** What stands at a number; all zero when nothing does. */
    synchronized byte[] read(long number) {
        byte[] record = new byte[BYTES];
        if (number < 0 || number >= next) {
            return record;
        }
        try {
            file.seek(number * BYTES);
            int read = file.read(record);
            return read == BYTES ? record : new byte[BYTES];
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Takes the next numbers. */
    synchronized long reserve(int count) {
        long first = next;
        next += count;
        return first;
    }

    /** Writes records from a number on; durable only after {@link #force()}. */
    synchronized void write(long number, byte[] records) {
        try {
            file.seek(number * BYTES);
            file.write(records);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Outside the lock: several writers wait for the disk together. */
    void force() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private UncheckedIOException broken(IOException e) {
        return new UncheckedIOException("密钥文件 " + path + " 读写失败；请检查权限和磁盘", e);
    }
}
