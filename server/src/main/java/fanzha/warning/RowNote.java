package fanzha.warning;

import fanzha.sheet.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt says about one row, or about the file (row 0); {@code problem} has its text in messages. Holds no value of a row. */
public record RowNote(int row, Kind kind, @Nullable String column, @Nullable Problem problem, List<String> args) {
    public enum Kind { FILE, FLAG, QUARANTINED, MERGED, DUPLICATE }

    public RowNote {
        args = List.copyOf(args);
    }

    /** Of the file as a whole. */
    static RowNote of(Note note) {
        return new RowNote(0, Kind.FILE, null, Problem.of(note.kind()), note.args());
    }
}
