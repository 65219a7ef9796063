package fanzha.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    @TempDir
    private Path folder;

    @Test
    void the_same_value_is_found_again_also_after_a_restart() {
        byte[] token = Tokens.in(folder.resolve("keys")).of("phone", "16012345678");
        assertThat(token).hasSize(16);
        assertThat(Tokens.in(folder.resolve("keys")).of("phone", "16012345678")).isEqualTo(token);
    }

    @Test
    void another_installation_makes_other_tokens() {
        assertThat(Tokens.in(folder.resolve("a")).of("phone", "16012345678"))
                .isNotEqualTo(Tokens.in(folder.resolve("b")).of("phone", "16012345678"));
    }

    @Test
    void the_same_digits_as_something_else_give_another_token() {
        Tokens tokens = Tokens.in(folder.resolve("keys"));
        assertThat(tokens.of("phone", "16012345678")).isNotEqualTo(tokens.of("last4", "16012345678"));
        assertThat(tokens.of("a", "bc")).isNotEqualTo(tokens.of("ab", "c"));
    }
}
