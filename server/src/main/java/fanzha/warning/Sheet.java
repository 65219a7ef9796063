package fanzha.warning;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A csv that can be read: its header and its rows, each with its number as the spreadsheet shows it and its own bytes. */
final class Sheet implements Opened {
    /** Quotes that mean nothing: in a broken record a quote is a character like others. */
    private static final char NO_QUOTE = '\u0001';

    private final byte[] bytes;
    private final Header header;
    private final List<RecordCutter.Piece> pieces;
    private final int[] rowNumbers;
    private final char separator;

    Sheet(byte[] bytes, Header header, List<RecordCutter.Piece> pieces, int[] rowNumbers, char separator) {
        this.bytes = bytes;
        this.header = header;
        this.pieces = pieces;
        this.rowNumbers = rowNumbers;
        this.separator = separator;
    }

    record Row(int number, List<String> cells, byte[] bytes, boolean broken) {
    }

    Header header() {
        return header;
    }

    int rows() {
        return pieces.size();
    }

    Row row(int index) {
        RecordCutter.Piece piece = pieces.get(index);
        byte[] own = Arrays.copyOfRange(bytes, piece.from(), piece.to());
        return new Row(rowNumbers[index], cells(own, separator, piece.broken()), own, piece.broken());
    }

    static List<String> cells(byte[] record, char separator, boolean broken) {
        String text = new String(record, StandardCharsets.UTF_8).stripTrailing();
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
}
