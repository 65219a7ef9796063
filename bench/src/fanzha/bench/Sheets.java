package fanzha.bench;

import fanzha.sample.District;
import fanzha.sample.SheetMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sheets of the sample district, numbered on without a gap, so that every row is a warning that nobody has seen. */
final class Sheets {
    private static final long SEED = 7;
    private final District district = new District(SEED);
    private long next;

    byte[] make(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rows * 450);
        try {
            SheetMaker.write(rows, district, next, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        next += rows;
        return out.toByteArray();
    }

    /** The cells of a made sheet; ours quote only what must be quoted. */
    static List<String[]> cells(byte[] sheet) {
        List<String[]> rows = new ArrayList<>();
        String text = new String(sheet, StandardCharsets.UTF_8);
        int from = text.indexOf('\n') + 1;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            rows.add(split(text.substring(from, to)));
            from = to + 1;
        }
        return rows;
    }

    private static String[] split(String line) {
        if (line.indexOf('"') < 0) {
            return line.split(",", -1);
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
