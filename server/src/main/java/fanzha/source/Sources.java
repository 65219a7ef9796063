package fanzha.source;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.journal.Purpose;
import fanzha.kernel.Ids;
import fanzha.office.Actor;
import fanzha.store.Doors;
import fanzha.warning.Deliveries;
import fanzha.watch.DeadlineClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is expected of each source, and each day's count against the source's own. */
@Component
public class Sources {
    private final SourceBook book;
    private final Deliveries deliveries;
    private final Doors doors;
    private final Keeping keeping;

    record Keeping(Journal journal, Ids ids, DeadlineClock clock) {
    }

    Sources(SourceBook book, Deliveries deliveries, Doors doors, Keeping keeping) {
        this.book = book;
        this.deliveries = deliveries;
        this.doors = doors;
        this.keeping = keeping;
    }

    /** @param lastAt its latest delivery */
    public record Known(String name, boolean shipped, @Nullable Expectation expectation, @Nullable Instant lastAt) {
    }

    /** One source's day: by hour of the day what was received, and what its own house says. */
    public record Day(String source, Deliveries.Tally tally, List<Integer> receivedByHour, @Nullable Integer told) {
        /** Warnings that came, each once: what a source's own count can be held against. */
        public int warnings() {
            return tally.counts().received() - tally.counts().duplicate();
        }

        public boolean differs() {
            return told != null && told != warnings();
        }
    }

    public List<Known> list() {
        return doors.asCentre(() -> {
            Map<String, Expectation> expected = book.list().stream().collect(Collectors.toMap(Expectation::source, e -> e));
            return deliveries.sources().stream().map(source -> new Known(source.name(), source.known(),
                    expected.get(source.name()), deliveries.latest(source.name()).orElse(null))).toList();
        });
    }

    /** From now on this source is expected so often in these hours. */
    public void expect(String source, Duration every, Expectation.Hours hours, Actor actor) {
        Expectation expectation = new Expectation(source, keeping.ids.next(), every, hours, keeping.clock.now());
        doors.runAsCentre(() -> {
            book.put(expectation);
            keeping.journal.write(entry(actor, "EXPECTED", book.find(source).orElseThrow(),
                    Map.of("minutes", every.toMinutes(), "from", hours.from(), "until", hours.until())));
        });
    }

    /** It may be silent as long as it likes. */
    public void expectNothing(String source, Actor actor) {
        doors.runAsCentre(() -> {
            Optional<Expectation> before = book.find(source);
            book.drop(source);
            before.ifPresent(e -> keeping.journal.write(entry(actor, "EXPECTED_NO_MORE", e, Map.of())));
        });
    }

    /** As many warnings that day, says the source itself. */
    public void tell(String source, LocalDate day, int warnings, Actor actor) {
        if (warnings < 0 || day.isAfter(LocalDate.ofInstant(keeping.clock.now(), Expectation.LOCAL))) {
            throw new IllegalArgumentException("上级报数不能为负，也不能是将来的日子");
        }
        doors.runAsCentre(() -> {
            book.tell(new SourceBook.Told(source, day, warnings, actor.id(), keeping.clock.now()));
            keeping.journal.write(new Entry(actor.id(), actor.unit(), "TOLD", "sources:" + day, Purpose.ADMINISTER,
                    Map.of("warnings", warnings)));
        });
    }

    /** Every source that delivered that day, or says it did. */
    public List<Day> day(LocalDate day) {
        Instant from = day.atStartOfDay(Expectation.LOCAL).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(Expectation.LOCAL).toInstant();
        return doors.asCentre(() -> {
            Map<String, List<Deliveries.Tally>> hours = deliveries.hours(from, until).stream()
                    .collect(Collectors.groupingBy(Deliveries.Tally::source, TreeMap::new, Collectors.toList()));
            Map<String, Integer> told = new HashMap<>();
            book.told(day).forEach(t -> {
                told.put(t.source(), t.warnings());
                hours.putIfAbsent(t.source(), List.of());
            });
            List<Day> days = new ArrayList<>();
            hours.forEach((source, tallies) -> days.add(day(source, tallies, from, told.get(source))));
            days.sort(Comparator.comparing((Day d) -> d.tally.counts().received()).reversed().thenComparing(Day::source));
            return days;
        });
    }

    private static Day day(String source, List<Deliveries.Tally> tallies, Instant from, @Nullable Integer told) {
        Integer[] byHour = new Integer[24];
        Arrays.fill(byHour, 0);
        Deliveries.Tally sum = Deliveries.Tally.none(source, from);
        for (Deliveries.Tally tally : tallies) {
            byHour[(int) Duration.between(from, tally.hour()).toHours()] += tally.counts().received();
            sum = sum.plus(tally);
        }
        return new Day(source, sum, List.of(byHour), told);
    }

    private static Entry entry(Actor actor, String deed, Expectation e, Map<String, Object> detail) {
        return new Entry(actor.id(), actor.unit(), deed, "source:" + e.id(), Purpose.ADMINISTER, detail);
    }
}
