package fanzha.warning;

import fanzha.sheet.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt says about one row; {@code problem} has its text in {@code messages/warning}. Holds no value of the row. */
public record RowNote(int row, Kind kind, @Nullable String column, @Nullable Problem problem, List<String> args) {
    public enum Kind { FLAG, QUARANTINED, MERGED, DUPLICATE }

    public RowNote {
        args = List.copyOf(args);
    }

    /** Of the file as a whole. */
    static RowNote of(Note note) {
        return new RowNote(0, Kind.FLAG, null, Problem.of(note.kind()), note.args());
    }
}
