package fanzha.figures.web;

import fanzha.dissuasion.DayTally;
import fanzha.dissuasion.SixStep;
import fanzha.dissuasion.web.LoopRow;
import fanzha.dissuasion.web.LoopRows;
import fanzha.journal.Answered;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Role;
import fanzha.store.Doors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The day's figures within the reader's sight, and the loops behind each. */
@RestController
@RequestMapping("/api/figures")
class FiguresController {
    private static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final int ROWS_MAX = 500;

    private final DayTally tally;
    private final LoopRows rows;
    private final Doors doors;
    private final Journal journal;
    private final Clock clock;

    FiguresController(DayTally tally, LoopRows rows, Doors doors, Journal journal, Clock clock) {
        this.tally = tally;
        this.rows = rows;
        this.doors = doors;
        this.journal = journal;
        this.clock = clock;
    }

    /** The figures in the order of the board. */
    enum Code {
        RECEIVED, HANDLED, OVERDUE, MET, CLOSED, CALLS, VISITS
    }

    record Figure(Code code, long value) {
    }

    record Behind(List<LoopRow> rows) {
    }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    List<Figure> figures(@RequestParam(required = false) @Nullable LocalDate day, Actor actor) {
        LocalDate asked = day == null ? LocalDate.now(clock.withZone(LOCAL)) : day;
        return doors.asOfficer(actor.sight(), () -> {
            Map<DayTally.Measure, Long> counts = tally.count(asked);
            DayTally.Attempts attempts = tally.attempts(asked);
            return Arrays.stream(Code.values()).map(code -> new Figure(code, switch (code) {
                case CALLS -> attempts.calls();
                case VISITS -> attempts.visits();
                case RECEIVED, HANDLED, OVERDUE, MET, CLOSED -> counts.get(DayTally.Measure.valueOf(code.name()));
            })).toList();
        });
    }

    @GetMapping("/{code}/rows")
    @Allowed({Role.DESK, Role.STATION, Role.LEADER})
    Behind behind(@PathVariable Code code, @RequestParam(required = false) @Nullable LocalDate day, Actor actor) {
        LocalDate asked = day == null ? LocalDate.now(clock.withZone(LOCAL)) : day;
        return doors.asOfficer(actor.sight(), () -> {
            List<LoopRow> behind = rows.of(switch (code) {
                case CALLS -> tally.tried(SixStep.CALL, asked, ROWS_MAX);
                case VISITS -> tally.tried(SixStep.VISIT, asked, ROWS_MAX);
                case RECEIVED, HANDLED, OVERDUE, MET, CLOSED ->
                        tally.rows(DayTally.Measure.valueOf(code.name()), asked, ROWS_MAX);
            });
            journal.receipt(new Answered(actor.id(), actor.unit(), Purpose.SUPERVISE, "figure-" + code,
                    behind.stream().map(LoopRow::id).toList()));
            return new Behind(behind);
        });
    }
}
