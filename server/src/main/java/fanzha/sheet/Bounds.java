package fanzha.sheet;

/** What one file may still take of time, lines and text while it is parsed. */
final class Bounds {
    private static final int LINES_MAX = Caps.ROWS_MAX + Caps.HEADER_LINES_MAX * Caps.SHEETS_MAX;

    private final Deadline deadline;
    private long characters;
    private long unpacked;
    private int lines;

    Bounds(Deadline deadline) {
        this.deadline = deadline;
    }

    Deadline deadline() {
        return deadline;
    }

    void line() {
        if (++lines > LINES_MAX) {
            throw Caps.tooManyRows();
        }
        if ((lines & 1_023) == 0) {
            deadline.check();
        }
    }

    void text(int more) {
        characters += more;
        if (characters > Caps.TEXT_CHARACTERS_MAX) {
            throw Unreadable.file(Trouble.UNPACKED_TOO_LARGE, "200");
        }
    }

    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked > Caps.UNPACKED_BYTES_MAX) {
            throw Unreadable.file(Trouble.UNPACKED_TOO_LARGE, "200");
        }
        deadline.check();
    }
}
