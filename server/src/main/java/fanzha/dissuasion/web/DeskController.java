package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import fanzha.dissuasion.DeskQuery;
import fanzha.dissuasion.SixStep;
import fanzha.journal.Answered;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.store.Doors;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import fanzha.watch.DeadlineClock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The call desk's queue. */
@RestController
@RequestMapping("/api/desk")
class DeskController {
    private static final int ROWS = 200;

    private final DeskReading reading;
    private final Doors doors;
    private final Journal journal;
    private final DeadlineClock clock;

    DeskController(DeskReading reading, Doors doors, Journal journal, DeadlineClock clock) {
        this.reading = reading;
        this.doors = doors;
        this.journal = journal;
        this.clock = clock;
    }

    enum Scope {
        MINE, TEAM, ALL
    }

    record Asked(@NotNull SixStep step, @Nullable Level level, @Nullable Scope scope, @Nullable FraudType type, @Nullable String unit,
            @Nullable Integer cursor, @Nullable Integer limit) {
    }

    record StepCount(SixStep step, long open, long late) {
    }

    record LevelCount(Level level, long open) {
    }

    record Desk(Instant at, List<StepCount> steps, List<LevelCount> levels, List<LoopRow> rows, @Nullable Integer next,
            long total) {
    }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    Desk desk(@Valid Asked asked, Actor actor) {
        Instant now = clock.now();
        DeskQuery query = query(asked, actor);
        List<DeskList.Count> open = reading.counts().of(actor.sight());
        List<LoopRow> rows = reading.pages().of(actor.sight(), query, now);
        doors.runAsOfficer(actor.sight(), () -> journal.receipt(new Answered(actor.id(), actor.unit(), Purpose.CALL,
                "desk-" + asked.step(), rows.stream().map(LoopRow::id).toList())));
        Integer next = rows.size() < query.limit() ? null : query.offset() + rows.size();
        return new Desk(now, steps(open), levels(open, asked.step()), rows, next, total(open, asked));
    }

    private DeskQuery query(Asked asked, Actor actor) {
        Scope scope = asked.scope() == null ? Scope.ALL : asked.scope();
        int limit = asked.limit() == null ? ROWS : Math.clamp(asked.limit(), 1, DeskQuery.ROWS_MAX);
        int offset = asked.cursor() == null ? 0 : Math.max(0, asked.cursor());
        return new DeskQuery(asked.step(), asked.level(), scope == Scope.MINE ? actor.id() : null,
                scope == Scope.TEAM ? actor.unit() : null, asked.type(),
                asked.unit() == null || asked.unit().isBlank() ? null : new UnitCode(asked.unit()), offset, limit);
    }

    private static List<StepCount> steps(List<DeskList.Count> open) {
        return Arrays.stream(SixStep.values()).map(step -> new StepCount(step,
                open.stream().filter(count -> count.step() == step).mapToLong(DeskList.Count::open).sum(),
                open.stream().filter(count -> count.step() == step).mapToLong(DeskList.Count::late).sum())).toList();
    }

    private static List<LevelCount> levels(List<DeskList.Count> open, SixStep step) {
        return Arrays.stream(Level.values()).map(level -> new LevelCount(level, open.stream()
                .filter(count -> count.step() == step && count.level() == level).mapToLong(DeskList.Count::open).sum())).toList();
    }

    private static long total(List<DeskList.Count> open, Asked asked) {
        return open.stream().filter(count -> count.step() == asked.step())
                .filter(count -> asked.level() == null || count.level() == asked.level()).mapToLong(DeskList.Count::open).sum();
    }
}
