package fanzha.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds everything an installation must not lose; a demo's folder never serves residents. */
public record DataFolder(Path path, boolean demo) {
    private static final String MARK = "KIND";

    /** @throws IllegalStateException when a demo folder is opened for service, or the other way round */
    static DataFolder open(Path path, boolean demo) {
        Path root = path.toAbsolutePath().normalize();
        String kind = demo ? "demo" : "serve";
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            Path mark = root.resolve(MARK);
            if (!Files.exists(mark)) {
                Files.writeString(mark, kind + "\n");
            }
            String found = Files.readString(mark).strip();
            if (!found.equals(kind)) {
                throw new IllegalStateException("数据目录 " + root + " 是" + (demo ? "正式" : "演示") + "数据，不能用来运行"
                        + (demo ? "演示" : "正式服务") + "；请用 --data 另选目录");
            }
            return new DataFolder(root, demo);
        } catch (IOException e) {
            throw new UncheckedIOException("数据目录 " + root + " 打不开：" + e.getMessage(), e);
        }
    }
}
