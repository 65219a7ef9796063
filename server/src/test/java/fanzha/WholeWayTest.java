package fanzha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fanzha.dissuasion.Attempt;
import fanzha.dissuasion.CallDesk;
import fanzha.dissuasion.Code;
import fanzha.dissuasion.DayTally;
import fanzha.dissuasion.FeedbackDesk;
import fanzha.dissuasion.Head;
import fanzha.dissuasion.Loop;
import fanzha.dissuasion.LoopBook;
import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.Overall;
import fanzha.dissuasion.Progress;
import fanzha.dissuasion.Reached;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.Step;
import fanzha.dissuasion.StepId;
import fanzha.dissuasion.Tick;
import fanzha.dissuasion.Wish;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Enrolment;
import fanzha.office.OfficerKind;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import fanzha.sample.SampleSheet;
import fanzha.store.Doors;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.Level;
import fanzha.warning.Receipt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sample sheet goes through the whole house: delivered, worked, reported, visited, closed, counted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayTest {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final UnitCode CENTRE = new UnitCode("420114510000");

    @Autowired
    private Intake intake;
    @Autowired
    private CallDesk desk;
    @Autowired
    private FeedbackDesk feedback;
    @Autowired
    private LoopBook book;
    @Autowired
    private DayTally tally;
    @Autowired
    private Doors doors;
    @Autowired
    private Units units;
    @Autowired
    private Officers officers;
    @Autowired
    private Clock clock;
    private Actor chen;
    private Actor leader;
    private List<String> lines;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry settings) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "whole-way");
        settings.add("fanzha.data", data::toString);
        settings.add("fanzha.db.connections", () -> "8");
    }

    @BeforeAll
    void staff() {
        units.found(new Unit(CENTRE, "蔡甸区反诈中心", UnitKind.CENTRE, "027-00000000"), null).orThrow();
        chen = enrol("D1", Role.DESK);
        leader = enrol("L1", Role.LEADER);
        lines = new String(SampleSheet.CITY.bytes(LocalDateTime.now(clock.withZone(LOCAL))), SampleSheet.CITY_CHARSET).lines().toList();
    }

    @Test
    @Order(1)
    void the_sheet_adds_up_and_each_person_has_one_loop() {
        Receipt receipt = take("市局.csv", lines);
        assertThat(List.of(receipt.received(), receipt.accepted(), receipt.merged(), receipt.duplicate(), receipt.quarantined()))
                .containsExactly(40, 36, 2, 0, 2);
        assertThat(loops()).hasSize(36);
        assertThat(loops().stream().map(Loop::person).distinct()).hasSize(36);
    }

    @Test
    @Order(2)
    void again_shuffled_halved_and_three_times_at_once_it_is_the_same_state() throws Exception {
        Map<Object, Level> before = state();
        assertThat(take("市局.csv", lines).duplicate()).isEqualTo(0 + take("市局.csv", lines).duplicate());
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(4));
        List<Callable<Receipt>> three = List.of(() -> take("a.csv", sheet(rows)), () -> take("b.csv", sheet(rows.reversed())),
                () -> take("c.csv", sheet(rows.subList(0, 20))));
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (var answer : pool.invokeAll(three)) {
                assertThat(answer.get().addsUp()).isTrue();
                assertThat(answer.get().accepted() + answer.get().merged()).isZero();
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void one_urgent_warning_goes_all_the_way_to_its_close() {
        Loop loop = loops().stream().filter(one -> one.progress().level() == Level.URGENT).findFirst().orElseThrow();
        LoopId id = loop.id();
        done(desk.claim(chen, wish(id)));
        done(desk.record(chen, wish(id), Attempt.of(Code.NO_ANSWER)));
        done(desk.record(chen, wish(id), new Attempt(Code.DISSUADED, Reached.SELF, Set.of(Tick.values()), null, null, "她信她女儿")));
        await().atMost(Duration.ofSeconds(30)).until(() -> get(id).progress().states().get(SixStep.SMS) == Progress.State.DONE);
        done(desk.record(chen, wish(id), Attempt.of(Code.FAMILY_HELPS)));
        done(desk.record(leader, wish(id), Attempt.of(Code.MET_DISSUADED)));
        assertThat(reported(id)).isEqualTo(1);
        done(desk.record(leader, wish(id), Attempt.of(Code.NOT_DEFRAUDED)));
        Loop closed = done(desk.record(leader, wish(id), Attempt.of(Code.NOT_DEFRAUDED)));
        assertThat(closed.progress().concluded()).isTrue();
        assertThat(closed.progress().overall()).isEqualTo(Overall.DISSUADED);
        assertThat(get(id).steps()).isEqualTo(closed.steps());
    }

    @Test
    @Order(4)
    void two_officers_on_one_row_the_second_is_told_what_changed() {
        LoopId id = loops().stream().filter(one -> !one.progress().concluded()).findFirst().orElseThrow().id();
        Wish seenByBoth = wish(id);
        done(desk.claim(chen, seenByBoth));
        CallDesk.Answer second = desk.claim(leader, new Wish(id, new StepId(UUID.randomUUID()), seenByBoth.version()));
        assertThat(second).isInstanceOfSatisfying(CallDesk.Answer.Changed.class, changed ->
                assertThat(changed.since()).singleElement().isInstanceOf(Step.Claimed.class));
        assertThat(done(desk.claim(chen, seenByBoth)).version()).isEqualTo(get(id).version());
    }

    @Test
    @Order(5)
    void an_undone_call_sends_no_reminder_and_leaves_the_loop_as_it_was() {
        Loop loop = loops().stream().filter(one -> one.progress().level() == Level.MEDIUM && one.steps().size() == 1)
                .findFirst().orElseThrow();
        Wish wish = wish(loop.id());
        done(desk.record(chen, wish, Attempt.of(Code.DISSUADED)));
        Loop undone = done(desk.retract(chen, wish(loop.id()), wish.action()));
        assertThat(undone.progress().states()).isEqualTo(loop.progress().states());
        assertThat(undone.progress().overall()).isNull();
    }

    @Test
    @Order(6)
    void the_figures_of_the_day_open_to_their_rows() {
        LocalDate today = LocalDate.now(clock.withZone(LOCAL));
        Map<DayTally.Measure, Long> counts = doors.asOfficer(leader.sight(), () -> tally.count(today));
        assertThat(counts).containsEntry(DayTally.Measure.RECEIVED, 36L).containsEntry(DayTally.Measure.CLOSED, 1L)
                .containsEntry(DayTally.Measure.MET, 1L);
        for (DayTally.Measure measure : DayTally.Measure.values()) {
            List<Head> rows = doors.asOfficer(leader.sight(), () -> tally.rows(measure, today, 500));
            assertThat(rows).as(measure.name()).hasSize(counts.get(measure).intValue());
        }
    }

    private int reported(LoopId id) {
        String source = "市局";
        FeedbackDesk.Report report = feedback.report(chen, new FeedbackDesk.Wanted(source, List.of(id), FeedbackDesk.Channel.FILE));
        assertThat(report.loops()).containsExactly(id);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(report.file(source).bytes()))) {
            List<List<String>> rows = workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
            assertThat(rows.getFirst()).startsWith("预警编号", "签收时间", "签收人");
            assertThat(rows.getLast().get(7)).isEqualTo("已劝阻");
            return rows.size() - 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Loop done(CallDesk.Answer answer) {
        assertThat(answer).isInstanceOf(CallDesk.Answer.Done.class);
        return ((CallDesk.Answer.Done) answer).loop();
    }

    private Wish wish(LoopId id) {
        return new Wish(id, new StepId(UUID.randomUUID()), get(id).version());
    }

    private Loop get(LoopId id) {
        return doors.asCentre(() -> book.find(id)).orElseThrow();
    }

    private List<Loop> loops() {
        return doors.asCentre(() -> book.history(new LoopId(new UUID(0, 0)), 1_000));
    }

    private Map<Object, Level> state() {
        return loops().stream().collect(Collectors.toMap(Loop::person, loop -> loop.progress().level()));
    }

    private Receipt take(String name, List<String> sheet) {
        return intake.take(new DeliveredFile(name, "市局", String.join("\n", sheet).getBytes(StandardCharsets.UTF_8), null));
    }

    private List<String> sheet(List<String> rows) {
        List<String> sheet = new ArrayList<>(List.of(lines.getFirst()));
        sheet.addAll(rows);
        return sheet;
    }

    private Actor enrol(String badge, Role role) {
        return officers.actor(officers.enrol(new Enrolment(badge, "试" + badge, OfficerKind.OFFICER, CENTRE, Set.of(role), null),
                null).orThrow());
    }
}
