package fanzha.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Saves a drawing as some program would. */
enum Saving {
    CSV_UTF_8("UTF-8", false, ','), CSV_UTF_8_MARK("UTF-8", true, ','), CSV_SEMICOLON("UTF-8", false, ';'), TEXT_TABS("UTF-8", true, '\t'),
    TEXT_BARS("GB18030", false, '|'),
    CSV_GBK("GBK", false, ','), CSV_GB18030("GB18030", false, ','), GB18030_TABS("GB18030", false, '\t'),
    CSV_UTF_16_LE("UTF-16LE", false, ','), CSV_UTF_16_BE("UTF-16BE", false, ';'), UNICODE_TEXT("UTF-16LE", true, '\t'),
    UTF_16_BE_MARK("UTF-16BE", true, ','),
    XLSX_SHARED, XLSX_INLINE, XLSX_PREFIXED, XLSX_BARE, XLSX_1904, XLSX_ZIP64, XLSX_FASTEXCEL, XLS, XLS_1904,
    WEB_PAGE, WEB_PAGE_GBK, XML_2003;

    private static final double DAYS_1904 = 1_462;
    private final String charset;
    private final boolean mark;
    private final char separator;

    Saving() {
        this("", false, ' ');
    }

    Saving(String charset, boolean mark, char separator) {
        this.charset = charset;
        this.mark = mark;
        this.separator = separator;
    }

    boolean isText() {
        return !charset.isEmpty();
    }

    boolean knowsRareCharacters() {
        return !charset.equals("GBK") && this != WEB_PAGE_GBK;
    }

    byte[] save(List<Paper> sheets) {
        return switch (this) {
            case XLS, XLS_1904 -> xls(sheets);
            case XLSX_FASTEXCEL -> fastexcel(sheets);
            case XLSX_SHARED, XLSX_INLINE, XLSX_PREFIXED, XLSX_BARE, XLSX_1904, XLSX_ZIP64 -> new XlsxMaker(this).make(sheets);
            case WEB_PAGE -> OldPages.webPage(sheets, "UTF-8");
            case WEB_PAGE_GBK -> OldPages.webPage(sheets, "GBK");
            case XML_2003 -> OldPages.xml2003(sheets);
            default -> csv(sheets.stream().filter(s -> s.name.equals("名单")).findFirst().orElseThrow()).getBytes(Charset.forName(charset));
        };
    }

    double serial(double days) {
        return this == XLSX_1904 || this == XLS_1904 ? days - DAYS_1904 : days;
    }

    private String csv(Paper paper) {
        StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
        for (List<Paper.Cell> line : paper.lines) {
            for (int i = 0; i < line.size(); i++) {
                String cell = line.get(i).text();
                boolean quotes = cell.indexOf(separator) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
                text.append(i == 0 ? "" : separator).append(quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
            }
            text.append(ordinal() % 2 == 0 ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private byte[] xls(List<Paper> sheets) {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (this == XLS_1904) {
                workbook.getInternalWorkbook().getRecords().stream().filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
                        .forEach(r -> ((org.apache.poi.hssf.record.DateWindow1904Record) r).setWindowing((short) 1));
            }
            HSSFCellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d h:mm:ss"));
            for (Paper paper : sheets) {
                HSSFSheet sheet = workbook.createSheet(paper.name);
                for (int r = 0; r < paper.lines.size(); r++) {
                    HSSFRow row = sheet.createRow(r);
                    row.setZeroHeight(paper.hiddenLines.contains(r + 1));
                    for (int c = 0; c < paper.lines.get(r).size(); c++) {
                        put(row.createCell(c), paper.lines.get(r).get(c), date);
                    }
                }
                paper.merged.forEach(m -> sheet.addMergedRegion(
                        new CellRangeAddress(m.firstRow() - 1, m.lastRow() - 1, m.firstColumn(), m.lastColumn())));
                sheet.setColumnHidden(2, paper.hiddenColumn);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(HSSFCell cell, Paper.Cell value, HSSFCellStyle date) {
        switch (value.what()) {
            case NOTHING -> cell.setBlank();
            case TEXT -> cell.setCellValue(value.text());
            case NUMBER -> cell.setCellValue(value.number());
            case DATE -> {
                cell.setCellValue(serial(value.number()));
                cell.setCellStyle(date);
            }
            case FORMULA -> {
                cell.setCellFormula("CONCATENATE(\"Y\",\"J\")");
                cell.setCellValue(value.text());
            }
        }
    }

    private byte[] fastexcel(List<Paper> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "sheet", "1.0")) {
            for (Paper paper : sheets) {
                Worksheet sheet = workbook.newWorksheet(paper.name);
                for (int r = 0; r < paper.lines.size(); r++) {
                    for (int c = 0; c < paper.lines.get(r).size(); c++) {
                        Paper.Cell value = paper.lines.get(r).get(c);
                        switch (value.what()) {
                            case NOTHING -> { }
                            case TEXT, FORMULA -> sheet.value(r, c, value.text());
                            case NUMBER -> sheet.value(r, c, value.number());
                            case DATE -> {
                                sheet.value(r, c, value.number());
                                sheet.style(r, c).format("yyyy-mm-dd hh:mm:ss").set();
                            }
                        }
                    }
                }
                paper.merged.forEach(m -> sheet.range(m.firstRow() - 1, m.firstColumn(), m.lastRow() - 1, m.lastColumn()).merge());
                paper.hiddenLines.forEach(line -> sheet.hideRow(line - 1));
                if (paper.hiddenColumn) {
                    sheet.hideColumn(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
