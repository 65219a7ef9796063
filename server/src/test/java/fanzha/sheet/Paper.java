package fanzha.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A sheet as its author sees it, before any program has saved it. */
final class Paper {
    final String name;
    final List<List<Cell>> lines = new ArrayList<>();
    final List<Merges.Area> merged = new ArrayList<>();
    final List<Integer> hiddenLines = new ArrayList<>();
    boolean hiddenColumn;

    Paper(String name) {
        this.name = name;
    }

    enum What { NOTHING, TEXT, NUMBER, DATE, FORMULA }

    /** @param text what a reader must find */
    record Cell(What what, String text, double number) {
        static final Cell NOTHING = new Cell(What.NOTHING, "", 0);

        static Cell text(String text) {
            return text.isEmpty() ? NOTHING : new Cell(What.TEXT, text, 0);
        }

        static Cell number(long number) {
            return new Cell(What.NUMBER, String.valueOf(number), number);
        }

        /** Whole seconds of a day after 1899-12-30, as its serial number. */
        static Cell date(long day, int second) {
            String clock = second == 0 ? "" : String.format(Locale.ROOT, " %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
            return new Cell(What.DATE, java.time.LocalDate.of(1899, 12, 30).plusDays(day) + clock, day + second / 86_400.0);
        }

        static Cell formula(String value) {
            return new Cell(What.FORMULA, value, 0);
        }
    }

    /** @return its number as a spreadsheet shows it */
    int line(List<Cell> cells) {
        lines.add(cells);
        return lines.size();
    }

    int line(String... cells) {
        return line(List.of(cells).stream().map(Cell::text).toList());
    }
}
