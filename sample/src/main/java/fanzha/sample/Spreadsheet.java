package fanzha.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a workbook as a superior's program would; the same cells always give the same parts, so a test can compare them. */
final class Spreadsheet {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime PACKED = LocalDateTime.of(2026, 6, 1, 0, 0);
    private static final double SECONDS_A_DAY = 86_400;
    private static final int LETTERS = 26;

    private final List<String> names = new ArrayList<>();
    private final List<StringBuilder> sheets = new ArrayList<>();
    private final List<StringBuilder> merged = new ArrayList<>();
    private int line;

    Spreadsheet sheet(String name) {
        names.add(name);
        sheets.add(new StringBuilder());
        merged.add(new StringBuilder());
        line = 0;
        return this;
    }

    /** Texts, numbers (long), times; nothing where null or empty. */
    Spreadsheet row(List<? extends @Nullable Object> cells) {
        StringBuilder xml = sheets.getLast().append("<row r=\"").append(++line).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(xml, column(i) + line, cells.get(i));
        }
        xml.append("</row>");
        return this;
    }

    /** Of the line written last, from one column to another; down over so many lines. */
    void merge(int from, int to, int lines) {
        merged.getLast().append("<mergeCell ref=\"").append(column(from)).append(line).append(':').append(column(to))
                .append(line + lines - 1).append("\"/>");
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relation(1, "officeDocument", "xl/workbook.xml")
                    + "</Relationships>");
            put(zip, "xl/workbook.xml", workbook());
            put(zip, "xl/_rels/workbook.xml.rels", relations());
            put(zip, "xl/styles.xml", styles());
            for (int i = 0; i < sheets.size(); i++) {
                put(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", worksheet(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(StringBuilder xml, String at, @Nullable Object value) {
        if (value instanceof LocalDateTime time) {
            long seconds = ChronoUnit.SECONDS.between(DAY_ZERO, time);
            xml.append("<c r=\"").append(at).append("\" s=\"1\"><v>").append(seconds / SECONDS_A_DAY).append("</v></c>");
        } else if (value instanceof Long number) {
            xml.append("<c r=\"").append(at).append("\"><v>").append(number).append("</v></c>");
        } else if (value != null && !value.toString().isEmpty()) {
            xml.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>").append(escaped(value.toString())).append("</t></is></c>");
        }
    }

    private String worksheet(int index) {
        String areas = merged.get(index).isEmpty() ? "" : "<mergeCells>" + merged.get(index) + "</mergeCells>";
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheets.get(index) + "</sheetData>" + areas + "</worksheet>";
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><sheets>");
        for (int i = 0; i < names.size(); i++) {
            xml.append("<sheet name=\"").append(names.get(i)).append("\" sheetId=\"").append(i + 1).append("\" r:id=\"rId").append(i + 1)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private String relations() {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int i = 0; i < names.size(); i++) {
            xml.append(relation(i + 1, "worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
        }
        return xml.append(relation(names.size() + 1, "styles", "styles.xml")).append("</Relationships>").toString();
    }

    private String contentTypes() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>");
        for (int i = 0; i < names.size(); i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet").append(i + 1).append(".xml\" ContentType=\"").append(type).append("worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    /** Style 1 shows a time. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"yyyy/m/d\\ h:mm:ss\"/></numFmts>"
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\">"
                + "<border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"176\" "
                + "applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + TYPES + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PACKED);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String column(int index) {
        return index < LETTERS ? String.valueOf((char) ('A' + index))
                : column(index / LETTERS - 1) + (char) ('A' + index % LETTERS);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
