package fanzha.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes an xlsx part by part, in the ways in which programs differ; hostile ones change a part before it is packed. */
final class XlsxMaker {
    static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Saving saving;
    private final Map<String, Integer> shared = new LinkedHashMap<>();

    XlsxMaker(Saving saving) {
        this.saving = saving;
    }

    byte[] make(List<Paper> sheets) {
        return zip(parts(sheets), saving == Saving.XLSX_ZIP64);
    }

    Map<String, byte[]> parts(List<Paper> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder workbook = new StringBuilder(open("workbook") + (saving == Saving.XLSX_1904 ? tag("workbookPr date1904=\"1\"/") : "")
                + tag("sheets"));
        StringBuilder relations = new StringBuilder();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            bodies.add(sheet(sheets.get(i)));
            workbook.append(tag("sheet name=\"" + sheets.get(i).name + "\" sheetId=\"" + (i + 1) + "\" r:id=\"s" + (i + 1) + "\"/"));
            relations.append(relation("s" + (i + 1), "worksheet", (i == 0 ? "/xl/" : "") + "worksheets/sheet" + (i + 1) + ".xml"));
        }
        parts.put("xl/workbook.xml", workbook + tag("/sheets") + tag("/workbook"));
        relations.append(relation("st", "styles", "styles.xml")).append(relation("sh", "sharedStrings", "sharedStrings.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        for (int i = 0; i < bodies.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", bodies.get(i));
        }
        parts.put("xl/styles.xml", open("styleSheet") + tag("numFmts") + tag("numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; h:mm;@\"/")
                + tag("/numFmts") + tag("cellStyleXfs") + tag("xf numFmtId=\"14\"/") + tag("/cellStyleXfs") + tag("cellXfs")
                + tag("xf numFmtId=\"0\"/") + tag("xf numFmtId=\"176\"/") + tag("xf numFmtId=\"22\"/") + tag("/cellXfs") + tag("/styleSheet"));
        StringBuilder texts = new StringBuilder(open("sst"));
        shared.keySet().forEach(text -> texts.append(tag("si")).append(rich(text)).append(tag("/si")));
        parts.put("xl/sharedStrings.xml", texts + tag("/sst"));
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
                .getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static byte[] zip(Map<String, byte[]> parts, boolean zip64) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(zip64 ? Zip64Mode.Always : Zip64Mode.AsNeeded);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                // A name may be wanted twice: what stands behind a bar only tells them apart.
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey().split("\\|")[0]));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String sheet(Paper paper) {
        StringBuilder xml = new StringBuilder(open("worksheet"));
        if (paper.hiddenColumn) {
            xml.append(tag("cols")).append(tag("col min=\"3\" max=\"3\" hidden=\"1\"/")).append(tag("/cols"));
        }
        xml.append(tag("sheetData"));
        for (int r = 0; r < paper.lines.size(); r++) {
            List<Paper.Cell> line = paper.lines.get(r);
            xml.append(tag("row" + (saving == Saving.XLSX_BARE ? "" : " r=\"" + (r + 1) + "\"") + (paper.hiddenLines.contains(r + 1) ? " hidden=\"1\"" : "")));
            for (int c = 0; c < line.size(); c++) {
                xml.append(cell(line.get(c), saving == Saving.XLSX_BARE ? "" : " r=\"" + (char) ('A' + c) + (r + 1) + "\""));
            }
            // Formats that somebody set for the whole line reach to the last column.
            xml.append(saving == Saving.XLSX_BARE ? "" : tag("c r=\"XFD" + (r + 1) + "\" s=\"1\"/")).append(tag("/row"));
        }
        xml.append(tag("/sheetData"));
        paper.merged.forEach(m -> xml.append(tag("mergeCell ref=\"" + (char) ('A' + m.firstColumn()) + m.firstRow() + ":"
                + (char) ('A' + m.lastColumn()) + m.lastRow() + "\"/")));
        return xml + tag("/worksheet");
    }

    private String cell(Paper.Cell cell, String reference) {
        return switch (cell.what()) {
            case NOTHING -> tag("c" + reference + " s=\"1\"/");
            case TEXT -> text(cell.text(), reference);
            case NUMBER -> tag("c" + reference) + value(String.valueOf(cell.number())) + tag("/c");
            case DATE -> tag("c" + reference + " s=\"" + (reference.hashCode() & 1) + "\"").replace("s=\"0\"", "s=\"2\"")
                    + value(String.valueOf(saving.serial(cell.number()))) + tag("/c");
            case FORMULA -> tag("c" + reference + " t=\"str\"") + tag("f") + "A1&amp;\"x\"" + tag("/f") + value(escaped(cell.text())) + tag("/c");
        };
    }

    private String text(String text, String reference) {
        if (saving == Saving.XLSX_INLINE || saving == Saving.XLSX_BARE) {
            return tag("c" + reference + " t=\"inlineStr\"") + tag("is") + rich(text) + tag("/is") + tag("/c");
        }
        shared.putIfAbsent(text, shared.size());
        return tag("c" + reference + " t=\"s\"") + value(String.valueOf(shared.get(text))) + tag("/c");
    }

    /** Texts of two fonts, with a reading aid that is no part of them. */
    private String rich(String text) {
        if (text.length() < 3 || saving == Saving.XLSX_BARE) {
            return tag("t xml:space=\"preserve\"") + escaped(text) + tag("/t");
        }
        int middle = text.offsetByCodePoints(0, 1);
        return tag("r") + tag("t") + escaped(text.substring(0, middle)) + tag("/t") + tag("/r") + tag("r") + tag("rPr/")
                + tag("t xml:space=\"preserve\"") + escaped(text.substring(middle)) + tag("/t") + tag("/r")
                + tag("rPh sb=\"0\" eb=\"1\"") + tag("t") + "ㄓ" + tag("/t") + tag("/rPh");
    }

    private String value(String text) {
        return tag("v") + text + tag("/v");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "_x000A_").replace("。", "&#x3002;");
    }

    private String open(String root) {
        return saving == Saving.XLSX_PREFIXED ? "<x:" + root + " xmlns:x=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\">"
                : "<" + root + " xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\">";
    }

    private String tag(String tag) {
        String prefix = saving == Saving.XLSX_PREFIXED ? "x:" : "";
        return tag.startsWith("/") ? "</" + prefix + tag.substring(1) + ">" : "<" + prefix + tag + ">";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
