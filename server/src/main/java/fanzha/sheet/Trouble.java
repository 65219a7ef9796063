package fanzha.sheet;

/** Why delivered bytes are no table that may be read; the texts are {@code sheet.problem.<name>} and {@code sheet.mend.<name>}. */
public enum Trouble {
    EMPTY_FILE, NO_ROWS, TOO_LARGE, TOO_MANY_ROWS, TOO_MANY_COLUMNS, CELL_TOO_LONG, WRONG_ENCODING, NOT_A_SHEET, WEB_PAGE,
    PASSWORD, DAMAGED, TOO_OLD, TOO_MANY_PARTS, UNPACKED_TOO_LARGE, UNSAFE_PART, UNSAFE_XML, TOO_SLOW
}
