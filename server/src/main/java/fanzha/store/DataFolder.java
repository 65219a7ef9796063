package fanzha.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The one folder that holds an installation: database, keys, raw deliveries. One process at a time holds it, and it stays
 * what it was born as: a demo never turns into a centre, nor a centre into a demo.
 */
public final class DataFolder implements AutoCloseable {
    private static final String MARKER = "KIND";

    private final Path path;
    private final boolean demo;
    private final FileChannel lockFile;

    private DataFolder(Path path, boolean demo, FileChannel lockFile) {
        this.path = path;
        this.demo = demo;
        this.lockFile = lockFile;
    }

    /** Takes the folder, making it when it is not there. */
    public static DataFolder open(Path wanted, boolean demo) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                lockFile.close();
                throw new IllegalStateException("数据目录 " + path + " 正被另一个进程使用；请先停止它，或用 --data 另选目录");
            }
            try {
                mark(path, demo);
            } catch (IOException | IllegalStateException e) {
                lockFile.close();
                throw e;
            }
            return new DataFolder(path, demo, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + path + " 打不开；请检查路径和权限", e);
        }
    }

    /** Whether some process holds the folder now. */
    public static boolean held(Path folder) {
        Path lock = folder.resolve(".lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return !locked(file);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + folder + " 打不开；请检查路径和权限", e);
        }
    }

    /** What a folder was born as, before anybody opens it; one that is not there yet is no demo. */
    public static boolean isDemo(Path folder) {
        Path marker = folder.resolve(MARKER);
        try {
            return Files.exists(marker) && Files.readString(marker).strip().equals("demo");
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + folder + " 打不开；请检查路径和权限", e);
        }
    }

    public Path path() {
        return path;
    }

    public boolean demo() {
        return demo;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + path + " 的锁未能释放", e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    private static void mark(Path path, boolean demo) throws IOException {
        Path marker = path.resolve(MARKER);
        String word = demo ? "demo" : "serve";
        if (!Files.exists(marker)) {
            // The folder above it may be world-readable; what lies in here is not for others.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            Files.writeString(marker, word);
            return;
        }
        if (!Files.readString(marker).strip().equals(word)) {
            throw new IllegalStateException("数据目录 " + path + " 是" + (demo ? "正式" : "演示") + "数据，不能用来"
                    + (demo ? "演示" : "正式运行") + "；请用 --data 另选目录");
        }
    }
}
