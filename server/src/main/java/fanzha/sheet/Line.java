package fanzha.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a sheet.
 *
 * @param number as the spreadsheet shows it
 * @param kinds  ordinals of {@link CellKind} by cell; null: all text
 * @param broken its quotes do not close
 */
record Line(int number, List<String> cells, byte @Nullable [] kinds, boolean broken) {
    CellKind kind(int cell) {
        return kinds == null || cell >= kinds.length ? CellKind.TEXT : CellKind.of(kinds[cell]);
    }

    String cell(int cell) {
        return cell < cells.size() ? cells.get(cell) : "";
    }

    long filled() {
        return cells.stream().filter(text -> !text.isBlank()).count();
    }
}
