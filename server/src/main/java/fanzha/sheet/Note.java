package fanzha.sheet;

import java.util.List;

/** Something about a table that was read, for the receipt; the texts are {@code sheet.problem.<name>} and {@code sheet.mend.<name>}. */
public record Note(Kind kind, List<String> args) {
    public enum Kind { HIDDEN_ROWS, HIDDEN_COLUMNS, SHEETS_JOINED, SHEETS_SKIPPED, FOOTERS_SKIPPED, HEADERS_REPEATED, CODE_IGNORED }

    public Note {
        args = List.copyOf(args);
    }

    static Note of(Kind kind, String... args) {
        return new Note(kind, List.of(args));
    }
}
