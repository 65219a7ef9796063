package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.warning.Scribe.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * Deliveries in any layout, spelling, format, order and split, some rows many times, end where a naive reading of the same
 * rows ends: a few loops over sets that know nothing of sheets, chunks, versions or people.
 */
class OraclePropertyTest {
    @Property(tries = 120)
    void any_deliveries_end_where_the_naive_reading_ends(@ForAll @IntRange(min = 1, max = 30) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Said> rows = rows(size, random);
        List<Said> delivered = new ArrayList<>(rows);
        for (int again = random.nextInt(size + 1); again > 0; again--) {
            delivered.add(rows.get(random.nextInt(size)));
        }
        Collections.shuffle(delivered, random);

        World world = new World();
        List<Receipt> receipts = deliver(world, delivered, random);

        Naive naive = new Naive(delivered);
        assertThat(state(world, naive)).isEqualTo(naive.warnings());
        assertThat(world.loops.groups()).hasSize(naive.persons());
        assertThat(receipts).allMatch(Receipt::addsUp);
        assertThat(receipts.stream().mapToInt(Receipt::received).sum()).isEqualTo(delivered.size());
        assertThat(receipts.stream().mapToInt(Receipt::quarantined).sum()).isEqualTo(naive.waiting());
        assertThat(receipts.stream().mapToInt(Receipt::accepted).sum()).isEqualTo(naive.persons());
        assertThat(receipts.stream().mapToInt(Receipt::duplicate).sum()).isGreaterThanOrEqualTo(delivered.size() - naive.different());
        assertThat(receipts.stream().mapToInt(Receipt::merged).sum()).isGreaterThanOrEqualTo(naive.warnings().size() - naive.persons());
        assertThat(world.doors.asCentre(() -> world.quarantine.list(100))).hasSize(naive.waiting());
        assertThat(world.reconciliation.imbalances(100)).isEmpty();
    }

    @Property(tries = 5_000)
    @Tag("long")
    void thousands_of_deliveries_end_where_the_naive_reading_ends(@ForAll @IntRange(min = 1, max = 60) int size, @ForAll long seed) {
        any_deliveries_end_where_the_naive_reading_ends(size, seed);
    }

    private static List<Receipt> deliver(World world, List<Said> rows, Random random) {
        Scribe scribe = new Scribe(random);
        List<Receipt> receipts = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int to = Math.min(rows.size(), at + 1 + random.nextInt(rows.size()));
            Scribe.Written file = scribe.write(rows.subList(at, to));
            receipts.add(world.intake.take(new DeliveredFile(file.name(), "市局", file.bytes(), null)));
            at = to;
        }
        return receipts;
    }

    /** A number belongs to one person; one in six rows cannot be called. */
    private static List<Said> rows(int size, Random random) {
        List<Said> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = random.nextInt(Math.max(2, size * 2 / 3));
            rows.add(new Said(number, number % 9, random.nextInt(4), random.nextInt(50), random.nextInt(6) > 0,
                    random.nextBoolean() ? "" : "备注" + random.nextInt(3)));
        }
        return rows;
    }

    private static Map<Integer, String> state(World world, Naive naive) {
        Map<Integer, String> state = new TreeMap<>();
        for (int number : naive.warnings().keySet()) {
            Warning warning = world.warning("市局", "N" + number);
            Set<String> remarks = warning.details().entries().stream().filter(d -> d.label().equals("备注")).map(Detail::value)
                    .collect(Collectors.toCollection(TreeSet::new));
            var who = world.doors.asCentre(() -> world.people.get(warning.identity()));
            state.put(number, warning.level() + " " + who.name().text() + " " + who.phone().digits() + " " + remarks);
        }
        return state;
    }

    /** What the rows say, read without any of our code. */
    private record Naive(List<Said> rows) {
        private static final String[] LEVELS = {"LOW", "MEDIUM", "HIGH", "URGENT"};

        Map<Integer, String> warnings() {
            Map<Integer, Integer> levels = new HashMap<>();
            Map<Integer, Set<String>> remarks = new HashMap<>();
            Map<Integer, Said> any = new HashMap<>();
            for (Said row : rows) {
                if (row.reaching()) {
                    any.put(row.number(), row);
                    levels.merge(row.number(), row.level(), Math::max);
                    remarks.computeIfAbsent(row.number(), n -> new TreeSet<>());
                    if (!row.remark().isEmpty()) {
                        remarks.get(row.number()).add(row.remark());
                    }
                }
            }
            Map<Integer, String> told = new TreeMap<>();
            any.forEach((number, row) -> told.put(number, LEVELS[levels.get(number)] + " 某某" + row.who() + " " + row.phone() + " "
                    + remarks.get(number)));
            return told;
        }

        int persons() {
            return (int) rows.stream().filter(Said::reaching).map(Said::who).distinct().count();
        }

        /** What cannot be called waits once for each different thing it says; when it was issued is no different thing. */
        int waiting() {
            return new HashSet<>(rows.stream().filter(row -> !row.reaching()).map(row -> List.of(row.number(), row.level(), row.remark()))
                    .toList()).size();
        }

        int different() {
            return new HashSet<>(rows).size();
        }
    }
}
