package fanzha.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderTest {
    @TempDir
    private Path folder;
    private final List<String> taken = new ArrayList<>();
    private boolean full;
    private DropFolder drops;
    private Path bank;

    @BeforeEach
    void open() throws IOException {
        bank = Files.createDirectories(folder.resolve("银行"));
        drops = new DropFolder(new LocalDesk() {
            @Override
            public Reconciliation take(String source, String file, byte[] bytes) {
                if (full) {
                    throw new IllegalStateException("磁盘空间不足");
                }
                taken.add(source + "/" + file + ":" + bytes.length);
                return new Reconciliation(2, 1, 0, 0, 1, 5);
            }

            @Override
            public List<KeptRow> quarantine(int limit) {
                return List.of();
            }
        }, folder.toString());
    }

    @Test
    void a_file_that_no_longer_grows_is_taken_and_leaves_its_receipt() throws IOException {
        Path file = Files.writeString(bank.resolve("名单.csv"), "abc");
        drops.round();
        assertThat(taken).isEmpty();
        drops.round();

        assertThat(taken).containsExactly("银行/名单.csv:3");
        assertThat(file).doesNotExist();
        assertThat(bank.resolve("名单.csv" + DropFolder.RECEIPT)).hasContent("收到 2 = 新建 1 + 合并 0 + 重复 0 + 待补正 1");
        drops.round();
        drops.round();
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_file_that_still_grows_is_left_alone() throws IOException {
        Path file = Files.writeString(bank.resolve("名单.csv"), "abc");
        drops.round();
        Files.writeString(file, "abcdef");
        drops.round();

        assertThat(taken).isEmpty();
        drops.round();
        assertThat(taken).containsExactly("银行/名单.csv:6");
    }

    @Test
    void what_is_not_taken_stays_and_is_tried_again() throws IOException {
        Path file = Files.writeString(bank.resolve("名单.csv"), "abc");
        full = true;
        drops.round();
        drops.round();
        assertThat(file).exists();

        full = false;
        drops.round();
        assertThat(taken).hasSize(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void half_copied_and_hidden_files_and_links_are_nobodys_list() throws IOException {
        Files.writeString(bank.resolve(".名单.csv"), "abc");
        Files.writeString(bank.resolve("名单.csv.part"), "abc");
        Files.writeString(bank.resolve("~$名单.xlsx"), "abc");
        Path elsewhere = Files.writeString(folder.resolve("别处.csv"), "abc");
        Files.createSymbolicLink(bank.resolve("链接.csv"), elsewhere);
        drops.round();
        drops.round();

        assertThat(taken).isEmpty();
        assertThat(elsewhere).exists();
    }

    @Test
    void a_folder_that_is_not_there_stops_nothing() {
        DropFolder nowhere = new DropFolder(null, folder.resolve("没有").toString());

        nowhere.round();
        new DropFolder(null, "").round();
        assertThat(taken).isEmpty();
    }
}
