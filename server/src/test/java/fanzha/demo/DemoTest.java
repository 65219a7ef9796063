package fanzha.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopBook;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.Step;
import fanzha.kernel.OfficerId;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.sample.SampleSheet;
import fanzha.session.Accounts;
import fanzha.store.DataFolder;
import fanzha.store.Doors;
import fanzha.warning.Deliveries;
import fanzha.warning.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole demo on a folder of its own, save for the clock of its live feed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fanzha.demo=true", "fanzha.demo.feed=false"})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {
    private static final int LOOPS_MAX = 1_000;
    private static final int DELIVERIES_MAX = 500;

    @Autowired
    private Past past;
    @Autowired
    private Feed feed;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LoopBook book;
    @Autowired
    private Doors doors;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private Clock clock;
    @Autowired
    private DataFolder folder;
    @Autowired
    private Doorkeeper doorkeeper;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry settings) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo");
        settings.add("fanzha.data", data::toString);
    }

    /** Looks whether the door is open before anybody else hears that the server is ready. */
    @TestConfiguration
    static class Doorkeeper {
        private final Officers officers;
        private final Accounts accounts;
        private boolean open;

        Doorkeeper(Officers officers, Accounts accounts) {
            this.officers = officers;
            this.accounts = accounts;
        }

        @EventListener(ApplicationReadyEvent.class)
        @Order(Ordered.HIGHEST_PRECEDENCE)
        void look() {
            open = DemoLogins.ALL.stream().allMatch(login -> officers.find(login.badge()).map(Officer::id).filter(accounts::known).isPresent());
        }
    }

    @Test
    void who_reads_the_address_may_sign_in() {
        assertThat(doorkeeper.open).isTrue();
    }

    @BeforeAll
    void played() {
        await().atMost(Duration.ofMinutes(5)).until(ledger::played);
    }

    @Test
    void the_desk_has_work_at_every_step_and_work_that_is_done() {
        Set<SixStep> open = loops().stream().filter(loop -> !loop.progress().concluded())
                .map(loop -> loop.progress().task()).collect(Collectors.toSet());
        assertThat(open).contains(SixStep.CALL, SixStep.VISIT, SixStep.RETURN);
        assertThat(loops()).filteredOn(loop -> loop.progress().concluded()).hasSizeGreaterThan(20);
    }

    @Test
    void several_officers_did_it() {
        Set<OfficerId> hands = loops().stream().flatMap(loop -> loop.steps().stream()).map(step -> step.stamp().by())
                .filter(by -> by != null).collect(Collectors.toSet());
        assertThat(hands).hasSizeGreaterThan(10);
    }

    @Test
    void the_past_is_past_and_lasts_days() {
        Instant now = clock.instant();
        List<Instant> times = loops().stream().flatMap(loop -> loop.steps().stream())
                .filter(Step.Attempted.class::isInstance).map(step -> step.stamp().recordedAt()).toList();
        assertThat(times).allMatch(at -> !at.isAfter(now));
        assertThat(times).anyMatch(at -> at.isBefore(now.minus(Duration.ofDays(5))));
    }

    @Test
    void the_three_sample_sheets_lie_fresh_on_the_desk() {
        Instant began = ledger.began(Instant.EPOCH);
        for (SampleSheet sample : SampleSheet.values()) {
            Delivery sheet = list().stream().filter(delivery -> delivery.file().equals(sample.file())).findFirst().orElseThrow();
            assertThat(sheet.source()).isEqualTo(sample.source());
            assertThat(sheet.counts().received()).isEqualTo(sample.rows());
            // By the deadline clock, which is a little behind the machine's when the machine is busy.
            assertThat(sheet.receivedAt()).isBetween(began.minusSeconds(10), began.plusSeconds(60));
        }
        assertThat(list().stream().filter(delivery -> delivery.file().matches("..[^_]*\\.(csv|xlsx)"))
                .mapToInt(delivery -> delivery.counts().quarantined()).sum()).isEqualTo(4);
    }

    @Test
    void playing_again_after_an_interruption_opens_no_loop_twice() throws Exception {
        int before = loops().size();
        past.play();
        assertThat(loops()).hasSize(before);
        Files.delete(folder.path().resolve("demo.played"));
        past.play();
        assertThat(loops()).hasSize(before);
    }

    @Test
    void a_live_warning_comes_from_the_province_and_each_day_has_its_bound() throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rota.LOCAL);
        int before = list().size();
        feed.push();
        assertThat(list()).hasSize(before + 1);
        assertThat(list().getFirst().source()).isEqualTo("省平台");
        assertThat(ledger.fed(today)).isEqualTo(1);
        ledger.countFed(today, Feed.WARNINGS_A_DAY_MAX);
        feed.push();
        assertThat(list()).hasSize(before + 1);
        assertThat(ledger.fed(today.plusDays(1))).isZero();
    }

    private List<Loop> loops() {
        return doors.asCentre(() -> book.history(new LoopId(new UUID(0, 0)), LOOPS_MAX));
    }

    private List<Delivery> list() {
        return doors.asCentre(() -> deliveries.list(DELIVERIES_MAX));
    }
}
