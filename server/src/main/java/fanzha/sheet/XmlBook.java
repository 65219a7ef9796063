package fanzha.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** A workbook in the XML of 2003, as older platforms export it under the name .xls. */
final class XmlBook {
    private static final int DECLARATION_BYTES_MAX = 200;
    private static final int ROWS_OF_A_SHEET = 1_048_576;

    private final Bounds bounds;
    private final List<Grid> grids = new ArrayList<>();
    private GridWriter grid;
    private int row;
    private int column;

    private XmlBook(Bounds bounds) {
        this.bounds = bounds;
        this.grid = new GridWriter("", new SharedTexts(), bounds);
    }

    /** @param text in UTF-8, whatever its declaration says */
    static Book open(byte[] text, Bounds bounds) {
        int start = 0;
        for (int i = 1; i < Math.min(text.length, DECLARATION_BYTES_MAX); i++) {
            start = start == 0 && text[i - 1] == '?' && text[i] == '>' ? i + 1 : start;
        }
        try (Xml xml = Xml.of(new ByteArrayInputStream(text, start, text.length - start))) {
            return new XmlBook(bounds).read(xml);
        } catch (IOException | XMLStreamException | com.fasterxml.aalto.UncheckedStreamException e) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
    }

    private Book read(Xml xml) throws XMLStreamException {
        for (int event = xml.next(); event != 0; event = xml.next()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            switch (xml.name()) {
                case "Worksheet" -> sheet(xml, start);
                case "Row" -> row(xml, start);
                case "Cell" -> {
                    if (start) {
                        cell(xml);
                    }
                }
                default -> { }
            }
        }
        if (grids.isEmpty()) {
            throw Unreadable.file(Trouble.WEB_PAGE);
        }
        return new Book(grids, List.of());
    }

    private void sheet(Xml xml, boolean start) {
        if (!start) {
            grids.add(grid.end());
        } else if (grids.size() >= Caps.SHEETS_MAX) {
            throw Unreadable.file(Trouble.TOO_MANY_PARTS, "100");
        } else {
            String name = xml.attribute("Name");
            grid = new GridWriter(name == null ? "" : name, new SharedTexts(), bounds);
            row = 0;
        }
    }

    private void row(Xml xml, boolean start) {
        if (start) {
            row = xml.number("Index", row + 1);
            if (row < 1 || row > ROWS_OF_A_SHEET) {
                throw Unreadable.file(Trouble.DAMAGED);
            }
            column = -1;
            grid.begin(row, xml.flag("Hidden"));
        }
    }

    private void cell(Xml xml) throws XMLStreamException {
        column = xml.number("Index", column + 2) - 1;
        int across = xml.number("MergeAcross", 0);
        int down = xml.number("MergeDown", 0);
        String formula = xml.attribute("Formula");
        if (column < 0 || across < 0 || down < 0 || across > ROWS_OF_A_SHEET || down > ROWS_OF_A_SHEET || column > ROWS_OF_A_SHEET) {
            throw Unreadable.file(Trouble.DAMAGED);
        }
        if (across > 0 || down > 0) {
            grid.merge(new Merges.Area(row, row + down, column, column + across));
        }
        boolean valued = false;
        for (int event = xml.next(); event != 0 && !(event == XMLStreamConstants.END_ELEMENT && xml.name().equals("Cell")); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Data")) {
                String type = xml.attribute("Type");
                StringBuilder text = new StringBuilder();
                xml.textWithin(text, row);
                take(type == null ? "String" : type, text.toString());
                valued = true;
            }
        }
        if (formula != null && !valued) {
            grid.cell(column, CellKind.FORMULA_WITHOUT_VALUE, formula);
        }
        column += across;
    }

    private void take(String type, String text) {
        switch (type) {
            case "Number" -> {
                NumberText number;
                try {
                    number = NumberText.of(Double.parseDouble(text), NumberFormats.GENERAL, false);
                } catch (NumberFormatException e) {
                    number = new NumberText(CellKind.TEXT, text);
                }
                grid.cell(column, number.kind(), number.text());
            }
            case "DateTime" -> grid.cell(column, CellKind.DATE, NumberText.isoDate(text));
            case "Boolean" -> grid.cell(column, CellKind.TEXT, text.equals("1") ? "TRUE" : "FALSE");
            case "Error" -> grid.cell(column, CellKind.ERROR_VALUE, text);
            default -> grid.cell(column, CellKind.TEXT, text);
        }
    }
}
