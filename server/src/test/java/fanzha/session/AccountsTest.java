package fanzha.session;

import static fanzha.session.Frontdoor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import fanzha.office.OfficeRule;
import fanzha.office.Role;
import fanzha.session.Accounts.Joining;
import fanzha.session.FirstAdministrator.Claim;
import fanzha.session.FirstAdministrator.Result;
import fanzha.session.SignIn.Answer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    @TempDir
    private Path folder;
    private Frontdoor door;

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void an_invitation_is_taken_once() {
        open(false);
        String code = invite();
        assertThat(door.accounts.join(code, PASSWORD)).isInstanceOf(Joining.Joined.class);
        assertThat(door.accounts.join(code, PASSWORD)).isEqualTo(new Joining.Refused(SessionRule.INVITATION_UNKNOWN));
    }

    @Test
    void an_invitation_may_be_typed_without_hyphens_and_in_small_letters() {
        open(false);
        String code = invite().replace("-", "").toLowerCase(java.util.Locale.ROOT);
        assertThat(door.accounts.join(code, PASSWORD)).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void an_invitation_ends_after_a_day() {
        open(false);
        String code = invite();
        door.clock.pass(Duration.ofHours(24));
        assertThat(door.accounts.join(code, PASSWORD)).isEqualTo(new Joining.Refused(SessionRule.INVITATION_UNKNOWN));
    }

    @Test
    void a_refused_password_leaves_the_invitation_open() {
        open(false);
        String code = invite();
        assertThat(door.accounts.join(code, "too short")).isEqualTo(new Joining.Refused(SessionRule.PASSWORD_LENGTH));
        assertThat(door.accounts.join(code, PASSWORD)).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void a_password_is_neither_monotonous_nor_the_badge() {
        open(false);
        String code = invite();
        assertThat(door.accounts.join(code, "aaaaaaaaaaaaaaaaaaaa")).isEqualTo(new Joining.Refused(SessionRule.PASSWORD_TOO_PLAIN));
        assertThat(door.accounts.join(code, "my badge is d1, really")).isEqualTo(new Joining.Refused(SessionRule.PASSWORD_TOO_PLAIN));
    }

    @Test
    void neither_password_nor_secret_nor_code_lies_open_in_the_database() {
        open(false);
        String code = invite();
        String secret = ((Joining.Joined) door.accounts.join(code, PASSWORD)).secret();
        String all = door.sandbox.asOwner().queryForList("""
                select c::text from credential c union all select i::text from invitation i""", String.class).toString();
        assertThat(all).contains("argon2id").doesNotContain(PASSWORD, secret, code);
    }

    @Test
    void a_demo_login_skips_the_second_factor_and_says_so() {
        open(true);
        door.accounts.giveDemoPassword(door.id("D1"), "demo");
        assertThat(door.attempt("D1", "demo", ""))
                .isEqualTo(new Answer.Welcome(door.office.officers().find("D1").orElseThrow(), false));
    }

    @Test
    void a_sitting_ends_after_a_quarter_of_an_hour_without_a_hand_on_it() {
        Sitting sitting = seated();
        door.clock.pass(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(door.sittings.find(sitting)).isPresent();
        door.clock.pass(Duration.ofSeconds(1));
        assertThat(door.sittings.find(sitting)).isEmpty();
    }

    @Test
    void a_sitting_ends_after_twelve_hours_in_any_case() {
        Sitting sitting = seated();
        for (int i = 0; i < 72; i++) {
            assertThat(door.sittings.find(sitting)).isPresent();
            door.clock.pass(Duration.ofMinutes(10));
            sitting = sitting.seenAt(door.clock.instant());
        }
        assertThat(door.sittings.find(sitting)).isEmpty();
    }

    @Test
    void a_suspension_ends_a_sitting_at_once() {
        Sitting sitting = seated();
        door.office.officers().suspend(door.id("D1"), null).orThrow();
        assertThat(door.sittings.find(sitting)).isEmpty();
    }

    @Test
    void signing_out_everywhere_ends_a_sitting_at_once() {
        Sitting sitting = seated();
        door.clock.pass(Duration.ofSeconds(1));
        door.accounts.endSessions(door.id("D1"), door.id("M1"));
        assertThat(door.sittings.find(sitting)).isEmpty();
    }

    @Test
    void a_new_password_ends_the_sittings_of_the_old_one() {
        Sitting sitting = seated();
        door.clock.pass(Duration.ofSeconds(1));
        door.join("D1");
        assertThat(door.sittings.find(sitting)).isEmpty();
    }

    @Test
    void the_first_administrator_founds_the_centre_and_can_sign_in() {
        empty();
        Result.Done done = (Result.Done) door.first.claim(claim(door.first.open().orElseThrow(), PASSWORD));
        assertThat(door.office.units().centre().name()).isEqualTo("蔡甸区反诈中心");
        assertThat(door.office.officers().find("900001").orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(door.attempt("900001", PASSWORD, door.code(done.joined().secret()))).isInstanceOf(Answer.Welcome.class);
    }

    @Test
    void there_is_one_first_administrator() {
        empty();
        String code = door.first.open().orElseThrow();
        door.first.claim(claim(code, PASSWORD));
        assertThat(door.first.claim(claim(code, PASSWORD))).isEqualTo(new Result.Refused(SessionRule.INVITATION_UNKNOWN));
        assertThat(door.first.open()).isEmpty();
    }

    @Test
    void ten_wrong_codes_close_the_way_until_the_next_start() {
        empty();
        String code = door.first.open().orElseThrow();
        for (int i = 0; i < 10; i++) {
            assertThat(door.first.claim(claim("AAAAA", PASSWORD))).isInstanceOf(Result.Refused.class);
        }
        assertThat(door.first.claim(claim(code, PASSWORD))).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_claim_that_breaks_a_rule_leaves_the_way_open() {
        empty();
        String code = door.first.open().orElseThrow();
        assertThat(door.first.claim(claim(code, "short"))).isEqualTo(new Result.Refused(SessionRule.PASSWORD_LENGTH));
        assertThat(door.first.claim(new Claim(code, "9 1", "试某", PASSWORD, null)))
                .isInstanceOfSatisfying(Result.Unfit.class, no -> assertThat(no.rule()).isEqualTo(OfficeRule.BADGE_UNREADABLE));
        assertThat(door.first.claim(claim(code, PASSWORD))).isInstanceOf(Result.Done.class);
    }

    private void open(boolean demo) {
        door = new Frontdoor(folder, demo, Caidian.staffed());
    }

    private void empty() {
        door = new Frontdoor(folder, false, Caidian.empty());
    }

    private Sitting seated() {
        open(false);
        door.join("D1");
        return door.sittings.begin(door.id("D1"), true);
    }

    private String invite() {
        return door.accounts.invite(door.id("D1"), door.id("M1")).code();
    }

    private static Claim claim(String code, String password) {
        return new Claim(code, "900001", "试管理", password, "蔡甸区反诈中心");
    }
}
