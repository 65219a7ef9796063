package fanzha.sheet;

/** What stood in a cell, as far as its text does not tell it. */
public enum CellKind {
    TEXT, NUMBER, DATE,
    /** A number of more than fifteen digits: the spreadsheet has put zeros for the last ones. */
    LOST_PRECISION,
    /** The text is the formula itself. */
    FORMULA_WITHOUT_VALUE,
    /** #REF!, #VALUE! and their like. */
    ERROR_VALUE,
    /** Characters were lost before it came to us. */
    GARBLED;

    private static final CellKind[] ALL = values();

    static CellKind of(int code) {
        return ALL[code];
    }

    /** Whether the text is what the sender meant. */
    public boolean isSound() {
        return switch (this) {
            case TEXT, NUMBER, DATE -> true;
            case LOST_PRECISION, FORMULA_WITHOUT_VALUE, ERROR_VALUE, GARBLED -> false;
        };
    }
}
