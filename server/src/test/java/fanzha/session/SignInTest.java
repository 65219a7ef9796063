package fanzha.session;

import static fanzha.session.Frontdoor.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.journal.Kept;
import fanzha.office.Caidian;
import fanzha.session.SignIn.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    private Path folder;
    private Frontdoor door;

    @BeforeEach
    void open() {
        door = new Frontdoor(folder, false, Caidian.staffed());
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void password_and_code_let_an_officer_in() {
        String secret = door.join("D1");
        assertThat(door.attempt("D1", PASSWORD, door.code(secret)))
                .isEqualTo(new Answer.Welcome(door.office.officers().find("D1").orElseThrow(), true));
    }

    @Test
    void the_right_password_without_code_asks_for_the_code() {
        door.join("D1");
        assertThat(door.attempt("D1", PASSWORD, "")).isInstanceOf(Answer.CodeNeeded.class);
    }

    @Test
    void a_wrong_code_is_refused() {
        String secret = door.join("D1");
        String wrong = door.code(secret).equals("000000") ? "000001" : "000000";
        assertThat(door.attempt("D1", PASSWORD, wrong)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_code_lets_in_once() {
        String secret = door.join("D1");
        String code = door.code(secret);
        assertThat(door.attempt("D1", PASSWORD, code)).isInstanceOf(Answer.Welcome.class);
        assertThat(door.attempt("D1", PASSWORD, code)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_wrong_password_and_an_unknown_badge_get_the_same_answer() {
        door.join("D1");
        assertThat(door.attempt("D1", "wrong password entirely", "")).isEqualTo(door.attempt("X9", PASSWORD, ""));
    }

    @Test
    void an_officer_who_never_joined_is_refused_like_a_stranger() {
        assertThat(door.attempt("D1", PASSWORD, "")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_suspended_officer_is_refused_like_a_stranger() {
        String secret = door.join("D1");
        door.office.officers().suspend(door.id("D1"), null).orThrow();
        assertThat(door.attempt("D1", PASSWORD, door.code(secret))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void after_five_failures_not_even_the_right_password_is_looked_at() {
        String secret = door.join("D1");
        fail("D1", 5);
        assertThat(door.attempt("D1", PASSWORD, door.code(secret)))
                .isEqualTo(new Answer.Braked(Caidian.MORNING.plus(Duration.ofMinutes(15))));
    }

    @Test
    void an_unknown_account_is_braked_like_a_known_one() {
        fail("X9", 5);
        assertThat(door.attempt("X9", PASSWORD, "")).isInstanceOf(Answer.Braked.class);
    }

    @Test
    void failures_count_across_a_restart() {
        door.join("D1");
        fail("D1", 5);
        assertThat(door.signIn().attempt(new SignIn.Attempt("D1", PASSWORD, ""))).isInstanceOf(Answer.Braked.class);
    }

    @Test
    void the_brake_lets_go_when_the_failures_are_a_quarter_of_an_hour_old() {
        door.join("D1");
        fail("D1", 5);
        door.clock.pass(Duration.ofMinutes(15));
        assertThat(door.attempt("D1", PASSWORD, "")).isInstanceOf(Answer.CodeNeeded.class);
    }

    @Test
    void a_right_sign_in_is_no_failure_and_forgives_none() {
        String secret = door.join("D1");
        fail("D1", 4);
        assertThat(door.attempt("D1", PASSWORD, door.code(secret))).isInstanceOf(Answer.Welcome.class);
        fail("D1", 1);
        assertThat(door.attempt("D1", PASSWORD, "")).isInstanceOf(Answer.Braked.class);
    }

    @Test
    void many_guesses_at_once_are_five_in_all() throws InterruptedException {
        door.join("D1");
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                String guess = "guess number " + i;
                guessers.execute(() -> answers.add(door.attempt("D1", guess, "")));
            }
        }
        assertThat(answers).hasSize(40);
        assertThat(answers.stream().filter(Answer.Refused.class::isInstance)).hasSize(5);
    }

    @Test
    void every_attempt_is_journaled_without_what_was_typed() {
        String secret = door.join("D1");
        door.attempt("D1", PASSWORD, door.code(secret));
        door.attempt("hunter2hunter2", "x", "");
        assertThat(deeds("officer:" + door.id("D1"))).contains("SIGNED_IN");
        assertThat(deeds("officer:unknown")).containsExactly("SIGN_IN_REFUSED");
    }

    @Test
    void outside_a_demo_there_are_no_demo_logins() {
        assertThatThrownBy(() -> door.accounts.giveDemoPassword(door.id("D1"), "demo")).hasMessageContaining("演示账号");
    }

    @Test
    void what_was_typed_shows_nowhere() {
        assertThat(new SignIn.Attempt("D1", PASSWORD, "123456").toString()).doesNotContain(PASSWORD, "123456", "D1");
    }

    private void fail(String badge, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(door.attempt(badge, "not the password at all", "")).isInstanceOf(Answer.Refused.class);
        }
    }

    private List<String> deeds(String subject) {
        return door.journal.list(subject, 20).stream().map(Kept::entry).map(e -> e.deed()).toList();
    }
}
