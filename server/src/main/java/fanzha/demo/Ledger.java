package fanzha.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What of the demo has been played, kept in its data folder: nothing is played twice, whenever the power goes. */
final class Ledger {
    private final Path began;
    private final Path played;
    private final Path fed;

    Ledger(Path folder) {
        began = folder.resolve("demo.began");
        played = folder.resolve("demo.played");
        fed = folder.resolve("demo.fed");
    }

    /** When the past ends: the moment of the very first start, the same after each interruption. */
    Instant began(Instant now) {
        return read(began).map(Instant::parse).orElseGet(() -> {
            write(began, now.toString());
            return now;
        });
    }

    boolean played() {
        return Files.exists(played);
    }

    /** Written last. */
    void markPlayed(Instant at) {
        write(played, at.toString());
    }

    /** How many live warnings that day has had. */
    int fed(LocalDate day) {
        return read(fed).map(line -> line.split(" ")).filter(words -> words[0].equals(day.toString()))
                .map(words -> Integer.parseInt(words[1])).orElse(0);
    }

    /** Written before the warning is handed in: after a crash one is missing, none comes twice. */
    void countFed(LocalDate day, int count) {
        write(fed, day + " " + count);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("演示记录 " + file + " 读不出来；请删除演示数据目录后重新开始", e);
        }
    }

    private static void write(Path file, String line) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, line + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("演示记录 " + file + " 写不进去；请检查磁盘空间与目录权限", e);
        }
    }
}
