package fanzha.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet of an xlsx. */
final class XlsxSheet {
    private static final int COLUMNS_OF_A_SHEET = 16_384;
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final GridWriter grid;
    private final int[] formats;
    private final boolean since1904;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();
    private int row;
    private int column = -1;

    XlsxSheet(GridWriter grid, int[] formats, boolean since1904) {
        this.grid = grid;
        this.formats = formats;
        this.since1904 = since1904;
    }

    void read(Parts parts, String part) throws IOException, XMLStreamException {
        try (Xml xml = Xml.open(parts, part)) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "row" -> row(xml);
                    case "c" -> cell(xml);
                    case "col" -> column(xml);
                    case "mergeCell" -> merge(xml.attribute("ref"));
                    default -> { }
                }
            }
        }
    }

    private void row(Xml xml) {
        row = xml.number("r", row + 1);
        if (row < 1 || row > ROWS_OF_A_SHEET) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
        column = -1;
        grid.begin(row, xml.flag("hidden"));
    }

    private void column(Xml xml) {
        int from = xml.number("min", 1);
        // To the end of the sheet: nobody hid a column of the list.
        int to = Math.min(xml.number("max", from), Caps.COLUMNS_MAX);
        if (xml.flag("hidden") && from <= to) {
            grid.hideColumns(to - from + 1);
        }
    }

    private void cell(Xml xml) throws XMLStreamException {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : columnOf(reference, 0);
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        value.setLength(0);
        formula.setLength(0);
        boolean valued = false;
        boolean computed = false;
        for (int event = xml.next(); event != 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("c")) {
                    break;
                }
            } else if (xml.name().equals("v") || xml.name().equals("t")) {
                xml.text(value, row, null);
                valued = true;
            } else if (xml.name().equals("f")) {
                xml.text(formula, row, null);
                computed = true;
            } else if (xml.name().equals("rPh")) {
                xml.text(new StringBuilder(), row, null);
            }
        }
        if (computed && (!valued || value.isEmpty() && !"str".equals(type))) {
            grid.cell(column, CellKind.FORMULA_WITHOUT_VALUE, "=" + formula);
        } else if (!value.isEmpty()) {
            take(type == null ? "n" : type, style);
        }
    }

    private void take(String type, int style) {
        String text = value.toString();
        switch (type) {
            case "s" -> grid.shared(column, index(text));
            case "str", "inlineStr" -> grid.cell(column, CellKind.TEXT, Xml.unescaped(text));
            case "b" -> grid.cell(column, CellKind.TEXT, text.equals("1") || text.equals("true") ? "TRUE" : "FALSE");
            case "e" -> grid.cell(column, CellKind.ERROR_VALUE, text);
            case "d" -> grid.cell(column, CellKind.DATE, NumberText.isoDate(text));
            default -> number(text, style);
        }
    }

    private void number(String text, int style) {
        NumberText number;
        try {
            number = NumberText.of(Double.parseDouble(text), style < 0 || style >= formats.length ? NumberFormats.GENERAL
                    : formats[style], since1904);
        } catch (NumberFormatException e) {
            number = new NumberText(CellKind.TEXT, text);
        }
        grid.cell(column, number.kind(), number.text());
    }

    private int index(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void merge(@Nullable String reference) {
        if (reference == null) {
            return;
        }
        int colon = reference.indexOf(':');
        if (colon > 0) {
            grid.merge(new Merges.Area(rowOf(reference, 0), rowOf(reference, colon + 1), columnOf(reference, 0),
                    columnOf(reference, colon + 1)));
        }
    }

    private static int columnOf(String reference, int from) {
        int column = 0;
        for (int i = from; i < reference.length(); i++) {
            char c = (char) (reference.charAt(i) & ~0x20); // a1 is A1
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
            if (column > COLUMNS_OF_A_SHEET) {
                throw Unreadable.file(Trouble.DAMAGED);
            }
        }
        if (column == 0) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
        return column - 1;
    }

    private static int rowOf(String reference, int from) {
        long row = 0;
        for (int i = from; i < reference.length() && reference.charAt(i) != ':'; i++) {
            char c = reference.charAt(i);
            row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
            if (row > ROWS_OF_A_SHEET) {
                throw Unreadable.file(Trouble.DAMAGED);
            }
        }
        return (int) row;
    }
}
