package fanzha.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 投放目录: takes in what other systems drop here, in a folder that bears the source's name. A file is taken when it no longer
 * grows, and goes once its receipt is written beside it; its bytes are sealed in the store by then. What cannot be taken stays
 * where it is.
 */
@Component
class DropFolder {
    static final String RECEIPT = ".回执.txt";
    private static final int FILES_PER_ROUND_MAX = 50;
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final LocalDesk desk;
    private final @Nullable Path folder;
    /** How long each file was, and when written, when we last looked. */
    private Map<Path, State> seen = new HashMap<>();
    private String trouble = "";

    private record State(long bytes, long written) {
        static State of(Path file) throws IOException {
            return new State(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    /** @param folder nowhere when blank */
    DropFolder(LocalDesk desk, @Value("${fanzha.drops:}") String folder) {
        this.desk = desk;
        this.folder = folder.isBlank() ? null : Path.of(folder);
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    synchronized void round() {
        if (folder == null) {
            return;
        }
        try {
            takeAll(folder);
            trouble = "";
        } catch (IOException e) {
            tell("投放目录 " + folder + " 读不了，请检查是否存在、服务有没有读写权限");
        }
    }

    private void takeAll(Path folder) throws IOException {
        Map<Path, State> now = new HashMap<>();
        List<Path> ready = new ArrayList<>();
        try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path source : sources) {
                look(source, now, ready);
            }
        }
        seen = now;
        for (Path file : ready.subList(0, Math.min(ready.size(), FILES_PER_ROUND_MAX))) {
            take(file);
        }
    }

    private void look(Path source, Map<Path, State> now, List<Path> ready) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(source, DropFolder::dropped)) {
            for (Path file : files) {
                State state = State.of(file);
                now.put(file, state);
                if (state.equals(seen.get(file))) {
                    ready.add(file);
                }
            }
        }
    }

    /** Hidden names and the usual endings of half-copied files are not for us; nor is a link out of the folder. */
    private static boolean dropped(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name.startsWith(".") && !name.startsWith("~")
                && !name.endsWith(RECEIPT) && !name.matches("(?i).*\\.(tmp|part|crdownload|filepart)");
    }

    private void take(Path file) {
        String source = file.getParent().getFileName().toString();
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > HandOver.FILE_MAX_BYTES) {
                tell(source + " 投放的一个文件超过 " + (HandOver.FILE_MAX_BYTES >> 20) + " MB，没有收：请拆成几份再放");
                return;
            }
            Reconciliation receipt = desk.take(source, name, Files.readAllBytes(file));
            Files.writeString(file.resolveSibling(name + RECEIPT), text(receipt), StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            // A kill before this line brings it again: byte for byte the same, so nothing comes in twice.
            Files.delete(file);
            LOG.info("投放目录收到 {} 的一份名单：{}", source, text(receipt));
        } catch (IOException | RuntimeException e) {
            // Another round tries again; the sender's file is still there.
            tell(source + " 投放的一个文件没有收下（" + e.getClass().getSimpleName() + "），稍后再试");
        }
    }

    private static String text(Reconciliation r) {
        return "收到 %d = 新建 %d + 合并 %d + 重复 %d + 待补正 %d".formatted(r.received(), r.accepted(), r.merged(), r.duplicate(),
                r.quarantined());
    }

    /** Once for each trouble, not every five seconds. */
    private void tell(String what) {
        if (!what.equals(trouble)) {
            trouble = what;
            LOG.warn(what);
        }
    }
}
