package fanzha.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:10Z");
    private static final long STEP = Totp.step(NOW);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_phone_may_be_one_step_early_or_late_and_no_more() {
        assertThat(match(STEP - 1, 0)).hasValue(STEP - 1);
        assertThat(match(STEP + 1, 0)).hasValue(STEP + 1);
        assertThat(match(STEP - 2, 0)).isEmpty();
        assertThat(match(STEP + 2, 0)).isEmpty();
    }

    @Test
    void a_code_that_was_used_is_none() {
        assertThat(match(STEP, STEP)).isEmpty();
        assertThat(match(STEP, STEP - 1)).hasValue(STEP);
    }

    @Test
    void the_secret_is_written_as_authenticators_read_it() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[] {'f', 'o', 'o', 'b'})).isEqualTo("MZXW6YQ");
        assertThat(Totp.uri(SECRET, "Fanzha", "031204"))
                .isEqualTo("otpauth://totp/Fanzha:031204?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Fanzha");
    }

    private static OptionalLong match(long step, long lastUsed) {
        return Totp.match(SECRET, Totp.code(SECRET, step), NOW, lastUsed);
    }
}
