package fanzha.sheet;

import java.util.Arrays;
import java.util.List;

/** A list that can be read: its labels and its rows, from one sheet or from several with the same labels. */
public final class Table implements Opened {
    private final List<String> labels;
    private final List<Part> parts;
    private final List<Note> notes;
    private final int rows;

    /**
     * @param header where its labels stand
     * @param places where each of its columns stands in the whole table
     */
    record Part(Grid grid, int header, int[] rows, int[] places) {
        boolean shifted() {
            for (int i = 0; i < places.length; i++) {
                if (places[i] != i) {
                    return true;
                }
            }
            return false;
        }
    }

    Table(List<String> labels, List<Part> parts, List<Note> notes) {
        this.labels = List.copyOf(labels);
        this.parts = List.copyOf(parts);
        this.notes = List.copyOf(notes);
        this.rows = parts.stream().mapToInt(part -> part.rows.length).sum();
    }

    public List<String> labels() {
        return labels;
    }

    public int rows() {
        return rows;
    }

    /** As the spreadsheet shows it, of the first sheet. */
    public int headerRow() {
        return parts.getFirst().header;
    }

    /** What the receipt should say beside its rows. */
    public List<Note> notes() {
        return notes;
    }

    public Row row(int index) {
        int at = index;
        for (Part part : parts) {
            if (at < part.rows.length) {
                int line = part.rows[at];
                Line own = part.grid.line(line);
                return new Row(part.shifted() ? placed(own, part.places) : own, parts.size() > 1 ? part.grid.name() : null,
                        () -> part.grid.bytes(line));
            }
            at -= part.rows.length;
        }
        throw new IndexOutOfBoundsException("第 " + index + " 行不存在，共 " + rows + " 行");
    }

    /** Cells beyond the header stand behind all labels. */
    private Line placed(Line own, int[] places) {
        int beyond = Math.max(0, own.cells().size() - places.length);
        String[] cells = new String[labels.size() + beyond];
        byte[] kinds = new byte[cells.length];
        Arrays.fill(cells, "");
        for (int i = 0; i < own.cells().size(); i++) {
            int place = i < places.length ? places[i] : labels.size() + i - places.length;
            cells[place] = own.cell(i);
            kinds[place] = (byte) own.kind(i).ordinal();
        }
        return new Line(own.number(), Arrays.asList(cells), kinds, own.broken());
    }
}
