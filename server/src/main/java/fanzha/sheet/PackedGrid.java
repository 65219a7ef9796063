package fanzha.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, kept in little more than its bytes; merged cells are filled downwards when a line is read. */
final class PackedGrid implements Grid {
    private final String name;
    private final PackedRows rows;
    private final SharedTexts shared;
    private final About about;
    private final Merges merges;

    /** @param tooWide where a cell beyond the cap was left out */
    record About(Merges merges, List<Note> notes, Opened.@Nullable Refused tooWide) {
    }

    PackedGrid(String name, PackedRows rows, SharedTexts shared, About about) {
        this.name = name;
        this.rows = rows;
        this.shared = shared;
        this.about = about;
        this.merges = about.merges;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Line line(int index) {
        Line own = own(index);
        return merges.isEmpty() ? own : filled(own);
    }

    @Override
    public Line across(Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        for (int column = 0; column < Caps.COLUMNS_MAX; column++) {
            Merges.Area area = merges.find(line.number(), column);
            if (area != null && column > area.firstColumn() && line.cell(column).isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, line.cell(area.firstColumn()));
            }
        }
        return new Line(line.number(), cells, line.kinds(), false);
    }

    @Override
    public byte[] bytes(int index) {
        StringBuilder csv = new StringBuilder();
        List<String> cells = line(index).cells();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            csv.append(i == 0 ? "" : ",");
            boolean quotes = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
            csv.append(quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return csv.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<Note> notes() {
        return about.notes;
    }

    @Override
    public Opened.@Nullable Refused tooWide() {
        return about.tooWide;
    }

    private Line own(int index) {
        PackedRows.Reading row = rows.read(index);
        int number = row.number();
        String[] cells = new String[0];
        byte[] kinds = new byte[0];
        for (int column = row.number() - 1; column >= 0; column = row.number() - 1) {
            int kind = row.number();
            if (column >= cells.length) {
                int before = cells.length;
                cells = Arrays.copyOf(cells, column + 1);
                Arrays.fill(cells, before, column + 1, "");
                kinds = Arrays.copyOf(kinds, column + 1);
            }
            boolean common = (kind & GridWriter.SHARED) != 0;
            cells[column] = common ? shared.get(row.number()) : row.text();
            kinds[column] = (byte) (kind & ~GridWriter.SHARED);
        }
        return new Line(number, Arrays.asList(cells), kinds, false);
    }

    /** A value that was merged over several lines belongs to each of them. */
    private Line filled(Line own) {
        List<String> cells = new ArrayList<>(own.cells());
        byte[] kinds = own.kinds();
        for (int column = 0; column < merges.columns(); column++) {
            Merges.Area area = merges.find(own.number(), column);
            if (area == null || column != area.firstColumn() || own.number() == area.firstRow()
                    || !own.cell(column).isEmpty()) {
                continue;
            }
            Line first = first(area.firstRow());
            if (first == null) {
                continue;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            if (kinds.length <= column) {
                kinds = Arrays.copyOf(kinds, column + 1);
            }
            cells.set(column, first.cell(column));
            kinds[column] = (byte) first.kind(column).ordinal();
        }
        return new Line(own.number(), cells, kinds, false);
    }

    private @Nullable Line first(int number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int here = rows.read(middle).number();
            if (here == number) {
                return own(middle);
            }
            low = here < number ? middle + 1 : low;
            high = here < number ? high : middle - 1;
        }
        return null;
    }
}
