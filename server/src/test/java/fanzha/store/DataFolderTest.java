package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_demo_folder_never_serves_and_a_serving_one_is_no_demo() {
        DataFolder.open(folder.resolve("a"), true).close();
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("a"), false)).hasMessageContaining("演示数据");
        DataFolder.open(folder.resolve("b"), false).close();
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("b"), true)).hasMessageContaining("正式数据");
    }

    @Test
    void a_folder_has_one_holder_at_a_time() {
        DataFolder held = DataFolder.open(folder, false);
        assertThatThrownBy(() -> DataFolder.open(folder, false)).hasMessageContaining("正被另一个进程使用");
        held.close();
        DataFolder.open(folder, false).close();
    }

    @Test
    void a_refused_folder_is_not_kept_locked() {
        DataFolder.open(folder, true).close();
        assertThatThrownBy(() -> DataFolder.open(folder, false)).isInstanceOf(IllegalStateException.class);
        DataFolder again = DataFolder.open(folder, true);
        assertThat(again.demo()).isTrue();
        again.close();
    }
}
