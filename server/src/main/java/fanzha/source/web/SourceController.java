package fanzha.source.web;

import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.source.Expectation;
import fanzha.source.Push;
import fanzha.source.Silence;
import fanzha.source.Sources;
import fanzha.store.Doors;
import fanzha.warning.Counts;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sources, their silence, and each day's count against their own. */
@RestController
@RequestMapping("/api/sources")
class SourceController {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final int NAME_CHARACTERS_MAX = 100;
    private static final int TOLD_MAX = 10_000_000;
    private static final int MINUTES_A_WEEK = 10_080;
    private static final int MINUTES_A_DAY = 1_440;

    private final Sources sources;
    private final Silence silence;
    private final OpenItems items;
    private final Reading reading;

    record Reading(Doors doors, DeadlineClock clock, Push push) {
    }

    SourceController(Sources sources, Silence silence, OpenItems items, Reading reading) {
        this.sources = sources;
        this.silence = silence;
        this.items = items;
        this.reading = reading;
    }

    record ExpectedView(long everyMinutes, int fromMinute, int untilMinute) {
    }

    /** @param known comes with the product; the others came with a delivery */
    record SourceView(String name, boolean known, @Nullable ExpectedView expected, @Nullable Instant lastAt,
                      @Nullable Instant silentSince) {
    }

    /** @param everyMinutes null: nothing is expected any more */
    record Expect(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String source, @Nullable @Min(1) @Max(MINUTES_A_WEEK) Integer everyMinutes,
                  @Nullable @Min(0) @Max(MINUTES_A_DAY) Integer fromMinute, @Nullable @Min(0) @Max(MINUTES_A_DAY) Integer untilMinute) {
    }

    record Tell(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String source, @NotNull LocalDate day,
                @NotNull @Min(0) @Max(TOLD_MAX) Integer warnings) {
    }

    /** @param warnings what came, each once; held against what the source tells */
    record DayView(String source, int deliveries, int received, int accepted, int merged, int duplicate, int quarantined,
                   int warnings, @Nullable Integer told, boolean differs, List<Integer> receivedByHour) {
    }

    /** @param missing numbers that did not come although a higher one did, the lowest ones */
    record PushView(String source, int generation, long last, List<Long> missing) {
    }

    record Issue(@NotBlank @Size(max = NAME_CHARACTERS_MAX) String source) {
    }

    /** Told once. */
    record IssuedView(String key) {
    }

    /** What must not be overlooked. @param imbalances deliveries whose receipt is not what is stored */
    record Alarms(List<SourceView> silent, int imbalances, List<DayView> differing, List<PushView> gaps) {
    }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    List<SourceView> list() {
        Map<String, Instant> silent = silence.list().stream()
                .collect(Collectors.toMap(s -> s.expectation().source(), Silence.Silent::since));
        return sources.list().stream().map(s -> view(s, silent.get(s.name()))).toList();
    }

    @PostMapping("/expectations")
    @Allowed({Role.LEADER, Role.ADMIN})
    void expect(@Valid @RequestBody Expect wanted, Actor actor) {
        String source = wanted.source().strip();
        if (wanted.everyMinutes() == null) {
            sources.expectNothing(source, actor);
            return;
        }
        Expectation.Hours hours = wanted.fromMinute() == null || wanted.untilMinute() == null ? Expectation.Hours.ALL_DAY
                : new Expectation.Hours(wanted.fromMinute(), wanted.untilMinute());
        sources.expect(source, Duration.ofMinutes(wanted.everyMinutes()), hours, actor);
    }

    @GetMapping("/day")
    @Allowed({Role.DESK, Role.LEADER, Role.ADMIN})
    List<DayView> day(@RequestParam(required = false) @Nullable LocalDate day) {
        return sources.day(day == null ? today() : day).stream().map(SourceController::view).toList();
    }

    @PostMapping("/told")
    @Allowed({Role.DESK, Role.LEADER})
    void tell(@Valid @RequestBody Tell told, Actor actor) {
        sources.tell(told.source().strip(), told.day(), told.warnings(), actor);
    }

    /** Also of the day before: a source tells its count in the morning after. */
    @GetMapping("/alarms")
    @Allowed({Role.DESK, Role.LEADER, Role.ADMIN})
    Alarms alarms() {
        List<SourceView> silent = list().stream().filter(s -> s.silentSince() != null).toList();
        int imbalances = reading.doors.asCentre(() -> items.tally(OpenItems.Wanted.ALL, reading.clock.now())).stream()
                .filter(t -> t.kind() == ItemKind.IMBALANCE).mapToInt(OpenItems.Tally::open).sum();
        List<DayView> differing = List.of(today(), today().minusDays(1)).stream().flatMap(day -> sources.day(day).stream())
                .filter(Sources.Day::differs).map(SourceController::view).toList();
        return new Alarms(silent, imbalances, differing, pushes().stream().filter(p -> !p.missing().isEmpty()).toList());
    }

    @GetMapping("/push")
    @Allowed({Role.LEADER, Role.ADMIN})
    List<PushView> pushes() {
        return reading.push.list().stream().map(s -> new PushView(s.source(), s.generation(), s.last(), s.missing())).toList();
    }

    @PostMapping("/push")
    @Allowed(Role.ADMIN)
    IssuedView issue(@Valid @RequestBody Issue wanted, Actor actor) {
        return new IssuedView(reading.push.issue(wanted.source().strip(), actor));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(reading.clock.now(), LOCAL);
    }

    private static SourceView view(Sources.Known s, @Nullable Instant silentSince) {
        Expectation e = s.expectation();
        return new SourceView(s.name(), s.shipped(), e == null ? null
                : new ExpectedView(e.every().toMinutes(), e.hours().from(), e.hours().until()), s.lastAt(), silentSince);
    }

    private static DayView view(Sources.Day d) {
        Counts c = d.tally().counts();
        return new DayView(d.source(), d.tally().deliveries(), c.received(), c.accepted(), c.merged(), c.duplicate(),
                c.quarantined(), d.warnings(), d.told(), d.differs(), d.receivedByHour());
    }
}
