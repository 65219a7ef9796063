package fanzha.dissuasion.web;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.dissuasion.FeedbackForms;
import fanzha.journal.Journal;
import fanzha.journal.Kept;
import fanzha.office.Role;
import fanzha.session.web.Browser;
import fanzha.session.web.Newcomers;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Feedback as a browser meets it: each superior's form, the two ways out, and the way back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Import(Newcomers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackWebTest {
    private static final String TEMPLATES = "/api/feedback/templates";

    @LocalServerPort
    private int port;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private Intake intake;
    @Autowired
    private Journal journal;
    @Autowired
    private Doors doors;
    private Browser desk;
    private Browser leader;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Sandbox.fresh().properties(registry, Files.createTempDirectory(target, "feedback-web"));
    }

    @BeforeAll
    void open() {
        newcomers.found();
        desk = enter(Role.DESK);
        leader = enter(Role.LEADER);
    }

    @Test
    void each_superior_gets_his_own_form_cell_by_cell() {
        dissuaded("市局", "A1", "周某", "16000001111");
        dissuaded("银行", "B1", "吴某", "16000002222");
        ok(leader.post(TEMPLATES + "/columns", """
                {'source':'市局','layout':{'columns':[{'heading':'结果','field':'RESULT'},{'heading':'单位','text':'蔡甸'},
                {'heading':'受害人','field':'NAME'},{'heading':'电话','field':'PHONE'},{'heading':'编号','field':'NUMBER'}]}}"""));
        ok(leader.upload(TEMPLATES + "/file", FeedbackForms.sheet(), "source", "银行"));
        assertThat(cells("市局")).containsExactly(List.of("结果", "单位", "受害人", "电话", "编号"),
                List.of("已劝阻", "蔡甸", "周某", "16000001111", "A1"));
        assertThat(cells("银行")).containsExactly(List.of("市局预警劝阻反馈表"), List.of("编号", "结果", "", "民警（警号）", "备注"),
                List.of("B1", "已劝阻", "", "（）", "已核"), List.of(), List.of("填表说明：逐条填写"), List.of("=COUNTA(A2:A2)"));
        List<Kept> kept = doors.asCentre(() -> journal.list("feedback", 10)).stream()
                .filter(one -> one.entry().detail().get("fields").toString().contains("PHONE")).toList();
        assertThat(kept).as("one receipt says that numbers left").singleElement().satisfies(one -> assertThat(one.entry().detail())
                .containsEntry("channel", "FILE").containsEntry("loops", 1));
        assertThat(desk.download("/api/feedback", "{'source':'市局'}").statusCode()).as("told once").isEqualTo(422);
    }

    @Test
    void the_text_for_a_chat_says_the_same_and_reports_too() {
        dissuaded("运营商", "C1", "郑某", "16000003333");
        ok(leader.post(TEMPLATES + "/columns", """
                {'source':'运营商','layout':{'columns':[{'heading':'编号','field':'NUMBER'},{'heading':'结果','field':'RESULT'}]}}"""));
        JsonNode told = ok(desk.post("/api/feedback/text", "{'source':'运营商','form':'FIELDS'}"));
        assertThat(told.get("text").asString()).isEqualTo("编号：C1\n结果：已劝阻");
        assertThat(told.get("loops").asInt()).isEqualTo(1);
        assertThat(desk.post("/api/feedback/text", "{'source':'运营商','form':'LINES'}").status()).isEqualTo(422);
    }

    @Test
    void what_the_superior_sends_back_by_its_number_waits_again_with_his_reason() {
        String loop = dissuaded("12381", "D1", "冯某", "16000004444");
        String returned = "{'actionId':'%s','source':'12381','number':'D1','reason':'缺见面时间'}".formatted(UUID.randomUUID());
        Browser.Answer early = desk.post("/api/feedback/returned", returned);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.detail()).contains("12381", "请核对");
        assertThat(cells("12381").getFirst()).startsWith("预警编号", "签收时间");
        assertThat(ok(desk.post("/api/feedback/returned", returned)).get("loop").asString()).isEqualTo(loop);
        ok(desk.post("/api/feedback/returned", returned));
        JsonNode view = desk.get("/api/loops/" + loop).body();
        assertThat(view.get("missing").toString()).contains("FEEDBACK");
        List<JsonNode> back = view.get("timeline").valueStream().filter(step -> step.path("code").asString("").equals("RETURNED")).toList();
        assertThat(back).as("sent twice it acts once").singleElement()
                .satisfies(step -> assertThat(step.get("note").asString()).isEqualTo("缺见面时间"));
        assertThat(cells("12381").get(1)).startsWith("D1");
    }

    @Test
    void an_unknown_field_is_named_and_the_old_template_stays() {
        ok(leader.post(TEMPLATES + "/columns", "{'source':'省平台','layout':{'columns':[{'heading':'编号','field':'NUMBER'}]}}"));
        Browser.Answer refused = leader.upload(TEMPLATES + "/file", "预警编号".getBytes(StandardCharsets.UTF_8), "source", "省平台");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("rule").asString()).isEqualTo("TEMPLATE_UNREADABLE");
        assertThat(template("省平台").get("kind").asString()).isEqualTo("COLUMNS");
        assertThat(template("省平台").get("version").asInt()).isEqualTo(1);
        ok(leader.upload(TEMPLATES + "/file", FeedbackForms.sheet(), "source", "省平台"));
        assertThat(template("省平台").get("version").asInt()).isEqualTo(2);
        assertThat(template("省平台").get("fileName").asString()).isEqualTo("form.xlsx");
        ok(leader.post(TEMPLATES + "/reset", "{'source':'省平台'}"));
        assertThat(template("省平台").get("kind").asString()).isEqualTo("STANDARD");
    }

    @Test
    void a_template_is_tried_on_an_invented_row_and_nothing_is_kept() {
        JsonNode sample = ok(leader.post(TEMPLATES + "/preview/columns",
                "{'columns':[{'heading':'姓名','field':'NAME'},{'heading':'单位','text':'蔡甸'}]}"));
        assertThat(sample.get("cells").toString()).isEqualTo("[\"试某\",\"蔡甸\"]");
        HttpResponse<byte[]> filled = leader.uploadFor(TEMPLATES + "/preview/file", FeedbackForms.sheet());
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(FeedbackForms.cells(filled.body()).get(2)).contains("YJ20260105001", "试乙（000002）");
    }

    @Test
    void the_desk_reads_templates_and_only_leaders_and_administrators_set_them() {
        String layout = "{'source':'部平台','layout':{'columns':[{'heading':'编号','field':'NUMBER'}]}}";
        assertThat(desk.get(TEMPLATES).status()).isEqualTo(200);
        assertThat(desk.post(TEMPLATES + "/columns", layout).status()).isEqualTo(403);
        assertThat(desk.upload(TEMPLATES + "/file", FeedbackForms.sheet(), "source", "部平台").status()).isEqualTo(403);
        assertThat(desk.post(TEMPLATES + "/reset", "{'source':'部平台'}").status()).isEqualTo(403);
        Browser admin = enter(Role.ADMIN);
        assertThat(admin.post(TEMPLATES + "/columns", layout).status()).isEqualTo(200);
        assertThat(admin.post("/api/feedback/text", "{'source':'市局','form':'LINES'}").status()).isEqualTo(403);
        assertThat(admin.post("/api/feedback/returned", "{'actionId':'%s','source':'市局','number':'A1','reason':'x'}"
                .formatted(UUID.randomUUID())).status()).isEqualTo(403);
    }

    /** A loop of that source whose person is safe; it waits for its feedback. */
    private String dissuaded(String source, String number, String name, String phone) {
        String sheet = "预警编号,预警时间,预警类型,预警等级,姓名,手机号\n%s,2026-01-05 10:22,通话,低危,%s,%s\n".formatted(number, name, phone);
        intake.take(new DeliveredFile(source + ".csv", source, sheet.getBytes(StandardCharsets.UTF_8), null));
        JsonNode row = desk.get("/api/desk?step=CALL").body().get("rows").valueStream()
                .filter(one -> one.at("/person/name").asString("").equals(name)).findFirst().orElseThrow();
        String loop = row.get("id").asString();
        ok(desk.post("/api/loops/" + loop + "/attempts", "{'actionId':'%s','version':%d,'code':'DISSUADED','reached':'SELF'}"
                .formatted(UUID.randomUUID(), row.get("version").asInt())));
        return loop;
    }

    private List<List<String>> cells(String source) {
        HttpResponse<byte[]> file = desk.download("/api/feedback", "{'source':'" + source + "'}");
        assertThat(file.statusCode()).isEqualTo(200);
        return FeedbackForms.cells(file.body());
    }

    private JsonNode template(String source) {
        return desk.get(TEMPLATES).body().get("templates").valueStream()
                .filter(one -> one.get("source").asString().equals(source)).findFirst().orElseThrow();
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private Browser enter(Role role) {
        Browser browser = new Browser(port, "");
        assertThat(newcomers.enter(browser, newcomers.enrol(role)).status()).isEqualTo(200);
        return browser;
    }
}
