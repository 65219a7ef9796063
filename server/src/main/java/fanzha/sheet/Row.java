package fanzha.sheet;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A data row under the table's labels, with its number as the spreadsheet shows it and a line of its own for quarantine. */
public final class Row {
    private final Line line;
    private final @Nullable String sheet;
    private final Supplier<byte[]> bytes;

    Row(Line line, @Nullable String sheet, Supplier<byte[]> bytes) {
        this.line = line;
        this.sheet = sheet;
        this.bytes = bytes;
    }

    /** A row that a person has written. */
    public static Row of(int number, List<String> cells) {
        return new Row(new Line(number, List.copyOf(cells), null, false), null, () -> new byte[0]);
    }

    public int number() {
        return line.number();
    }

    /** Null where one sheet holds all rows. */
    public @Nullable String sheet() {
        return sheet;
    }

    public List<String> cells() {
        return line.cells();
    }

    public CellKind kind(int cell) {
        return line.kind(cell);
    }

    public boolean broken() {
        return line.broken();
    }

    /** Of a csv its bytes in UTF-8; of a workbook the same row as a line of csv. */
    public byte[] bytes() {
        return bytes.get();
    }
}
