package fanzha.warning;

import fanzha.sheet.CellKind;
import fanzha.sheet.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row while it is read: its cells by column, what is kept of them, and the flags so far. */
final class RowInWork {
    /** What sheets write for nothing. */
    private static final Set<String> NOTHING = Set.of("-", "--", "—", "/", "\\", "无", "不详", "未知", "暂无", "空", "NULL", "null",
            "N/A", "#N/A");
    /** Have fields of their own; only words that no field can take are kept beside them. */
    private static final Set<Column> OWN_FIELDS = EnumSet.of(Column.NUMBER, Column.WARNED_AT, Column.ISSUED_AT, Column.SOURCE,
            Column.KIND, Column.LEVEL, Column.NAME, Column.PHONE, Column.ID_CARD, Column.FRAUD_TYPE, Column.FEEDBACK_BY,
            Column.AMOUNT);

    private final Header header;
    private final List<String> cells;
    private final List<Detail> details = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    /** Columns whose cell is flagged for what the spreadsheet did to it: there is no more to say. */
    private final Set<String> spoilt = new HashSet<>();

    RowInWork(Header header, Row row) {
        this.header = header;
        this.cells = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (!row.kind(i).isSound()) {
                spoil(i, row.kind(i));
            }
        }
    }

    /** What is not the value is kept and never taken for it; of a garbled cell a person can still make something. */
    private void spoil(int cell, CellKind kind) {
        String label = header.label(cell);
        flags.add(new Flag(Problem.of(kind), label, List.of()));
        if (kind != CellKind.GARBLED) {
            spoilt.add(label);
            String text = CellText.plain(cells.set(cell, ""));
            details.add(new Detail(label, text));
            facts.add(label + "=" + text);
        }
    }

    /** The cell's plain words; empty when it says nothing. */
    String text(Column column) {
        String text = header.text(column, cells);
        return NOTHING.contains(text) ? "" : text;
    }

    void flag(Problem problem, @Nullable Column column, String... args) {
        if (column != null && spoilt.contains(column.label())) {
            return;
        }
        flags.add(new Flag(problem, column == null ? "" : column.label(), List.of(args)));
    }

    /** Flags a cell and keeps its words. */
    void doubt(Problem problem, Column column, String text, String... args) {
        flag(problem, column, args);
        keep(column, text);
    }

    void keep(Column column, String text) {
        if (!text.isEmpty()) {
            details.add(new Detail(column.label(), text));
            // A time of issue that cannot be read is still no news.
            if (column != Column.ISSUED_AT) {
                facts.add(column.label() + "=" + text);
            }
        }
    }

    void fact(Column column, String canonical) {
        facts.add(column.label() + "=" + canonical);
    }

    /** Keeps every cell that no field has taken; unknown columns under their own header. */
    void keepTheRest() {
        for (int i = 0; i < cells.size(); i++) {
            Column column = header.column(i);
            if (column != null && OWN_FIELDS.contains(column)) {
                continue;
            }
            String text = CellText.plain(cells.get(i));
            if (text.isEmpty() || NOTHING.contains(text)) {
                continue;
            }
            details.add(new Detail(header.label(i), text));
            // Years pass without news of the warning.
            if (column != Column.AGE) {
                facts.add(header.label(i) + "=" + text);
            }
        }
    }

    Details details() {
        return new Details(details);
    }

    List<Flag> flags() {
        return flags;
    }

    List<String> facts() {
        Collections.sort(facts);
        return facts;
    }
}
