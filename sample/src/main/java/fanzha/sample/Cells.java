package fanzha.sample;

import java.util.EnumMap;
import java.util.Map;

/** One row of a sheet, cell by column; a changed copy is how a bad row is made from a good one. */
public final class Cells {
    private final Map<Column, String> values;

    Cells(Map<Column, String> values) {
        this.values = values;
    }

    public String get(Column column) {
        return values.getOrDefault(column, "");
    }

    Cells with(Column column, String value) {
        Map<Column, String> changed = new EnumMap<>(values);
        changed.put(column, value);
        return new Cells(changed);
    }

    Cells without(Column... columns) {
        Map<Column, String> changed = new EnumMap<>(values);
        for (Column column : columns) {
            changed.remove(column);
        }
        return new Cells(changed);
    }

    /** As RFC 4180: a cell with comma, quote or line break stands in quotes. */
    void appendTo(StringBuilder line) {
        for (Column column : Column.values()) {
            if (column.ordinal() > 0) {
                line.append(',');
            }
            quote(get(column), line);
        }
        line.append('\n');
    }

    private static void quote(String cell, StringBuilder line) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
