package fanzha.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Remembers outside the database how far the chain had come. A chain alone cannot tell that its tail was cut off or that
 * it was hashed anew from some link on; a line in another place can.
 *
 * <p>{@code last} is replaced at each run of the chainer, {@code kept} only grows.
 */
final class Anchors {
    private final Path last;
    private final Path kept;

    /** One link that once stood in the chain. */
    record Anchor(long seq, String hash) {
        private static Anchor parse(String line) {
            int space = line.indexOf(' ');
            return new Anchor(Long.parseLong(line, 0, space, 10), line.substring(space + 1));
        }

        private String line() {
            return seq + " " + hash + "\n";
        }
    }

    Anchors(Path folder) {
        this.last = folder.resolve("last");
        this.kept = folder.resolve("kept");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("无法建立留痕锚点目录 " + folder + "，请检查磁盘和权限", e);
        }
    }

    Optional<Anchor> last() {
        return read(last).stream().findFirst();
    }

    /** All that the chain has to agree with. */
    List<Anchor> list() {
        List<Anchor> all = new ArrayList<>(read(kept));
        last().ifPresent(all::add);
        return all;
    }

    void set(Anchor now) {
        Path fresh = last.resolveSibling("last.new");
        try {
            Files.writeString(fresh, now.line());
            Files.move(fresh, last, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入留痕锚点 " + last + "，请检查磁盘空间和权限", e);
        }
    }

    void keep(Anchor anchor) {
        try {
            Files.writeString(kept, anchor.line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入留痕锚点 " + kept + "，请检查磁盘空间和权限", e);
        }
    }

    private static List<Anchor> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().map(Anchor::parse).toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取留痕锚点 " + file + "，请检查权限", e);
        }
    }
}
