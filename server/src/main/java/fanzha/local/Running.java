package fanzha.local;

import fanzha.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a program on this machine finds the running server: its port, and a word that only who may read the data folder
 * knows. A note that a killed server left behind counts for nothing: the lock of the folder tells whether one runs.
 */
public record Running(int port, String token) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILE = "serve.json";
    private static final Duration START_MAX = Duration.ofSeconds(90);
    private static final long LOOK_AGAIN_MILLIS = 100;

    /** The server of a data folder, when one runs; one that is still starting is waited for. */
    public static Optional<Running> find(Path data) {
        if (!DataFolder.held(data)) {
            return Optional.empty();
        }
        try (WatchService changes = data.getFileSystem().newWatchService()) {
            data.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
            return await(data, changes);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + data + " 打不开；请检查路径和权限", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("等待服务启动时被中断", e);
        }
    }

    /** A new file in the folder wakes us at once; that its server died while starting shows in the lock only. */
    private static Optional<Running> await(Path data, WatchService changes) throws InterruptedException {
        long deadline = System.nanoTime() + START_MAX.toNanos();
        while (DataFolder.held(data)) {
            Optional<Running> note = read(data);
            if (note.isPresent()) {
                return note;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("数据目录 " + data + " 正被另一个进程使用，但 " + START_MAX.toSeconds()
                        + " 秒内没有等到它可以接收文件；请稍后再试");
            }
            WatchKey news = changes.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (news != null) {
                news.pollEvents();
                news.reset();
            }
        }
        return Optional.empty();
    }

    /** Half a note is never read: it gets its name when it is whole. */
    void write(Path data) {
        Path half = data.resolve(FILE + ".half");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, JSON.writeValueAsString(this));
            Files.move(half, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("写不了 " + data.resolve(FILE) + "；请检查权限和磁盘", e);
        }
    }

    static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("删不掉 " + data.resolve(FILE) + "；请检查权限", e);
        }
    }

    static Optional<Running> read(Path data) {
        try {
            return Optional.of(JSON.readValue(Files.readString(data.resolve(FILE)), Running.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("读不到 " + data.resolve(FILE) + "；请用启动服务的同一个用户运行", e);
        }
    }

    @Override
    public String toString() {
        return "Running[port=" + port + "]";
    }
}
