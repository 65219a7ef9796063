package fanzha.dissuasion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A superior's own workbook: the one row with {{fields}} is written once for each warning, everything else stays where and
 * as it is. What is filled in is text, whatever it begins with.
 */
final class SheetTemplate {
    /** What a cell of a workbook can hold. */
    private static final int CELL_CHARACTERS_MAX = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** The row with the fields. */
    private record Place(XSSFSheet sheet, int row) {
    }

    private SheetTemplate() {
    }

    /** The fields' names, row by row. */
    static List<List<String>> read(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = open(bytes)) {
            List<List<String>> rows = new ArrayList<>();
            for (Place place : places(book)) {
                List<String> names = new ArrayList<>();
                texts(place.sheet().getRow(place.row())).forEach(cell -> names.addAll(FieldText.names(cell.getStringCellValue())));
                rows.add(names);
            }
            return rows;
        }
    }

    static byte[] fill(byte[] bytes, List<FeedbackRow> rows) {
        try (XSSFWorkbook book = open(bytes); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Place place = places(book).getFirst();
            repeat(place, rows.size() - 1);
            for (int i = 0; i < rows.size(); i++) {
                FeedbackRow row = rows.get(i);
                texts(place.sheet().getRow(place.row() + i)).stream().filter(SheetTemplate::hasField)
                        .forEach(cell -> put(cell, FieldText.fill(cell.getStringCellValue(), row)));
            }
            book.setForceFormulaRecalculation(true);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("反馈模板填不进去：请下载模板检查，或重新上传", e);
        }
    }

    /** A text that some programs write into the cell itself would stay beside the new one. */
    private static void put(Cell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text.substring(0, Math.min(text.length(), CELL_CHARACTERS_MAX)));
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<Place> places(XSSFWorkbook book) {
        List<Place> places = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (texts(row).stream().anyMatch(SheetTemplate::hasField)) {
                    places.add(new Place((XSSFSheet) sheet, row.getRowNum()));
                }
            }
        }
        return places;
    }

    private static boolean hasField(Cell cell) {
        return FieldText.FIELD.matcher(cell.getStringCellValue()).find();
    }

    private static List<Cell> texts(Row row) {
        List<Cell> texts = new ArrayList<>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell);
            }
        });
        return texts;
    }

    /** Makes room below the row and copies it there. */
    private static void repeat(Place place, int more) {
        XSSFSheet sheet = place.sheet();
        if (more <= 0) {
            return;
        }
        List<CellRangeAddress> across = sheet.getMergedRegions().stream().filter(region -> region.containsRow(place.row())
                && region.getFirstRow() < region.getLastRow()).toList();
        if (place.row() < sheet.getLastRowNum()) {
            sheet.shiftRows(place.row() + 1, sheet.getLastRowNum(), more, true, false);
        }
        for (int i = 1; i <= more; i++) {
            sheet.copyRows(place.row(), place.row(), place.row() + i, new CellCopyPolicy());
        }
        across.forEach(region -> lengthen(sheet, region, more));
    }

    /** A cell merged over this row and its neighbours goes on to the end of the copies. */
    private static void lengthen(XSSFSheet sheet, CellRangeAddress region, int more) {
        Optional<CellRangeAddress> there = sheet.getMergedRegions().stream().filter(region::equals).findFirst();
        there.ifPresent(old -> {
            sheet.removeMergedRegion(sheet.getMergedRegions().indexOf(old));
            sheet.addMergedRegion(new CellRangeAddress(region.getFirstRow(), region.getLastRow() + more,
                    region.getFirstColumn(), region.getLastColumn()));
        });
    }
}
