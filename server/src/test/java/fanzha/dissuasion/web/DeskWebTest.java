package fanzha.dissuasion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fanzha.journal.Journal;
import fanzha.journal.Kept;
import fanzha.journal.Purpose;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.session.web.Browser;
import fanzha.session.web.Newcomers;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The desk as a browser meets it: what it shows of a resident, what it hides, and to whom. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Newcomers.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWebTest {
    private static final String DAUGHTER = "女儿 16000007777";
    private static final String SHEET = """
            预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号,身份证号,现住址,紧急联系人,备注,涉诈号码,同住人
            A1,2026-01-05 10:22,市局,通话,紧急,周某,16000001111/16000002222,110101194912310001,柏林路5号16000003333,%s,本人另用16000004444,008520123456,16000005555
            A2,2026-01-05 10:23,市局,通话,紧急,吴某16000006666,16000008888,,,,,,
            A3,2026-01-05 10:24,市局,通话,紧急,郑某,1600000999,,莲花湖村,,16000001212,,
            A4,2026-01-05 10:25,市局,通话,紧急,冯某,1600000998,,,,16000001313,,
            """.formatted(DAUGHTER);
    /** Every number of a resident that the sheet bears; only the suspect's may be seen whole. */
    private static final List<String> HIDDEN = List.of("16000001111", "16000002222", "16000003333", "16000004444", "16000005555",
            "16000006666", "16000007777", "16000008888", "1600000999", "16000001212", "1600000998", "16000001313", "110101194912310001");
    @LocalServerPort
    private int port;
    @Autowired
    private Officers officers;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private Intake intake;
    @Autowired
    private Journal journal;
    @Autowired
    private Doors doors;
    @Autowired
    private DeskStream stream;
    private Browser desk;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Sandbox.fresh().properties(registry, Files.createTempDirectory(target, "desk-web"));
    }

    @BeforeAll
    void open() {
        newcomers.found();
        desk = enter(newcomers.enrol(Role.LEADER));
        intake.take(new DeliveredFile("市局.csv", "市局", SHEET.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void no_list_and_no_page_bears_a_residents_number() {
        List<String> bodies = new ArrayList<>();
        Collection<String> told = listen(desk).told;
        bodies.add(body(desk.get("/api/desk?step=CALL")));
        for (JsonNode row : desk.get("/api/desk?step=CALL").body().get("rows")) {
            String loop = row.get("id").asString();
            bodies.add(body(desk.get("/api/loops/" + loop)));
            bodies.add(body(desk.get("/api/loops?person=" + row.at("/person/id").asString())));
            bodies.add(body(desk.get("/api/people/" + row.at("/person/id").asString())));
            bodies.add(body(desk.post("/api/loops/" + loop + "/claim",
                    "{'actionId':'" + row.at("/person/id").asString() + "','version':" + row.get("version").asInt() + "}")));
        }
        bodies.add(body(desk.post("/api/people/search", "{'words':'16000008888'}")));
        bodies.add(body(desk.get("/api/quarantine")));
        bodies.add(body(desk.get("/api/feedback/pending")));
        bodies.add(body(desk.get("/api/open-items")));
        bodies.add(body(desk.get("/api/figures/RECEIVED/rows")));
        await().until(() -> told.stream().anyMatch(line -> line.contains("moved")) && told.stream().anyMatch(l -> l.contains("URGENT")));
        bodies.addAll(told);
        assertThat(bodies).anySatisfy(body -> assertThat(body).contains("008520123456"))
                .anySatisfy(body -> assertThat(body).contains("女儿 160****7777"));
        assertThat(bodies).allSatisfy(body -> assertThat(body).doesNotContain(HIDDEN.toArray(String[]::new)));
    }

    @Test
    void the_family_contact_is_reached_by_a_reveal_that_the_journal_kept_first() {
        JsonNode loop = loopOf("A1");
        String warning = loop.at("/warnings/0/id").asString();
        Browser.Answer shown = desk.post("/api/loops/" + loop.get("id").asString() + "/reveal",
                "{'warning':'" + warning + "','label':'紧急联系人','purpose':'FAMILY'}");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().get("value").asString()).isEqualTo(DAUGHTER);
        Kept kept = doors.asCentre(() -> journal.list("loop:" + loop.get("id").asString(), 1)).getFirst();
        assertThat(kept.entry().deed()).isEqualTo("REVEALED");
        assertThat(kept.entry().purpose()).isEqualTo(Purpose.FAMILY);
        assertThat(kept.entry().detail()).containsEntry("field", "CONTACT").containsEntry("warning", warning);
    }

    @Test
    void what_does_not_belong_to_the_loop_is_not_revealed_through_it() {
        String loop = loopOf("A1").get("id").asString();
        String other = loopOf("A3").at("/warnings/0/id").asString();
        assertThat(desk.post("/api/loops/" + loop + "/reveal", "{'warning':'" + other + "','label':'备注','purpose':'CALL'}")
                .status()).isEqualTo(404);
        assertThat(desk.post("/api/loops/" + loop + "/reveal", "{'warning':'" + other + "','label':'备注'}").status())
                .isEqualTo(400);
    }

    @Test
    void a_value_is_counted_from_nothing_and_not_from_below() {
        JsonNode loop = loopOf("A1");
        Browser.Answer refused = desk.post("/api/loops/" + loop.get("id").asString() + "/reveal", "{'warning':'"
                + loop.at("/warnings/0/id").asString() + "','label':'备注','nth':-1,'purpose':'CALL'}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("field").asString()).isEqualTo("nth");
        assertThat(refused.detail()).isEqualTo("“nth”不能是负数，应为 0 或更大的整数");
    }

    @Test
    void a_person_is_searched_in_a_body_and_nobody_answers_the_words_in_an_address() {
        JsonNode found = desk.post("/api/people/search", "{'words':' 16000008888 '}").body();
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/phone").asString()).isEqualTo("160****8888");
        assertThat(desk.get("/api/people?q=16000008888").status()).isEqualTo(404);
        assertThat(desk.post("/api/people/search", "{'words':' '}").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"/api/desk?step=16000001234,step,CALL", "/api/desk,step,CALL", "/api/desk?step=CALL&limit=16000001234,limit,格式不对",
        "/api/loops?person=16000001234,person,格式不对", "/api/loops/x1,id,格式不对", "/api/loops,person,没有填写",
        "/api/figures?day=16000001234,day,格式不对"})
    void a_wrong_parameter_is_named_with_its_mend_and_never_repeated(String address, String name, String mend) {
        Browser.Answer answer = desk.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("field").asString()).isEqualTo(name);
        assertThat(answer.detail()).contains("“" + name + "”", mend);
        assertThat(answer.raw().body()).doesNotContain("16000001234");
    }

    @Test
    void whoever_claims_a_loop_stands_in_the_very_next_list_of_every_desk() {
        Browser other = enter(newcomers.enrol(Role.LEADER));
        for (int i = 0; i < 3; i++) {
            Browser claims = i % 2 == 0 ? desk : other;
            JsonNode row = rowOf(claims, "吴某");
            assertThat(rowOf(claims == desk ? other : desk, "吴某")).isEqualTo(row);
            body(claims.post("/api/loops/" + row.get("id").asString() + "/claim",
                    "{'actionId':'" + UUID.randomUUID() + "','version':" + row.get("version").asInt() + "}"));
            assertThat(rowOf(desk, "吴某").get("version").asInt()).isGreaterThan(row.get("version").asInt());
            assertThat(rowOf(other, "吴某")).isEqualTo(rowOf(desk, "吴某"));
        }
    }

    @Test
    void a_suspended_officers_stream_ends_with_the_next_heartbeat() {
        String badge = newcomers.enrol(Role.DESK);
        Listening listening = listen(enter(badge));
        stream.beat();
        await().until(() -> listening.told.contains(":beat"));
        officers.suspend(officers.find(badge).orElseThrow().id(), null).orThrow();
        stream.beat();
        await().untilTrue(listening.ended);
    }

    @Test
    void whoever_signs_out_listens_no_longer() {
        Browser browser = enter(newcomers.enrol(Role.DESK));
        Listening listening = listen(browser);
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        stream.beat();
        await().untilTrue(listening.ended);
    }

    private record Listening(ConcurrentLinkedQueue<String> told, AtomicBoolean ended) {
    }

    private static Listening listen(Browser browser) {
        Listening listening = new Listening(new ConcurrentLinkedQueue<>(), new AtomicBoolean());
        Thread.ofVirtual().start(() -> {
            browser.follow("/api/desk/stream").forEach(listening.told::add);
            listening.ended.set(true);
        });
        await().until(() -> listening.told.stream().anyMatch(line -> line.contains("hello")));
        return listening;
    }

    private static JsonNode rowOf(Browser browser, String name) {
        for (JsonNode row : browser.get("/api/desk?step=CALL").body().get("rows")) {
            if (row.at("/person/name").asString().startsWith(name)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + name);
    }

    private JsonNode loopOf(String number) {
        for (JsonNode row : desk.get("/api/desk?step=CALL").body().get("rows")) {
            JsonNode loop = desk.get("/api/loops/" + row.get("id").asString()).body();
            if (loop.at("/warnings/0/number").asString().equals(number)) {
                return loop;
            }
        }
        throw new AssertionError("no loop of " + number);
    }

    private static String body(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().body();
    }

    private Browser enter(String badge) {
        Browser browser = new Browser(port, "");
        assertThat(newcomers.enter(browser, badge).status()).isEqualTo(200);
        return browser;
    }
}
