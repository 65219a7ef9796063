package fanzha.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** Writes a sheet of any length for measurements, row by row: {@code SheetMaker rows seed file [first number]}. */
public final class SheetMaker {
    public static final int ROWS_MAX = 10_000_000;
    private static final LocalDateTime FROM = LocalDateTime.of(2026, 5, 1, 0, 0);
    private static final int FLUSH_CHARACTERS = 1 << 16;
    private static final int SPAN_SECONDS = 30 * 24 * 3600;

    private SheetMaker() { }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            throw new IllegalArgumentException("用法：SheetMaker 行数 种子 文件 [首个编号]");
        }
        int rows = Integer.parseInt(args[0]);
        long first = args.length > 3 ? Long.parseLong(args[3]) : 0;
        try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
            write(rows, new District(Long.parseLong(args[1])), first, out);
        }
    }

    /** These warnings as one sheet. */
    public static byte[] sheet(List<WarningRow> rows) {
        StringBuilder text = new StringBuilder(String.join(",", Column.headers())).append('\n');
        rows.forEach(row -> row.cells().appendTo(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Times run evenly over thirty fixed days; a later sheet of the same district begins at another first number. */
    public static void write(int rows, District district, long first, OutputStream out) throws IOException {
        if (rows < 1 || rows > ROWS_MAX) {
            throw new IllegalArgumentException("行数应在 1 至 " + ROWS_MAX + " 之间；收到 " + rows);
        }
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(String.join(",", Column.headers())).append('\n');
        for (int i = 0; i < rows; i++) {
            LocalDateTime at = FROM.plusSeconds((long) i * SPAN_SECONDS / rows);
            district.warning(first + i, at).cells().appendTo(text);
            if (text.length() > FLUSH_CHARACTERS) {
                writer.append(text);
                text.setLength(0);
            }
        }
        writer.append(text).flush();
    }
}
