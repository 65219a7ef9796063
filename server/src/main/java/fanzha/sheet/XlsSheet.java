package fanzha.sheet;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Takes the records of one sheet of an xls. */
final class XlsSheet {
    private final GridWriter grid;
    private final XlsStyles styles;
    private final boolean since1904;
    private final Set<Integer> hidden = new HashSet<>();
    private int row = -1;
    private @Nullable FormulaRecord waiting;

    XlsSheet(GridWriter grid, XlsStyles styles, boolean since1904) {
        this.grid = grid;
        this.styles = styles;
        this.since1904 = since1904;
    }

    void take(Record record) {
        if (record instanceof CellValueRecordInterface cell) {
            at(cell.getRow());
        }
        switch (record) {
            case LabelSSTRecord text -> grid.shared(text.getColumn(), text.getSSTIndex());
            case LabelRecord text -> grid.cell(text.getColumn(), CellKind.TEXT, text.getValue());
            case NumberRecord number -> number(number, number.getValue());
            case RKRecord number -> number(number, number.getRKNumber());
            case BoolErrRecord told when told.isBoolean() -> logical(told.getColumn(), told.getBooleanValue());
            case BoolErrRecord told -> error(told.getColumn(), told.getErrorValue());
            case FormulaRecord formula -> formula(formula);
            case StringRecord result -> result(result.getString());
            case RowRecord told when told.getZeroHeight() -> hidden.add(told.getRowNumber());
            case ColumnInfoRecord told when told.getHidden() -> hide(told);
            case MergeCellsRecord areas -> merge(areas);
            default -> { }
        }
    }

    PackedGrid end() {
        return grid.end();
    }

    private void at(int index) {
        if (index != row) {
            row = index;
            grid.begin(row + 1, hidden.contains(row));
        }
    }

    private void number(CellValueRecordInterface cell, double value) {
        NumberText text = NumberText.of(value, styles.format(cell.getXFIndex()), since1904);
        grid.cell(cell.getColumn(), text.kind(), text.text());
    }

    private void logical(int column, boolean value) {
        grid.cell(column, CellKind.TEXT, value ? "TRUE" : "FALSE");
    }

    private void error(int column, byte code) {
        grid.cell(column, CellKind.ERROR_VALUE, FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!");
    }

    /** Its value was computed when it was saved; a text comes in a record of its own. */
    private void formula(FormulaRecord formula) {
        waiting = null;
        if (formula.hasCachedResultString()) {
            waiting = formula;
            return;
        }
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.BOOLEAN) {
            logical(formula.getColumn(), formula.getCachedBooleanValue());
        } else if (type == CellType.ERROR) {
            error(formula.getColumn(), (byte) formula.getCachedErrorValue());
        } else if (type == CellType.NUMERIC) {
            number(formula, formula.getValue());
        }
    }

    private void result(String text) {
        if (waiting != null) {
            grid.cell(waiting.getColumn(), CellKind.TEXT, text);
            waiting = null;
        }
    }

    private void hide(ColumnInfoRecord told) {
        int to = Math.min(told.getLastColumn(), Caps.COLUMNS_MAX - 1);
        if (told.getFirstColumn() <= to) {
            grid.hideColumns(to - told.getFirstColumn() + 1);
        }
    }

    private void merge(MergeCellsRecord areas) {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            CellRangeAddress area = areas.getAreaAt(i);
            grid.merge(new Merges.Area(area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()));
        }
    }
}
