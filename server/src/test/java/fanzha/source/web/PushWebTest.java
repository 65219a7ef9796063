package fanzha.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Units;
import fanzha.session.Accounts;
import fanzha.session.web.Browser;
import fanzha.session.web.Newcomers;
import fanzha.store.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A superior's system at the door: what it must sign, and what a number is worth. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushWebTest {
    private static final String HEADER = "预警编号,预警时间,预警类型,预警等级,姓名,手机号\n";
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    @LocalServerPort
    private int port;
    @Autowired
    private Units units;
    @Autowired
    private Officers officers;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Clock clock;
    private Browser admin;
    private String key;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Sandbox.fresh().properties(registry, Files.createTempDirectory(Files.createDirectories(Path.of("target")), "push-web"));
    }

    @BeforeAll
    void open() {
        Newcomers newcomers = new Newcomers(units, officers, accounts, clock);
        newcomers.found();
        admin = new Browser(port, "");
        newcomers.enter(admin, newcomers.enrol(Role.ADMIN));
        key = issue("省平台");
    }

    @Test
    void a_signed_list_is_taken_and_its_number_again_brings_the_same_receipt() throws Exception {
        String list = row("P1", "16000000101");
        JsonNode first = json.readTree(send("省平台", 1, list, key).body());
        JsonNode again = json.readTree(send("省平台", 1, list, key).body());

        assertThat(first.get("accepted").asInt()).isEqualTo(1);
        assertThat(again).isEqualTo(first);
    }

    @Test
    void a_number_with_other_content_is_refused_and_nothing_is_lost() throws Exception {
        send("省平台", 2, row("P2", "16000000102"), key);
        HttpResponse<String> other = send("省平台", 2, row("P3", "16000000103"), key);

        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("新的序号");
        assertThat(send("省平台", 3, row("P3", "16000000103"), key).statusCode()).isEqualTo(200);
    }

    @Test
    void whoever_has_no_key_another_key_or_an_old_one_learns_nothing() throws Exception {
        String old = issue("市局");
        issue("市局");
        String list = row("P4", "16000000104");

        assertThat(send("银行", 1, list, key).statusCode()).isEqualTo(401);
        assertThat(send("省平台", 4, list, "00".repeat(16)).statusCode()).isEqualTo(401);
        assertThat(send("市局", 1, list, old).statusCode()).isEqualTo(401);
        assertThat(send("银行", 1, list, key).body()).isEqualTo(send("市局", 1, list, old).body());
    }

    @Test
    void a_signature_of_another_hour_or_over_another_body_counts_for_nothing() throws Exception {
        Head now = new Head("省平台", 5, clock.instant().getEpochSecond());
        Head before = new Head("省平台", 5, now.time - 600);
        String list = row("P5", "16000000105");

        assertThat(post(before, list, sign(key, before, list)).statusCode()).isEqualTo(401);
        assertThat(post(now, list + " ", sign(key, now, list)).statusCode()).isEqualTo(401);
        assertThat(post(new Head("省平台", 6, now.time), list, sign(key, now, list)).statusCode()).isEqualTo(401);
        assertThat(post(new Head("省平台", 0, now.time), list, "").statusCode()).isEqualTo(401);
    }

    @Test
    void a_missing_number_stands_on_the_red_strip() throws Exception {
        String carrier = issue("运营商");
        send("运营商", 1, row("P6", "16000000106"), carrier);
        send("运营商", 3, row("P7", "16000000107"), carrier);

        JsonNode gaps = admin.get("/api/sources/alarms").body().get("gaps");
        assertThat(gaps.get(0).get("source").asString()).isEqualTo("运营商");
        assertThat(gaps.get(0).get("missing").toString()).isEqualTo("[2]");
    }

    private record Head(String source, long sequence, long time) {
    }

    private String issue(String source) {
        return admin.post("/api/sources/push", "{'source':'" + source + "'}").body().get("key").asString();
    }

    private static String row(String number, String phone) {
        return HEADER + number + ",2026-01-05 10:22,通话,高危,张某," + phone + "\n";
    }

    private HttpResponse<String> send(String source, long sequence, String list, String secret) throws Exception {
        Head head = new Head(source, sequence, clock.instant().getEpochSecond());
        return post(head, list, sign(secret, head, list));
    }

    private HttpResponse<String> post(Head head, String list, String signature) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/push"))
                .header("X-Fanzha-Source", URLEncoder.encode(head.source, UTF_8)).header("X-Fanzha-Sequence", "" + head.sequence)
                .header("X-Fanzha-Time", "" + head.time).header("X-Fanzha-File", URLEncoder.encode("名单.csv", UTF_8))
                .header("X-Fanzha-Signature", signature).POST(HttpRequest.BodyPublishers.ofString(list)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As the manual tells another house to sign. */
    private static String sign(String secret, Head head, String list) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
        String body = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list.getBytes(UTF_8)));
        String text = head.source + "\n" + head.sequence + "\n" + head.time + "\n名单.csv\n" + body;
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    }
}
