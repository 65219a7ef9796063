package fanzha.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {
    private static final byte[] PLAIN = "蔡甸区虚构街 1 号".getBytes(UTF_8);

    @TempDir
    private Path folder;
    private Seals seals;

    @BeforeEach
    void openTheKeys() {
        seals = Seals.in(folder.resolve("keys"));
    }

    @AfterEach
    void closeTheKeys() {
        seals.close();
    }

    @Test
    void what_was_sealed_opens_with_its_key_and_label() {
        long key = seals.issue(1)[0];
        byte[] sealed = seals.seal(key, "identity", PLAIN);
        assertThat(new String(sealed, UTF_8)).doesNotContain("虚构街");
        assertThat(seals.open(key, "identity", sealed)).isEqualTo(PLAIN);
    }

    @Test
    void the_same_words_sealed_twice_look_different() {
        long key = seals.issue(1)[0];
        assertThat(seals.seal(key, "identity", PLAIN)).isNotEqualTo(seals.seal(key, "identity", PLAIN));
    }

    @Test
    void a_value_moved_to_another_row_does_not_open() {
        long[] keys = seals.issue(2);
        byte[] sealed = seals.seal(keys[0], "identity", PLAIN);
        assertThatThrownBy(() -> seals.open(keys[1], "identity", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_value_moved_to_another_column_does_not_open() {
        long key = seals.issue(1)[0];
        byte[] sealed = seals.seal(key, "identity", PLAIN);
        assertThatThrownBy(() -> seals.open(key, "details", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_single_changed_bit_shows() {
        long key = seals.issue(1)[0];
        byte[] sealed = seals.seal(key, "identity", PLAIN);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seals.open(key, "identity", changed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> seals.open(key, "identity", new byte[3])).isInstanceOf(SealBroken.class);
    }

    @Test
    void a_destroyed_key_opens_nothing_not_even_after_a_restart() {
        long[] keys = seals.issue(3);
        byte[] sealed = seals.seal(keys[1], "identity", PLAIN);
        byte[] neighbour = seals.seal(keys[2], "identity", PLAIN);
        seals.destroy(keys[1]);
        assertThat(seals.holds(keys[1])).isFalse();
        assertThatThrownBy(() -> seals.open(keys[1], "identity", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seals.seal(keys[1], "identity", PLAIN)).isInstanceOf(SealBroken.class);
        reopen();
        assertThatThrownBy(() -> seals.open(keys[1], "identity", sealed)).isInstanceOf(SealBroken.class);
        assertThat(seals.open(keys[2], "identity", neighbour)).isEqualTo(PLAIN);
    }

    @Test
    void keys_survive_a_restart_and_numbers_are_never_given_twice() {
        long[] before = seals.issue(100);
        byte[] sealed = seals.seal(before[99], "identity", PLAIN);
        reopen();
        assertThat(seals.open(before[99], "identity", sealed)).isEqualTo(PLAIN);
        assertThat(seals.issue(1)[0]).isGreaterThan(before[99]);
    }

    @Test
    void an_append_broken_off_by_a_crash_leaves_every_older_key_right() throws IOException {
        long[] keys = seals.issue(2);
        byte[] first = seals.seal(keys[0], "identity", PLAIN);
        byte[] second = seals.seal(keys[1], "identity", PLAIN);
        for (int torn : new int[] {1, 17, 63}) {
            seals.close();
            byte[] half = new byte[torn];
            Arrays.fill(half, (byte) 1);
            Files.write(folder.resolve("keys/slots.key"), half, StandardOpenOption.APPEND);
            seals = Seals.in(folder.resolve("keys"));
            long fresh = seals.issue(1)[0];
            assertThat(seals.open(fresh, "identity", seals.seal(fresh, "identity", PLAIN))).isEqualTo(PLAIN);
            assertThat(seals.open(keys[0], "identity", first)).isEqualTo(PLAIN);
            assertThat(seals.open(keys[1], "identity", second)).isEqualTo(PLAIN);
        }
    }

    @Test
    void a_first_start_broken_off_by_a_crash_starts_again() throws IOException {
        seals.close();
        for (int torn : new int[] {0, 5, 64}) {
            Files.write(folder.resolve("keys/slots.key"), new byte[torn]);
            seals = Seals.in(folder.resolve("keys"));
            long key = seals.issue(1)[0];
            assertThat(seals.open(key, "identity", seals.seal(key, "identity", PLAIN))).isEqualTo(PLAIN);
            seals.close();
        }
        seals = Seals.in(folder.resolve("keys"));
    }

    @Test
    void another_master_key_is_refused_before_anything_is_sealed_with_it() throws IOException {
        seals.close();
        Path master = folder.resolve("keys/master.key");
        byte[] right = Files.readAllBytes(master);
        Files.write(master, new byte[32]);
        assertThatThrownBy(() -> Seals.in(folder.resolve("keys"))).hasMessageContaining("不是一套");
        Files.delete(master);
        assertThatThrownBy(() -> Seals.in(folder.resolve("keys"))).hasMessageContaining("缺少主密钥");
        Files.write(master, right);
        seals = Seals.in(folder.resolve("keys"));
    }

    @Test
    void only_the_owner_may_read_the_keys() throws IOException {
        for (String file : new String[] {"master.key", "slots.key"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void many_threads_get_different_keys_that_all_open() {
        long[] numbers = IntStream.range(0, 40).parallel().mapToObj(i -> seals.issue(25)).flatMapToLong(Arrays::stream).toArray();
        assertThat(Arrays.stream(numbers).distinct().count()).isEqualTo(1_000);
        Arrays.stream(numbers).parallel().forEach(key ->
                assertThat(seals.open(key, "identity", seals.seal(key, "identity", PLAIN))).isEqualTo(PLAIN));
    }

    private void reopen() {
        seals.close();
        seals = Seals.in(folder.resolve("keys"));
    }
}
