package fanzha.sheet;

import org.jspecify.annotations.Nullable;

/** Absolute bounds of what is opened. No ratio: an honest sheet may pack ten to one, and a refused list is a lost warning. */
public final class Caps {
    public static final int FILE_BYTES_MAX = 20 * 1024 * 1024;
    public static final int ROWS_MAX = 200_000;
    public static final int COLUMNS_MAX = 64;
    public static final int CELL_CHARACTERS_MAX = 32_767;
    static final int PARTS_MAX = 500;
    static final long PART_BYTES_MAX = 100L * 1024 * 1024;
    static final long UNPACKED_BYTES_MAX = 200L * 1024 * 1024;
    /** Of all cells together: one shared text may stand in a million cells and be unpacked only there. */
    static final long TEXT_CHARACTERS_MAX = 100_000_000;
    /** Titles, units and group headers may stand above the header. */
    static final int HEADER_LINES_MAX = 20;
    static final int SHARED_TEXTS_MAX = 4_000_000;
    static final int SHEETS_MAX = 100;
    static final int MERGES_MAX = 200_000;
    static final int STYLES_MAX = 65_536;

    private Caps() {
    }

    static Unreadable tooManyRows() {
        return Unreadable.file(Trouble.TOO_MANY_ROWS, "200,000");
    }

    static void checkColumn(int column, int row, @Nullable String sheet) {
        if (column >= COLUMNS_MAX) {
            throw Unreadable.row(Trouble.TOO_MANY_COLUMNS, row, sheet, "64");
        }
    }

    static void checkLength(int characters, int row, @Nullable String sheet) {
        if (characters > CELL_CHARACTERS_MAX) {
            throw Unreadable.row(Trouble.CELL_TOO_LONG, row, sheet, "32,767");
        }
    }
}
