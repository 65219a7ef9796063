package fanzha.warning;

import fanzha.sheet.CellKind;
import fanzha.sheet.Note;
import fanzha.sheet.Trouble;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be wrong with a delivered file, row or cell, or worth a line on its receipt; its texts are
 * {@code <room>.problem.<name>} and {@code <room>.mend.<name>}, where the room is warning, or sheet for what was met
 * before anybody knew the columns.
 */
public enum Problem {
    WRONG_ENCODING, EMPTY_FILE, NO_ROWS, TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG, NOT_A_SHEET, WEB_PAGE, PASSWORD,
    DAMAGED, TOO_OLD, TOO_MANY_PARTS, UNPACKED_TOO_LARGE, UNSAFE_PART, UNSAFE_XML, TOO_SLOW,
    HIDDEN_ROWS, HIDDEN_COLUMNS, SHEETS_JOINED, SHEETS_SKIPPED, FOOTERS_SKIPPED, HEADERS_REPEATED, CODE_IGNORED,
    LOST_PRECISION, FORMULA_WITHOUT_VALUE, ERROR_VALUE, GARBLED,
    /** Not given any more; rows that were kept for it may still wait. */
    NOT_CSV,
    COLUMN_MISSING, COLUMN_TWICE, BROKEN_QUOTES, CELLS_MISSING, CELLS_EXTRA,
    NUMBER_MISSING, NUMBER_REUSED, TIME_MISSING, TIME_UNREADABLE, YEAR_ASSUMED, TIME_IN_FUTURE, SOURCE_UNKNOWN, KIND_UNKNOWN, LEVEL_UNKNOWN,
    NAME_MISSING, NAME_UNREADABLE, PHONE_MISSING, PHONE_LENGTH, PHONE_UNREADABLE, PHONE_SCIENTIFIC, PHONES_SEVERAL,
    ID_CARD_LENGTH, ID_CARD_CHECK, ID_CARD_UNREADABLE, TYPE_UNKNOWN, AMOUNT_UNREADABLE, FEEDBACK_UNREADABLE, REACHES_NOBODY;

    private static final Set<String> OF_SHEETS = Stream.of(Trouble.values(), Note.Kind.values(), CellKind.values())
            .flatMap(Arrays::stream).map(Enum::name).collect(Collectors.toSet());

    static Problem of(Trouble trouble) {
        return valueOf(trouble.name());
    }

    static Problem of(Note.Kind note) {
        return valueOf(note.name());
    }

    /** Only of cells that are not sound. */
    static Problem of(CellKind kind) {
        return valueOf(kind.name());
    }

    String words() {
        return OF_SHEETS.contains(name()) ? "sheet" : "warning";
    }
}
