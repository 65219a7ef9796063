package fanzha.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The header of one sheet: the line, or the two lines with groups above, whose labels are known best. Titles, units and
 * dates of issue may stand above it.
 *
 * @param lines  where the data may begin
 * @param labels by column
 * @param known  how many labels are known
 */
record Heading(int lines, List<String> labels, int known, Set<List<String>> repeats) {
    /** A word in the first row may happen to be one of the list's labels; two are a second line of the header. */
    private static final int LABELS_MIN = 2;

    /** The best of the first lines; when nothing is known, the first one that is no title. */
    static Heading find(Grid grid, Predicate<String> known) {
        int lines = Math.min(grid.size(), Caps.HEADER_LINES_MAX);
        Heading best = null;
        for (int i = 0; i < lines; i++) {
            Line line = grid.line(i);
            Heading here = of(i + 1, line.cells(), known, Set.of(said(line)));
            best = best == null || here.known > best.known || here.known == best.known && best.title() && !here.title() ? here : best;
        }
        for (int i = 0; i + 1 < lines; i++) {
            Heading pair = pair(grid, i, known);
            boolean labelled = grid.line(i + 1).cells().stream().filter(known).count() >= LABELS_MIN;
            if (best != null && labelled && (pair.known > best.known || pair.known == best.known && pair.lines == best.lines)) {
                best = pair;
            }
        }
        return best == null ? new Heading(0, List.of(), 0, Set.of()) : best;
    }

    /** One filled cell across the top is a title, whatever it says. */
    private boolean title() {
        return labels.stream().filter(label -> !label.isBlank()).count() <= 1;
    }

    /** Whether a line further down is this header once more, as on each printed page. */
    boolean repeatedBy(Line line) {
        return repeats.contains(said(line));
    }

    private static Heading pair(Grid grid, int index, Predicate<String> known) {
        Line above = grid.line(index);
        Line below = grid.line(index + 1);
        List<String> labels = labels(grid.across(above), above, below, known);
        return of(index + 2, labels, known, new HashSet<>(List.of(said(above), said(below))));
    }

    private static Heading of(int lines, List<String> labels, Predicate<String> known, Set<List<String>> repeats) {
        Set<String> told = new HashSet<>();
        labels.stream().filter(known).forEach(told::add);
        return new Heading(lines, labels, told.size(), repeats);
    }

    /** 涉诈 above 电话 is 涉诈电话; a label that stands in several groups is told apart by its group. */
    private static List<String> labels(Line groups, Line above, Line below, Predicate<String> known) {
        int columns = Math.max(groups.cells().size(), below.cells().size());
        Map<String, Integer> seen = new HashMap<>();
        Set<String> grouped = new HashSet<>();
        for (int i = 0; i < columns; i++) {
            String label = below.cell(i).strip();
            seen.merge(label, 1, Integer::sum);
            if (known.test(groups.cell(i).strip() + label) && !groups.cell(i).isBlank()) {
                grouped.add(label);
            }
        }
        Set<String> used = new HashSet<>();
        List<String> labels = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
            String label = below.cell(i).strip();
            String group = groups.cell(i).strip();
            if (label.isEmpty()) {
                labels.add(above.cell(i).strip());
                continue;
            }
            boolean several = seen.get(label) > 1 && (grouped.contains(label) || used.contains(label));
            boolean whole = !group.isEmpty() && !group.equals(label) && (several || known.test(group + label));
            labels.add(whole ? group + label : label);
            used.add(label);
        }
        return labels;
    }

    private static List<String> said(Line line) {
        List<String> cells = new ArrayList<>(line.cells().stream().map(String::strip).toList());
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
