package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.office.Actor;
import fanzha.office.Officers;
import fanzha.store.Doors;
import fanzha.warning.Warning;
import fanzha.warning.WarningId;
import fanzha.warning.Warnings;
import fanzha.watch.DeadlineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The fifth of the six steps: tells each superior, in the order of its own sheet, what became of its warnings. */
@Component
public class FeedbackDesk {
    public static final int LOOPS_MAX = 1_000;

    /** How many loops wait for feedback to that source, and how many of them are late. */
    public record Pending(String source, int count, int late) {
    }

    /** @param loops which got their feedback step with it */
    public record Sheet(byte[] xlsx, List<LoopId> loops) {
    }

    private final Doors doors;
    private final LoopBook book;
    private final CallDesk desk;
    private final Warnings warnings;
    private final Officers officers;
    private final JdbcTemplate jdbc;
    private final String centre;
    private final Ids ids;
    private final DeadlineClock clock;

    FeedbackDesk(Doors doors, LoopBook book, CallDesk desk, Warnings warnings, Officers officers, JdbcTemplate jdbc,
            CentreCode centre, Ids ids, DeadlineClock clock) {
        this.doors = doors;
        this.book = book;
        this.desk = desk;
        this.warnings = warnings;
        this.officers = officers;
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.ids = ids;
        this.clock = clock;
    }

    /** Per source; a loop with warnings of two sources waits for both. */
    public List<Pending> pending(Actor actor) {
        return doors.asOfficer(actor.sight(), () -> {
            Map<String, int[]> bySource = new TreeMap<>();
            Instant now = clock.now();
            for (Loop loop : waiting()) {
                boolean late = loop.progress().dueKind() == DueKind.FEEDBACK && loop.progress().dueAt().isBefore(now);
                for (String source : sources(loop)) {
                    int[] counts = bySource.computeIfAbsent(source, name -> new int[2]);
                    counts[0]++;
                    counts[1] += late ? 1 : 0;
                }
            }
            return bySource.entrySet().stream()
                    .map(entry -> new Pending(entry.getKey(), entry.getValue()[0], entry.getValue()[1])).toList();
        });
    }

    /**
     * Writes the sheet for that source and records the feedback step of each loop in it, in one transaction.
     *
     * @param only these loops; null: all that wait, at most {@value #LOOPS_MAX}
     */
    public Sheet report(Actor actor, String source, @Nullable Collection<LoopId> only) {
        return doors.asOfficer(actor.sight(), () -> {
            List<Loop> loops = only == null ? waiting() : only.stream().limit(LOOPS_MAX).flatMap(id -> book.lock(id).stream()).toList();
            List<FeedbackSheet.Row> rows = new ArrayList<>();
            List<LoopId> reported = new ArrayList<>();
            for (Loop loop : loops) {
                List<Warning> ofSource = warningsOf(loop).stream().filter(warning -> warning.source().equals(source)).toList();
                if (ofSource.isEmpty()) {
                    continue;
                }
                Wish wish = new Wish(loop.id(), new StepId(ids.next()), loop.version());
                if (desk.record(actor, wish, Attempt.of(Code.REPORTED)) instanceof CallDesk.Answer.Done done) {
                    ofSource.forEach(warning -> rows.add(new FeedbackSheet.Row(warning, done.loop())));
                    reported.add(loop.id());
                }
            }
            return new Sheet(FeedbackSheet.write(rows, officers), reported);
        });
    }

    private List<Loop> waiting() {
        List<LoopId> waiting = jdbc.query("""
                select id from loop where centre = ? and closed_at is null and overall is not null
                    and substr(states, 5, 1) in ('N', 'P') order by due_at limit ?
                """, (row, n) -> new LoopId(row.getObject(1, UUID.class)), centre, LOOPS_MAX);
        return waiting.stream().flatMap(id -> book.lock(id).stream()).toList();
    }

    private Set<String> sources(Loop loop) {
        Set<String> sources = new LinkedHashSet<>();
        warningsOf(loop).forEach(warning -> sources.add(warning.source()));
        return sources;
    }

    private Collection<Warning> warningsOf(Loop loop) {
        Map<WarningId, Boolean> all = new HashMap<>();
        loop.steps().forEach(step -> {
            if (step instanceof Step.Warned warned) {
                all.put(warned.warning(), true);
            }
        });
        return warnings.list(all.keySet()).values();
    }
}
