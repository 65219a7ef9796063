package fanzha.dissuasion.web;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Role;
import fanzha.session.HandClock;
import fanzha.session.web.Browser;
import fanzha.session.web.Newcomers;
import fanzha.store.Sandbox;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.watch.DeadlineClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/** Whoever sets deadlines and whoever shows them look at the same clock, however wrong the machine's is. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Newcomers.class, DeskClockTest.Deadlines.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskClockTest {
    private static final HandClock DEADLINES = new HandClock(Instant.parse("2031-06-03T02:00:00Z"));
    private static final String SHEET = """
            预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号
            A1,2026-01-05 10:22,市局,通话,紧急,周某,16000001111
            """;
    @LocalServerPort
    private int port;
    @Autowired
    private Newcomers newcomers;
    @Autowired
    private Intake intake;
    private Browser desk;

    /** The deadline clock as it goes on after the machine's has jumped. */
    static final class Deadlines implements DeadlineClock.Stage {
        @Override
        public Instant scene() {
            return DEADLINES.instant();
        }
    }

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Sandbox.fresh().properties(registry, Files.createTempDirectory(target, "desk-clock"));
    }

    @BeforeAll
    void open() {
        newcomers.found();
        desk = new Browser(port, "");
        assertThat(newcomers.enter(desk, newcomers.enrol(Role.DESK)).status()).isEqualTo(200);
        intake.take(new DeliveredFile("市局.csv", "市局", SHEET.getBytes(StandardCharsets.UTF_8), null));
    }

    @Test
    void what_is_late_and_what_may_be_undone_hangs_on_the_clock_of_the_deadlines() {
        assertThat(late()).isZero();
        DEADLINES.pass(Duration.ofMinutes(10));
        assertThat(late()).isEqualTo(1);
        JsonNode shown = desk.get("/api/desk?step=CALL").body();
        assertThat(Instant.parse(shown.get("at").asString())).isEqualTo(DEADLINES.instant());
        String loop = "/api/loops/" + shown.at("/rows/0/id").asString();
        JsonNode called = desk.post(loop + "/attempts", "{'actionId':'" + UUID.randomUUID() + "','version':"
                + shown.at("/rows/0/version").asInt() + ",'code':'NO_ANSWER'}").body();
        assertThat(Instant.parse(called.at("/undo/until").asString())).isAfter(DEADLINES.instant());
        DEADLINES.pass(Duration.ofMinutes(1));
        assertThat(desk.get(loop).body().path("undo").isNull()).isTrue();
    }

    private long late() {
        JsonNode steps = desk.get("/api/desk?step=CALL").body().get("steps");
        return steps.get(0).get("late").asLong();
    }
}
