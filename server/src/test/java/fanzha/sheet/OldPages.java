package fanzha.sheet;

import java.nio.charset.Charset;
import java.util.List;

/** Lists as platforms write them that call a web page, or XML of 2003, an xls. */
final class OldPages {
    private OldPages() {
    }

    static byte[] webPage(List<Paper> sheets, String charset) {
        StringBuilder page = new StringBuilder("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type "
                + "content=\"text/html; charset=" + charset + "\"><style>td {mso-number-format:'\\@'; }</style></head><body>\n<!-- <table><tr><td>1</table> -->");
        for (Paper paper : sheets) {
            page.append("<TABLE border='1' title=\"a > b\">\r\n");
            for (int r = 0; r < paper.lines.size(); r++) {
                page.append("<tr>");
                for (int c = 0; c < paper.lines.get(r).size(); c++) {
                    Merges.Area area = area(paper, r + 1, c);
                    if (area != null && (area.firstRow() != r + 1 || area.firstColumn() != c)) {
                        continue;
                    }
                    String spans = area == null ? "" : " rowspan=" + (area.lastRow() - area.firstRow() + 1) + " colspan=\""
                            + (area.lastColumn() - area.firstColumn() + 1) + "\"";
                    page.append(r % 2 == 0 ? "<td" + spans + ">\n  <span>" : "<TH" + spans + "><b>").append(escaped(paper.lines.get(r).get(c).text()))
                            .append(r % 3 == 0 ? "" : "</span></td>\n");
                }
                page.append("</tr>\n");
            }
            page.append("</TABLE>");
        }
        return page.append("</body></html>").toString().getBytes(Charset.forName(charset));
    }

    static byte[] xml2003(List<Paper> sheets) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"GB2312\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook "
                + "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">");
        for (Paper paper : sheets) {
            xml.append("<Worksheet ss:Name=\"").append(paper.name).append("\"><Table><Column ss:Index=\"1\"/>");
            for (int r = 0; r < paper.lines.size(); r++) {
                xml.append("<Row ss:Index=\"").append(r + 1).append("\"").append(paper.hiddenLines.contains(r + 1) ? " ss:Hidden=\"1\">" : ">");
                for (int c = 0; c < paper.lines.get(r).size(); c++) {
                    cell(xml, paper, r, c);
                }
                xml.append("</Row>");
            }
            xml.append("</Table></Worksheet>");
        }
        return xml.append("</Workbook>").toString().getBytes(Charset.forName("GB18030"));
    }

    private static void cell(StringBuilder xml, Paper paper, int row, int column) {
        Merges.Area area = area(paper, row + 1, column);
        Paper.Cell cell = paper.lines.get(row).get(column);
        if (cell.text().isEmpty() || area != null && (area.firstRow() != row + 1 || area.firstColumn() != column)) {
            return;
        }
        String merge = area == null ? "" : " ss:MergeAcross=\"" + (area.lastColumn() - area.firstColumn()) + "\" ss:MergeDown=\""
                + (area.lastRow() - area.firstRow()) + "\"";
        String type = switch (cell.what()) {
            case NUMBER -> "Number\">" + cell.number();
            case DATE -> "DateTime\">" + (cell.text().length() == 10 ? cell.text() + "T00:00:00" : cell.text().replace(' ', 'T')) + ".000";
            case NOTHING, TEXT, FORMULA -> "String\">" + cell.text().replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
        };
        xml.append("<Cell ss:Index=\"").append(column + 1).append("\"").append(merge).append("><Data ss:Type=\"").append(type).append("</Data></Cell>");
    }

    private static Merges.Area area(Paper paper, int row, int column) {
        return paper.merged.stream().filter(m -> m.firstRow() <= row && row <= m.lastRow() && m.firstColumn() <= column && column <= m.lastColumn())
                .findFirst().orElse(null);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("“", "&#8220;").replace("”", "&#x201d;").replace("\n", "<br>")
                .replace("  ", "&nbsp; ");
    }
}
