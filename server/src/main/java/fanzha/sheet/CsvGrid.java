package fanzha.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A csv in UTF-8, cut into records that are read one by one. */
final class CsvGrid implements Grid {
    /** Quotes that mean nothing: in a broken record a quote is a character like others. */
    private static final char NO_QUOTE = '\u0001';
    private static final char[] OTHER_SEPARATORS = {';', '\t', '|'};
    private static final int SEPARATOR_LINES_MAX = Caps.HEADER_LINES_MAX + 5;

    private final byte[] bytes;
    private final char separator;
    private final List<RecordCutter.Piece> pieces;

    private CsvGrid(byte[] bytes, char separator, List<RecordCutter.Piece> pieces) {
        this.bytes = bytes;
        this.separator = separator;
        this.pieces = pieces;
    }

    static CsvGrid of(byte[] bytes, Deadline deadline) {
        char separator = separator(bytes);
        int piecesMax = Caps.ROWS_MAX + Caps.HEADER_LINES_MAX;
        List<RecordCutter.Piece> pieces = new RecordCutter(bytes, separator, piecesMax, deadline).cut();
        if (pieces.size() > piecesMax) {
            throw Caps.tooManyRows();
        }
        for (RecordCutter.Piece piece : pieces) {
            Caps.checkColumn(piece.fields() - 1, piece.number(), null);
            Caps.checkLength(piece.longestCell(), piece.number(), null);
        }
        return new CsvGrid(bytes, separator, pieces);
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public int size() {
        return pieces.size();
    }

    @Override
    public Line line(int index) {
        RecordCutter.Piece piece = pieces.get(index);
        List<String> cells = cells(new String(bytes(index), StandardCharsets.UTF_8), piece.broken());
        return new Line(piece.number(), cells, garbled(cells), piece.broken());
    }

    @Override
    public byte[] bytes(int index) {
        RecordCutter.Piece piece = pieces.get(index);
        return Arrays.copyOfRange(bytes, piece.from(), piece.to());
    }

    @Override
    public List<Note> notes() {
        return List.of();
    }

    @Override
    public Opened.@Nullable Refused tooWide() {
        return null;
    }

    @Override
    public Line across(Line line) {
        // Saving as csv keeps of a merged group only its first cell.
        List<String> cells = new ArrayList<>(line.cells());
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                cells.set(i, cells.get(i - 1));
            }
        }
        return new Line(line.number(), cells, null, line.broken());
    }

    private List<String> cells(String record, boolean broken) {
        String text = record.stripTrailing();
        if (text.isEmpty()) {
            return List.of();
        }
        CsvReader.CsvReaderBuilder reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
        if (broken) {
            reader.quoteCharacter(NO_QUOTE);
        }
        try {
            List<String> cells = reader.ofSingleCsvRecord(text).getFields();
            return broken ? cells.stream().map(c -> c.replace("\"", "")).toList() : cells;
        } catch (CsvParseException e) {
            // Not even by itself: what it says is kept in one cell, and the row waits for a person.
            return List.of(text);
        }
    }

    private static byte @Nullable [] garbled(List<String> cells) {
        byte[] kinds = null;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(TextBytes.LOST) >= 0) {
                kinds = kinds == null ? new byte[cells.size()] : kinds;
                kinds[i] = (byte) CellKind.GARBLED.ordinal();
            }
        }
        return kinds;
    }

    private static char separator(byte[] bytes) {
        int[] seen = new int[128];
        for (int i = 0; i < bytes.length && seen['\n'] < SEPARATOR_LINES_MAX; i++) {
            if (bytes[i] >= 0) {
                seen[bytes[i]]++;
            }
        }
        char most = ',';
        for (char other : OTHER_SEPARATORS) {
            most = seen[other] > seen[most] ? other : most;
        }
        return most;
    }
}
