package fanzha.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The merged areas of one sheet; of areas that lie over each other, which no program writes, the first one counts. */
final class Merges {
    private final Map<Integer, TreeMap<Integer, Area>> byColumn = new HashMap<>();
    private int columns;

    /** Rows as the spreadsheet counts, columns from 0. */
    record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    }

    void add(Area area) {
        if (area.firstRow > area.lastRow || area.firstColumn > area.lastColumn) {
            return;
        }
        for (int column = area.firstColumn; column <= Math.min(area.lastColumn, Caps.COLUMNS_MAX - 1); column++) {
            TreeMap<Integer, Area> areas = byColumn.computeIfAbsent(column, c -> new TreeMap<>());
            Map.Entry<Integer, Area> before = areas.floorEntry(area.lastRow);
            if (before == null || before.getValue().lastRow < area.firstRow) {
                areas.put(area.firstRow, area);
                columns = Math.max(columns, column + 1);
            }
        }
    }

    boolean isEmpty() {
        return byColumn.isEmpty();
    }

    /** Columns from here on have no area. */
    int columns() {
        return columns;
    }

    @Nullable Area find(int row, int column) {
        TreeMap<Integer, Area> areas = byColumn.get(column);
        if (areas == null) {
            return null;
        }
        Map.Entry<Integer, Area> entry = areas.floorEntry(row);
        return entry == null || entry.getValue().lastRow < row ? null : entry.getValue();
    }
}
