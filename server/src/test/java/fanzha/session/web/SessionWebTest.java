package fanzha.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.session.HandClock;
import fanzha.store.Sandbox;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The door as a browser meets it, on a server of this room and what it stands on. */
@SpringBootTest(classes = SessionWebTest.House.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SessionWebTest {
    private static final HandClock CLOCK = new HandClock(Caidian.MORNING);
    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;
    @Autowired
    private Officers officers;
    @Autowired
    private Newcomers newcomers;
    private Browser browser;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        Sandbox.fresh().properties(registry, folder);
    }

    @EnableAutoConfiguration
    @ComponentScan({"fanzha.store", "fanzha.seal", "fanzha.journal", "fanzha.office", "fanzha.problem", "fanzha.session"})
    @Import({ForgetfulController.class, Newcomers.class})
    static class House {
        @Bean
        @Primary
        Clock handClock() {
            return CLOCK;
        }
    }

    @BeforeEach
    void open() {
        newcomers.found();
        browser = new Browser(port, "");
    }

    @Test
    void whoever_comes_from_outside_is_told_in_chinese_to_sign_in() {
        Browser.Answer answer = browser.get("/api/officers");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("signed-out");
        assertThat(answer.detail()).contains("请重新登录");
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void whoever_reads_english_is_told_in_english() {
        assertThat(new Browser(port, "en-US,en;q=0.9").get("/api/officers").detail()).contains("sign in");
    }

    @Test
    void signing_in_needs_password_and_code_and_the_session_says_who_it_is() {
        String badge = desk();
        String secret = newcomers.join(badge);
        browser.get("/api/session");
        assertThat(newcomers.signIn(browser, badge, "").type()).isEqualTo("second-factor");
        Browser.Answer in = newcomers.signIn(browser, badge, newcomers.code(secret));
        assertThat(in.status()).isEqualTo(200);
        JsonNode me = browser.get("/api/session").body();
        assertThat(me.at("/officer/badge").asString()).isEqualTo(badge);
        assertThat(me.at("/officer/roles/0").asString()).isEqualTo("DESK");
        assertThat(me.at("/officer/unitName").asString()).isEqualTo("蔡甸区反诈中心");
        assertThat(me.at("/centre/code").asString()).isEqualTo("420114500000");
        assertThat(me.at("/secondFactor").asBoolean()).isTrue();
        assertThat(me.at("/demo").asBoolean()).isFalse();
    }

    @Test
    void a_wrong_password_is_answered_as_a_stranger_is() {
        String badge = desk();
        newcomers.join(badge);
        browser.get("/api/session");
        Browser.Answer wrong = browser.post("/api/session", "{'badge':'" + badge + "','password':'not this one at all'}");
        Browser.Answer stranger = browser.post("/api/session", "{'badge':'X99','password':'not this one at all'}");
        assertThat(wrong.status()).isEqualTo(stranger.status()).isEqualTo(401);
        assertThat(wrong.raw().body()).isEqualTo(stranger.raw().body());
    }

    @Test
    void the_brake_says_when_to_come_again() {
        browser.get("/api/session");
        for (int i = 0; i < 5; i++) {
            browser.post("/api/session", "{'badge':'X98','password':'x'}");
        }
        Browser.Answer braked = browser.post("/api/session", "{'badge':'X98','password':'x'}");
        assertThat(braked.status()).isEqualTo(429);
        assertThat(braked.detail()).contains("15 分钟");
        assertThat(braked.raw().headers().firstValue("Retry-After")).contains("900");
    }

    @Test
    void the_cookie_is_for_this_site_only_and_not_for_scripts() {
        Browser.Answer in = newcomers.enter(browser, desk());
        assertThat(in.raw().headers().allValues("Set-Cookie")).anySatisfy(cookie ->
                assertThat(cookie).startsWith("fanzha=").contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure"));
    }

    @Test
    void signing_in_changes_the_session_and_the_token() {
        String badge = desk();
        String secret = newcomers.join(badge);
        browser.get("/api/session");
        HttpCookie token = browser.cookie("XSRF-TOKEN").orElseThrow();
        newcomers.signIn(browser, badge, newcomers.code(secret));
        HttpCookie first = browser.cookie("fanzha").orElseThrow();
        CLOCK.pass(Duration.ofSeconds(30));
        browser.get("/api/session");
        assertThat(browser.cookie("XSRF-TOKEN").orElseThrow().getValue()).isNotEqualTo(token.getValue());
        newcomers.signIn(browser, badge, newcomers.code(secret));
        assertThat(browser.cookie("fanzha").orElseThrow().getValue()).isNotEqualTo(first.getValue());
    }

    @Test
    void a_request_that_another_site_could_send_is_refused() {
        newcomers.enter(browser, desk());
        assertThat(browser.forged("/api/session", "{}").status()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session() {
        newcomers.enter(browser, desk());
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/officers").status()).isEqualTo(401);
    }

    @Test
    void a_quarter_of_an_hour_without_a_hand_ends_the_session_whatever_the_screen_asks_by_itself() {
        newcomers.enter(browser, desk());
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(browser.get("/api/officers").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(14));
        assertThat(browser.quiet("/api/officers").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofMinutes(1));
        assertThat(browser.get("/api/officers").status()).isEqualTo(401);
    }

    @Test
    void a_suspended_officer_is_out_with_the_next_request() {
        String badge = desk();
        newcomers.enter(browser, badge);
        officers.suspend(officers.find(badge).orElseThrow().id(), null).orThrow();
        assertThat(browser.get("/api/officers").status()).isEqualTo(401);
    }

    @Test
    void an_endpoint_that_nobody_opened_is_closed_to_everybody() {
        newcomers.enter(browser, desk());
        Browser.Answer answer = browser.get("/api/forgotten");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.raw().body()).doesNotContain("resident");
    }

    @Test
    void a_role_that_is_not_named_stays_outside() {
        newcomers.enter(browser, desk());
        assertThat(browser.post("/api/units", "{'code':'420114530000','name':'x','kind':'STATION'}").status()).isEqualTo(403);
    }

    @Test
    void an_administrator_enrols_and_invites_and_the_newcomer_joins() {
        newcomers.enter(browser, newcomers.enrol(Role.ADMIN));
        String badge = Newcomers.badge("N");
        Browser.Answer enrolled = browser.post("/api/officers", "{'badge':'" + badge
                + "','name':'试某','kind':'OFFICER','unit':'420114500000','roles':['DESK']}");
        assertThat(enrolled.status()).isEqualTo(201);
        Browser.Answer invited = browser.post("/api/session/invitations", "{'officer':'" + enrolled.body().at("/id").asString() + "'}");
        Browser newcomer = new Browser(port, "");
        newcomer.get("/api/session");
        Browser.Answer joined = newcomer.post("/api/session/join",
                "{'code':'" + invited.body().at("/code").asString() + "','password':'" + Newcomers.PASSWORD + "'}");
        assertThat(newcomers.signIn(newcomer, badge, newcomers.code(joined.body().at("/secret").asString())).status()).isEqualTo(200);
    }

    @Test
    void a_refusal_names_its_rule_and_its_mend() {
        newcomers.enter(browser, desk());
        Browser.Answer refused = browser.get("/api/broken/refused");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/rule").asString()).isEqualTo("BADGE_TAKEN");
        assertThat(refused.detail()).isEqualTo("警号 D1 已经登记，请核对");
    }

    @Test
    void an_unexpected_failure_shows_a_number_and_nothing_else() {
        newcomers.enter(browser, desk());
        Browser.Answer broken = browser.get("/api/broken/down");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.detail()).matches(".*编号 [0-9a-f]{8} .*");
        assertThat(broken.raw().body()).doesNotContain("16000001234", "fanzha.", "Exception");
    }

    @Test
    void an_unreadable_value_is_named_in_our_words() {
        newcomers.enter(browser, newcomers.enrol(Role.ADMIN));
        Browser.Answer bad = browser.post("/api/units", "{'code':'42','name':'x','kind':'STATION'}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.detail()).contains("单位代码应为 12 位数字");
    }

    @Test
    void broken_json_and_unknown_words_are_the_readers_to_mend() {
        newcomers.enter(browser, newcomers.enrol(Role.ADMIN));
        assertThat(browser.post("/api/units", "{'code'").status()).isEqualTo(400);
        assertThat(browser.post("/api/units", "{'code':'420114530000','name':'x','kind':'CASTLE'}").status()).isEqualTo(400);
        Browser.Answer missing = browser.post("/api/units", "{'code':'420114530000','name':null,'kind':'STATION'}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.detail()).contains("“name”没有填写");
        assertThat(browser.post("/api/units", "{}").status()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_is_not_found() {
        newcomers.enter(browser, desk());
        assertThat(browser.get("/api/nothing").status()).isEqualTo(404);
        assertThat(browser.get("/api/nothing").type()).isEqualTo("not-found");
    }

    @Test
    void pages_carry_a_strict_policy() {
        assertThat(browser.get("/api/session").raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    private String desk() {
        return newcomers.enrol(Role.DESK);
    }
}
