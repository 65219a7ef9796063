package fanzha.warning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a chunk and notes what its receipt has to say about single rows. */
final class Tally {
    /** A whole sheet of repeats needs no line for each. */
    private static final int PLAIN_NOTES_MAX = 200;

    private final List<RowNote> notes = new ArrayList<>();
    private int accepted;
    private int merged;
    private int duplicate;
    private int quarantined;

    void accepted(SheetWarning row) {
        accepted++;
        flags(row);
    }

    void merged(SheetWarning row) {
        if (merged++ < PLAIN_NOTES_MAX) {
            note(row.row(), RowNote.Kind.MERGED, null, null);
        }
        flags(row);
    }

    void duplicate(int row) {
        if (duplicate++ < PLAIN_NOTES_MAX) {
            note(row, RowNote.Kind.DUPLICATE, null, null);
        }
    }

    void quarantined(Quarantined item) {
        quarantined++;
        notes.add(new RowNote(item.row(), RowNote.Kind.QUARANTINED, item.column(), item.problem(), item.args()));
        item.flags().forEach(f -> notes.add(new RowNote(item.row(), RowNote.Kind.QUARANTINED, f.column(), f.problem(), f.args())));
    }

    /** The row's number belongs to somebody else. */
    void reused(SheetWarning row) {
        note(row.row(), RowNote.Kind.FLAG, Column.NUMBER.label(), Problem.NUMBER_REUSED);
    }

    Counts counts() {
        return new Counts(accepted, merged, duplicate, quarantined);
    }

    List<RowNote> notes() {
        return notes;
    }

    private void flags(SheetWarning row) {
        row.flags().forEach(f -> notes.add(new RowNote(row.row(), RowNote.Kind.FLAG, f.column(), f.problem(), f.args())));
    }

    private void note(int row, RowNote.Kind kind, @Nullable String column, @Nullable Problem problem) {
        notes.add(new RowNote(row, kind, column, problem, List.of()));
    }
}
