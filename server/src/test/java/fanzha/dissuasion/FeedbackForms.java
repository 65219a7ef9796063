package fanzha.dissuasion;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Superiors' own forms, made up, and what was filled into them. */
public final class FeedbackForms {
    private FeedbackForms() {
    }

    /** A title over all columns, headings, the row with fields (two of its cells merged), a remark and a sum below. */
    public static byte[] sheet() {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("劝阻反馈");
            sheet.setColumnWidth(0, 20 * 256);
            cell(sheet, 0, 0, "市局预警劝阻反馈表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            for (int i = 0; i < 5; i++) {
                cell(sheet, 1, i, List.of("编号", "结果", "", "民警（警号）", "备注").get(i));
            }
            CellStyle yellow = book.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(sheet, 2, 0, "{{预警编号}}").setCellStyle(yellow);
            cell(sheet, 2, 1, "{{ 劝阻结果 }}");
            cell(sheet, 2, 3, "{{见面民警}}（{{警号}}）");
            cell(sheet, 2, 4, "已核");
            sheet.getRow(2).setHeightInPoints(30);
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            cell(sheet, 4, 0, "填表说明：逐条填写");
            sheet.addMergedRegion(new CellRangeAddress(4, 4, 0, 4));
            cell(sheet, 5, 0, "").setCellFormula("COUNTA(A2:A2)");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet with that text as some programs write it: not in the list of shared texts. */
    static byte[] inline(String text) {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFCell cell = book.createSheet().createRow(0).createCell(0);
            cell.getCTCell().setT(STCellType.INLINE_STR);
            cell.getCTCell().addNewIs().setT(text);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list with a row of fields, one of them cut through as Word does. */
    static byte[] wordList() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("反馈清单");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("编号");
            table.getRow(0).getCell(1).setText("结果");
            var paragraph = table.getRow(1).getCell(0).getParagraphs().getFirst();
            paragraph.createRun().setText("第{{预警");
            paragraph.createRun().setText("编");
            paragraph.createRun().setText("号}}号");
            table.getRow(1).getCell(1).setText("{{劝阻结果}}");
            document.createParagraph().createRun().setText("完");
            return written(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter about one warning. */
    static byte[] wordLetter() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("关于{{预警编号}}的反馈");
            document.createParagraph().createRun().setText("结果：{{劝阻结果}}");
            return written(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedbackRow row(String number, String result, String visitor, String badge) {
        Map<FeedbackField, String> cells = new EnumMap<>(FeedbackField.class);
        cells.put(FeedbackField.NUMBER, number);
        cells.put(FeedbackField.RESULT, result);
        cells.put(FeedbackField.VISITOR, visitor);
        cells.put(FeedbackField.VISITOR_BADGE, badge);
        return new FeedbackRow(cells);
    }

    /** Each row's cells as text; a formula as it is written. */
    public static List<List<String>> cells(byte[] xlsx) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<List<String>> rows = new ArrayList<>();
            XSSFSheet sheet = book.getSheetAt(0);
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                List<String> cells = new ArrayList<>();
                Row row = sheet.getRow(i);
                for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
                    cells.add(text(row.getCell(c)));
                }
                rows.add(cells);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same archive with one entry more. */
    static byte[] with(byte[] office, String name, String content) {
        return rewritten(office, name, content);
    }

    private static byte[] rewritten(byte[] office, String name, String content) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office));
                ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(in.readAllBytes());
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheet with that text replaced in its shared strings. */
    static byte[] replaced(byte[] sheet, String text, String by) {
        String strings = entry(sheet, "xl/sharedStrings.xml");
        return rewritten(sheet, "xl/sharedStrings.xml", strings.replace(text, by));
    }

    static String entry(byte[] office, String name) {
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(office))) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalArgumentException(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case FORMULA -> "=" + cell.getCellFormula();
            case STRING -> cell.getStringCellValue();
            default -> cell.toString();
        };
    }

    private static Cell cell(XSSFSheet sheet, int row, int column, String text) {
        Row at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = at.createCell(column);
        cell.setCellValue(text);
        return cell;
    }

    private static byte[] written(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
