package fanzha.sheet;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One table of a web page while it is read; cells that span lines or columns are its merged cells. */
final class WebTable {
    private static final Pattern SPAN = Pattern.compile("(col|row)span\\s*=\\s*[\"']?\\s*(\\d{1,7})");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED = Map.of("nbsp", " ", "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'",
            "ensp", " ", "emsp", " ");

    private final GridWriter grid;
    private final StringBuilder text = new StringBuilder();
    /** Down to which line each column is taken by a cell from above. */
    private final int[] takenUntil = new int[Caps.COLUMNS_MAX];
    private int line;
    private int column;
    private int width = 1;
    private boolean inCell;

    WebTable(GridWriter grid) {
        this.grid = grid;
    }

    void text(String more) {
        if (inCell) {
            Caps.checkLength(text.length() + more.length(), line, null);
            text.append(more.replaceAll("[\\t\\r\\n ]+", " "));
        }
    }

    void tag(String name, String tag) {
        switch (name) {
            case "br", "br/" -> text.append(inCell ? "\n" : "");
            case "tr" -> {
                close();
                grid.begin(++line, false);
                column = 0;
                width = 0;
            }
            case "td", "th" -> {
                close();
                cell(tag);
            }
            default -> close();
        }
    }

    PackedGrid end() {
        close();
        return grid.end();
    }

    private void cell(String tag) {
        if (line == 0) {
            grid.begin(++line, false);
        }
        column += width;
        while (column < Caps.COLUMNS_MAX && takenUntil[column] >= line) {
            column++;
        }
        width = 1;
        int height = 1;
        Matcher span = SPAN.matcher(tag);
        while (span.find()) {
            int count = Math.max(1, Integer.parseInt(span.group(2)));
            width = span.group(1).equals("col") ? Math.min(count, Caps.COLUMNS_MAX) : width;
            height = span.group(1).equals("row") ? Math.min(count, Caps.ROWS_MAX) : height;
        }
        if (width > 1 || height > 1) {
            grid.merge(new Merges.Area(line, line + height - 1, column, column + width - 1));
        }
        for (int c = column; height > 1 && c < Math.min(column + width, Caps.COLUMNS_MAX); c++) {
            takenUntil[c] = line + height - 1;
        }
        inCell = true;
    }

    private void close() {
        if (inCell) {
            grid.cell(column, CellKind.TEXT, plain(text.toString()).strip());
            text.setLength(0);
            inCell = false;
        }
    }

    private static String plain(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), whole);
        }
        int code = name.charAt(1) == 'x' ? Integer.parseInt(name, 2, name.length(), 16) : Integer.parseInt(name, 1, name.length(), 10);
        return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : whole;
    }
}
