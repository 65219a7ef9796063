package fanzha.sheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the cells of one sheet of a workbook in the order of their lines, each within the caps. */
final class GridWriter {
    /** Beside the kind: the text is a shared one. */
    static final int SHARED = 0x40;
    private static final int NAME_CHARACTERS_MAX = 31;

    private final String name;
    private final SharedTexts shared;
    private final Bounds bounds;
    private final PackedRows rows = new PackedRows();
    private final Merges merges = new Merges();
    private int merged;
    private int number;
    private boolean hidden;
    private boolean filled;
    private int hiddenRows;
    private int hiddenColumns;
    private Opened.@Nullable Refused tooWide;

    GridWriter(String name, SharedTexts shared, Bounds bounds) {
        this.name = shown(name);
        this.shared = shared;
        this.bounds = bounds;
    }

    /** @param line as the spreadsheet shows it */
    void begin(int line, boolean isHidden) {
        flush();
        number = line;
        hidden = isHidden;
        rows.put(line);
    }

    int number() {
        return number;
    }

    void cell(int column, CellKind kind, String text) {
        Caps.checkLength(text.length(), number, name);
        CellKind told = text.indexOf(TextBytes.LOST) >= 0 && kind == CellKind.TEXT ? CellKind.GARBLED : kind;
        if (!text.isBlank() && fits(column)) {
            bounds.text(text.length());
            place(column, told.ordinal());
            rows.put(TextBytes.storable(text));
        }
    }

    void shared(int column, int text) {
        if (text < 0 || text >= shared.size()) {
            throw Unreadable.row(Trouble.DAMAGED, number, name);
        }
        if (shared.length(text) == 0 || !fits(column)) {
            return;
        }
        bounds.text(shared.length(text));
        place(column, CellKind.TEXT.ordinal() | SHARED);
        rows.put(text);
    }

    void merge(Merges.Area area) {
        if (++merged <= Caps.MERGES_MAX) {
            merges.add(area);
        }
    }

    void hideColumns(int count) {
        hiddenColumns += count;
    }

    PackedGrid end() {
        flush();
        List<Note> notes = new ArrayList<>();
        if (hiddenRows > 0) {
            notes.add(Note.of(Note.Kind.HIDDEN_ROWS, String.valueOf(hiddenRows)));
        }
        if (hiddenColumns > 0 && rows.size() > 0) {
            notes.add(Note.of(Note.Kind.HIDDEN_COLUMNS, String.valueOf(hiddenColumns)));
        }
        return new PackedGrid(name, rows, shared, new PackedGrid.About(merges, notes, tooWide));
    }

    /** It goes onto receipts, where no number of a person may stand. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").replaceAll("\\d{7,}", "…");
        return plain.length() > NAME_CHARACTERS_MAX ? plain.substring(0, NAME_CHARACTERS_MAX) : plain;
    }

    /** Beside the list a workbook may hold wide evaluations: only who reads this sheet minds. */
    private boolean fits(int column) {
        if (column >= Caps.COLUMNS_MAX && tooWide == null) {
            tooWide = new Opened.Refused(Trouble.TOO_MANY_COLUMNS, number, name, List.of("64"));
        }
        return column < Caps.COLUMNS_MAX;
    }

    private void place(int column, int kind) {
        rows.put(column + 1);
        rows.put(kind);
        filled = true;
    }

    private void flush() {
        if (filled) {
            rows.put(0);
            rows.end();
            bounds.line();
            hiddenRows += hidden ? 1 : 0;
        } else {
            rows.forget();
        }
        filled = false;
    }
}
