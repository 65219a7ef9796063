package fanzha.warning;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Opens a delivered csv (UTF-8, with or without BOM) within absolute caps, or says in one value why it does not. */
final class SheetReader {
    static final int BYTES_MAX = 20 * 1024 * 1024;
    static final int ROWS_MAX = 200_000;
    static final int COLUMNS_MAX = 64;
    static final int CELL_CHARACTERS_MAX = 32_767;
    /** A title may stand above the header. */
    private static final int HEADER_LINES_MAX = 10;

    Opened open(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return refused(Problem.TOO_LARGE, "20");
        }
        if (workbook(bytes)) {
            return refused(Problem.NOT_CSV);
        }
        if (!utf8(bytes)) {
            return refused(Problem.WRONG_ENCODING, likelyEncoding(bytes));
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3 : 0;
        if (blank(bytes, start, bytes.length)) {
            return refused(Problem.EMPTY_FILE);
        }
        return sheet(bytes, start);
    }

    private static Opened sheet(byte[] bytes, int start) {
        char separator = separator(bytes, start);
        List<RecordCutter.Piece> pieces = new RecordCutter(bytes, start, separator, ROWS_MAX + HEADER_LINES_MAX).cut();
        Opened.Refused overCap = overCap(pieces);
        if (overCap != null) {
            return overCap;
        }
        int top = headerLine(bytes, pieces, separator);
        Header header = header(bytes, pieces.get(top), separator);
        if (!header.missing().isEmpty()) {
            return new Opened.Refused(new Flaw(Problem.COLUMN_MISSING, top + 1, String.join("、", header.missing()),
                    List.of(String.join("、", header.missing()))));
        }
        int[] rows = IntStream.range(top + 1, pieces.size())
                .filter(i -> !empty(bytes, pieces.get(i), separator)).toArray();
        if (rows.length == 0) {
            return refused(Problem.NO_ROWS);
        }
        if (rows.length > ROWS_MAX) {
            return refused(Problem.TOO_MANY_ROWS, "200,000");
        }
        return new Sheet(bytes, header, Arrays.stream(rows).mapToObj(pieces::get).toList(),
                Arrays.stream(rows).map(i -> i + 1).toArray(), separator);
    }

    private static Opened.@Nullable Refused overCap(List<RecordCutter.Piece> pieces) {
        if (pieces.size() > ROWS_MAX + HEADER_LINES_MAX) {
            return refused(Problem.TOO_MANY_ROWS, "200,000");
        }
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).fields() > COLUMNS_MAX) {
                return new Opened.Refused(new Flaw(Problem.TOO_MANY_COLUMNS, i + 1, null, List.of("64")));
            }
            if (pieces.get(i).longestCell() > CELL_CHARACTERS_MAX) {
                return new Opened.Refused(new Flaw(Problem.CELL_TOO_LONG, i + 1, null, List.of("32,767")));
            }
        }
        return null;
    }

    /** The line with the most known columns; the first one when none is known. */
    private static int headerLine(byte[] bytes, List<RecordCutter.Piece> pieces, char separator) {
        int best = 0;
        int known = 0;
        for (int i = 0; i < Math.min(pieces.size(), HEADER_LINES_MAX); i++) {
            int here = header(bytes, pieces.get(i), separator).known();
            if (here > known) {
                best = i;
                known = here;
            }
        }
        return best;
    }

    private static Header header(byte[] bytes, RecordCutter.Piece piece, char separator) {
        return new Header(Sheet.cells(Arrays.copyOfRange(bytes, piece.from(), piece.to()), separator, piece.broken()));
    }

    private static char separator(byte[] bytes, int start) {
        int[] seen = new int[128];
        for (int i = start; i < bytes.length && seen['\n'] < HEADER_LINES_MAX; i++) {
            if (bytes[i] >= 0) {
                seen[bytes[i]]++;
            }
        }
        if (seen['\t'] > seen[','] && seen['\t'] > seen[';']) {
            return '\t';
        }
        return seen[';'] > seen[','] ? ';' : ',';
    }

    private static boolean empty(byte[] bytes, RecordCutter.Piece piece, char separator) {
        for (int i = piece.from(); i < piece.to(); i++) {
            if (bytes[i] != separator && bytes[i] != '"' && !blank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        return IntStream.range(from, to).allMatch(i -> blank(bytes[i]));
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /** An xlsx is a zip, an xls a compound file: renaming one does not make it a csv. */
    private static boolean workbook(byte[] bytes) {
        return bytes.length >= 4 && (bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9
                || bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == 0x11 && bytes[3] == (byte) 0xE0);
    }

    private static boolean utf8(byte[] bytes) {
        return decodes(bytes, StandardCharsets.UTF_8) && IntStream.range(0, bytes.length).noneMatch(i -> bytes[i] == 0);
    }

    private static String likelyEncoding(byte[] bytes) {
        boolean mark = bytes.length >= 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
        // Of plain letters and digits UTF-16 makes every other byte zero.
        long zeros = IntStream.range(0, bytes.length).filter(i -> bytes[i] == 0).count();
        if (mark || zeros * 4 > bytes.length) {
            return "UTF-16";
        }
        return decodes(bytes, Charset.forName("GB18030")) ? "GBK/ANSI" : "其他 other";
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(8_192);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isUnderflow();
    }

    private static Opened.Refused refused(Problem problem, String... args) {
        return new Opened.Refused(Flaw.ofFile(problem, args));
    }
}
