package fanzha.warning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fanzha.sheet.Row;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a row says, cell by cell under its header: enough to mend it without the sheet it came from. */
public record Reading(List<String> labels, List<String> cells) {
    public Reading {
        labels = List.copyOf(labels);
        cells = List.copyOf(cells);
        if (labels.size() != cells.size()) {
            throw new IllegalArgumentException("一行有 " + labels.size() + " 列，却给了 " + cells.size() + " 格");
        }
    }

    static Reading of(Header header, List<String> cells) {
        int size = Math.max(header.size(), cells.size());
        return new Reading(IntStream.range(0, size).mapToObj(header::heading).toList(),
                IntStream.range(0, size).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList());
    }

    static Reading of(byte[] bytes) {
        List<CsvRecord> lines = CsvReader.builder().skipEmptyLines(false)
                .ofCsvRecord(new String(bytes, StandardCharsets.UTF_8)).stream().toList();
        return new Reading(lines.get(0).getFields(), lines.get(1).getFields());
    }

    /** The same row with other words in its cells. */
    public Reading with(List<String> words) {
        return new Reading(labels, words);
    }

    /** A sheet of one row. */
    byte[] bytes() {
        StringWriter text = new StringWriter();
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(labels).writeRecord(cells);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What the row would come in as. */
    SheetWarning said(String source, int row, Instant now) {
        return new RowReader(new Header(labels), source, Set.copyOf(DeliveryBook.KNOWN_SOURCES), now).read(Row.of(row, cells));
    }

    /** What the officer changed: columns by their header, no values. */
    List<String> changed(Reading after) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals(after.cells.get(i))) {
                changed.add(labels.get(i));
            }
        }
        return changed;
    }

    @Override
    public String toString() {
        return "Reading[" + cells.size() + " cells]";
    }
}
