package fanzha.dissuasion;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.office.Actor;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The fifth of the six steps: tells each superior, in the form that he asks for, what became of his warnings. */
@Component
public class FeedbackDesk {
    public static final int LOOPS_MAX = 1_000;

    /** How many loops wait for feedback to that source, and how many of them are late. */
    public record Pending(String source, int count, int late) {
    }

    /** How it goes to him. */
    public enum Channel {
        /** 文件. */
        FILE,
        /** 一键复制. */
        COPY
    }

    /** @param only these loops; null: all that wait, at most {@value #LOOPS_MAX} */
    public record Wanted(String source, @Nullable Collection<LoopId> only, Channel channel) {
    }

    /** @param loops which got their feedback step with it */
    public record Report(FeedbackTemplate template, List<FeedbackRow> rows, List<LoopId> loops) {
        public FeedbackFile file(String source) {
            return FeedbackFile.of(source, template, rows);
        }

        /** One line a warning. */
        public String lines() {
            return FeedbackText.lines(template.columns(), rows);
        }

        /** 字段：值. */
        public String fields() {
            return FeedbackText.fields(template.columns(), rows);
        }
    }

    private final Doors doors;
    private final LoopBook book;
    private final CallDesk desk;
    private final Warnings warnings;
    private final FeedbackFacts facts;
    private final JdbcFeedback store;
    private final Journal journal;
    private final Ids ids;
    private final DeadlineClock clock;

    FeedbackDesk(Doors doors, LoopBook book, CallDesk desk, Warnings warnings, FeedbackFacts facts, JdbcFeedback store,
            Journal journal, Ids ids, DeadlineClock clock) {
        this.doors = doors;
        this.book = book;
        this.desk = desk;
        this.warnings = warnings;
        this.facts = facts;
        this.store = store;
        this.journal = journal;
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

    /** Records the feedback step of each loop and hands out what is told of it, in one transaction; receipt first. */
    public Report report(Actor actor, Wanted wanted) {
        return doors.asOfficer(actor.sight(), () -> {
            List<FeedbackFacts.Told> told = new ArrayList<>();
            List<JdbcFeedback.Sent> sent = new ArrayList<>();
            for (Loop loop : loops(wanted)) {
                List<Warning> ofSource = warningsOf(loop).stream()
                        .filter(warning -> warning.source().equals(wanted.source())).toList();
                StepId step = new StepId(ids.next());
                if (!ofSource.isEmpty() && desk.record(actor, new Wish(loop.id(), step, loop.version()),
                        Attempt.of(Code.REPORTED)) instanceof CallDesk.Answer.Done done) {
                    for (Warning warning : ofSource) {
                        told.add(new FeedbackFacts.Told(warning, done.loop()));
                        sent.add(new JdbcFeedback.Sent(wanted.source(), warning.number(), loop.id(), step));
                    }
                }
            }
            return handOut(actor, wanted, told, sent);
        });
    }

    /**
     * The superior wants more: the feedback of that number is open again.
     *
     * @param action chosen by the client: sent twice it acts once
     * @return empty: nothing was told him under that number, as far as this officer sees
     */
    public Optional<CallDesk.Answer> returned(Actor actor, StepId action, Number number, String reason) {
        return doors.asOfficer(actor.sight(), () -> store.loopOf(number.source(), number.digits()).flatMap(book::lock)
                .map(loop -> desk.record(actor, new Wish(loop.id(), action, loop.version()),
                        new Attempt(Code.RETURNED, null, Set.of(), null, null, reason))));
    }

    /** What a superior calls one of his warnings. */
    public record Number(String source, String digits) {
    }

    private Report handOut(Actor actor, Wanted wanted, List<FeedbackFacts.Told> told, List<JdbcFeedback.Sent> sent) {
        Optional<FeedbackTemplates.Listed> listed = store.find(wanted.source());
        FeedbackTemplate template = listed.map(FeedbackTemplates.Listed::template).orElse(FeedbackTemplate.STANDARD);
        int version = listed.map(FeedbackTemplates.Listed::version).orElse(0);
        List<LoopId> loops = sent.stream().map(JdbcFeedback.Sent::loop).distinct().toList();
        if (loops.isEmpty()) {
            return new Report(template, List.of(), loops);
        }
        store.keep(sent, new JdbcFeedback.Channelled(wanted.channel(), version, actor.id(), clock.now()));
        journal.write(new Entry(actor.id(), actor.unit(), "EXPORTED", "feedback", Purpose.FEEDBACK,
                Map.of("loops", loops.size(), "channel", wanted.channel(), "template", version, "fields", template.fields())));
        // One receipt for all of them: it is written, the values may leave.
        return new Report(template, facts.rows(told, template.fields(), seen -> { }), loops);
    }

    private List<Loop> loops(Wanted wanted) {
        return wanted.only() == null ? waiting()
                : wanted.only().stream().limit(LOOPS_MAX).flatMap(id -> book.lock(id).stream()).toList();
    }

    private List<Loop> waiting() {
        return store.waiting(LOOPS_MAX).stream().flatMap(id -> book.lock(id).stream()).toList();
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
