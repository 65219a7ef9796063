package fanzha.dissuasion;

import java.util.List;
import java.util.stream.Collectors;

/** The same columns as a text for a chat, or for the superior's own web form. */
final class FeedbackText {
    private static final String FORMULA_STARTS = "=+-@";

    private FeedbackText() {
    }

    /** One line a warning, cells apart by tabs: pasted into a sheet they fall into its columns. */
    static String lines(List<FeedbackColumn> columns, List<FeedbackRow> rows) {
        return rows.stream().map(row -> columns.stream().map(column -> cell(column.in(row))).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** 字段：值, one a line and an empty line between warnings; what is empty is left out. */
    static String fields(List<FeedbackColumn> columns, List<FeedbackRow> rows) {
        return rows.stream().map(row -> columns.stream().filter(column -> !column.in(row).isBlank())
                        .map(column -> column.heading() + "：" + plain(column.in(row))).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** A sheet that it is pasted into must not take a name for a formula. */
    private static String cell(String text) {
        String plain = plain(text);
        return !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
