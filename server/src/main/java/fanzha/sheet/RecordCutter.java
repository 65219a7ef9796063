package fanzha.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts csv bytes into records, so that each can be kept byte for byte and one broken record never takes its neighbours
 * along: where a quote is never closed, or text follows it, the record ends with its first line.
 */
final class RecordCutter {
    /** Beyond this many lines one quoted cell is taken for a forgotten quote. */
    private static final int LINES_IN_CELL_MAX = 100;

    /**
     * Where a record lies.
     *
     * @param number      as the spreadsheet counts
     * @param longestCell in characters
     */
    record Piece(int number, int from, int to, int fields, int longestCell, boolean broken) {
    }

    private final byte[] bytes;
    private final byte separator;
    private final int piecesMax;
    private final Deadline deadline;
    private int at;
    private int fields;
    private int longest;

    RecordCutter(byte[] bytes, char separator, int piecesMax, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
        this.separator = (byte) separator;
        this.piecesMax = piecesMax;
    }

    /** All records that say something; stops one after the maximum. */
    List<Piece> cut() {
        List<Piece> pieces = new ArrayList<>();
        for (int number = 1; at < bytes.length && pieces.size() <= piecesMax; number++) {
            if ((number & 1_023) == 1) {
                deadline.check();
            }
            int from = at;
            boolean broken = !scan(true);
            if (broken) {
                at = from;
                scan(false);
            }
            if (!blank(from, at)) {
                pieces.add(new Piece(number, from, at, fields, longest, broken));
            }
        }
        return pieces;
    }

    /** A spreadsheet saves empty lines that somebody once put borders around, by the thousand. */
    private boolean blank(int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b != separator && b != '"' && b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Moves behind one record; false: the quotes of this record do not close as they should. */
    private boolean scan(boolean quotes) {
        fields = 1;
        longest = 0;
        int cell = 0;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (quotes && b == '"' && cell == 0) {
                int inside = quoted();
                if (inside < 0) {
                    return false;
                }
                cell += inside + 1;
                continue;
            }
            at++;
            if (b == separator) {
                fields++;
                cell = 0;
            } else if (b == '\n' || b == '\r') {
                at += b == '\r' && at < bytes.length && bytes[at] == '\n' ? 1 : 0;
                return true;
            } else if ((b & 0xC0) != 0x80) {
                longest = Math.max(longest, ++cell);
            }
        }
        return true;
    }

    /** Moves behind a quoted cell's closing quote and says how many characters it holds; -1 when it closes wrongly. */
    private int quoted() {
        int characters = 0;
        int lines = 0;
        int separators = 0;
        for (at++; at < bytes.length; at++) {
            byte b = bytes[at];
            if (b == '"') {
                if (at + 1 < bytes.length && bytes[at + 1] == '"') {
                    at++;
                } else {
                    at++;
                    longest = Math.max(longest, characters);
                    return ends() ? characters : -1;
                }
            }
            separators += b == separator ? 1 : 0;
            if (b == '\n') {
                // A whole row inside one cell: a quote was forgotten, and this row would swallow the next.
                if (++lines > LINES_IN_CELL_MAX || separators >= Math.max(fields, 6) && lines > 1) {
                    return -1;
                }
                separators = 0;
            }
            characters += (b & 0xC0) != 0x80 ? 1 : 0;
        }
        return -1;
    }

    private boolean ends() {
        return at >= bytes.length || bytes[at] == separator || bytes[at] == '\n' || bytes[at] == '\r';
    }
}
