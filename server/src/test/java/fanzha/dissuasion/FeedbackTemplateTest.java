package fanzha.dissuasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** Each superior gets his own form back, filled cell by cell. */
class FeedbackTemplateTest {
    private static final List<FeedbackRow> TWO = List.of(FeedbackForms.row("A1", "已劝阻", "试乙", "000002"),
            FeedbackForms.row("A2", "核实无风险", "", ""));

    @Test
    void the_superiors_headings_stand_in_his_order_over_field_text_or_nothing() {
        FeedbackTemplate template = good(TemplateCheck.columns(List.of(new FeedbackColumn("处置结果", FeedbackField.RESULT, null),
                new FeedbackColumn("单位", null, "蔡甸"), new FeedbackColumn("批示", null, null),
                new FeedbackColumn("编号", FeedbackField.NUMBER, null))));
        assertThat(FeedbackForms.cells(FeedbackFile.of("市局", template, TWO).bytes())).containsExactly(
                List.of("处置结果", "单位", "批示", "编号"), List.of("已劝阻", "蔡甸", "", "A1"), List.of("核实无风险", "蔡甸", "", "A2"));
    }

    @Test
    void without_a_template_the_sheet_is_ours() {
        List<List<String>> cells = FeedbackForms.cells(FeedbackFile.of("市局", FeedbackTemplate.STANDARD, TWO).bytes());
        assertThat(cells.getFirst()).startsWith("预警编号", "签收时间", "签收人", "电话时间").endsWith("反馈时间", "反馈人").hasSize(20);
        assertThat(cells).hasSize(3);
    }

    @Test
    void his_own_sheet_keeps_what_stands_above_and_below_its_row_of_fields() {
        FeedbackTemplate template = good(check(FeedbackForms.sheet()));
        assertThat(FeedbackForms.cells(FeedbackFile.of("市局", template, TWO).bytes())).containsExactly(
                List.of("市局预警劝阻反馈表"), List.of("编号", "结果", "", "民警（警号）", "备注"),
                List.of("A1", "已劝阻", "", "试乙（000002）", "已核"), List.of("A2", "核实无风险", "", "（）", "已核"),
                List.of(), List.of("填表说明：逐条填写"), List.of("=COUNTA(A2:A2)"));
    }

    @Test
    void merged_cells_widths_heights_and_colours_stay_as_they_are_in_every_row() throws IOException {
        byte[] filled = FeedbackFile.of("市局", good(check(FeedbackForms.sheet())), TWO).bytes();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).containsExactlyInAnyOrder(CellRangeAddress.valueOf("A1:E1"),
                    CellRangeAddress.valueOf("B3:C3"), CellRangeAddress.valueOf("B4:C4"), CellRangeAddress.valueOf("A6:E6"));
            assertThat(sheet.getColumnWidth(0)).isEqualTo(20 * 256);
            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(30);
            assertThat(sheet.getRow(3).getCell(0).getCellStyle()).isEqualTo(sheet.getRow(2).getCell(0).getCellStyle());
        }
    }

    @Test
    void a_thousand_warnings_fill_his_sheet_each_in_a_row_of_its_own() {
        List<FeedbackRow> rows = IntStream.range(0, 1_000).mapToObj(n -> FeedbackForms.row("A" + n, "不符", "", "")).toList();
        List<List<String>> cells = FeedbackForms.cells(FeedbackFile.of("市局", good(check(FeedbackForms.sheet())), rows).bytes());
        assertThat(cells).hasSize(1_005);
        assertThat(cells.get(1_001)).startsWith("A999", "不符");
        assertThat(cells.get(1_003)).containsExactly("填表说明：逐条填写");
    }

    @Test
    void what_begins_like_a_formula_is_written_as_text() {
        List<String> evil = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1");
        for (String text : evil) {
            List<FeedbackRow> rows = List.of(FeedbackForms.row(text, "", "", ""));
            for (FeedbackTemplate template : List.of(FeedbackTemplate.STANDARD, good(check(FeedbackForms.sheet())))) {
                byte[] filled = FeedbackFile.of("市局", template, rows).bytes();
                assertThat(FeedbackForms.entry(filled, "xl/worksheets/sheet1.xml")).doesNotContain("<f>1+1", "<f>SUM(A1)");
                assertThat(FeedbackForms.cells(filled).stream().flatMap(List::stream).map(String::strip)).contains(text.strip());
            }
            assertThat(FeedbackText.lines(List.of(FeedbackColumn.of(FeedbackField.NUMBER)), rows)).startsWith("'");
        }
    }

    @Test
    void a_list_in_word_gets_a_row_for_each_and_keeps_what_stands_around_it() throws IOException {
        FeedbackFile file = FeedbackFile.of("市局", good(check(FeedbackForms.wordList())), TWO);
        assertThat(file.name()).isEqualTo("反馈_市局.docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            assertThat(document.getTables().getFirst().getRows().stream().map(row -> row.getTableCells().stream()
                    .map(cell -> cell.getText()).toList())).containsExactly(List.of("编号", "结果"),
                            List.of("第A1号", "已劝阻"), List.of("第A2号", "核实无风险"));
            assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText).contains("反馈清单", "完");
        }
    }

    @Test
    void a_letter_in_word_is_written_once_for_each_warning() throws IOException {
        FeedbackTemplate letter = good(check(FeedbackForms.wordLetter()));
        assertThat(FeedbackFile.of("市局", letter, TWO.subList(0, 1)).name()).isEqualTo("反馈_市局.docx");
        FeedbackFile both = FeedbackFile.of("市局", letter, TWO);
        assertThat(both.name()).isEqualTo("反馈_市局.zip");
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(both.bytes()))) {
            while (zip.getNextEntry() != null) {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(zip.readAllBytes()))) {
                    document.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
                }
            }
        }
        assertThat(texts).containsExactly("关于A1的反馈", "结果：已劝阻", "关于A2的反馈", "结果：核实无风险");
    }

    @Test
    void a_form_for_the_web_says_field_and_value_line_by_line() {
        List<FeedbackColumn> columns = good(check(FeedbackForms.sheet())).columns();
        assertThat(FeedbackText.fields(columns, TWO)).isEqualTo("""
                预警编号：A1
                劝阻结果：已劝阻
                见面民警：试乙
                警号：000002

                预警编号：A2
                劝阻结果：核实无风险""");
        assertThat(FeedbackText.lines(columns, TWO)).isEqualTo("A1\t已劝阻\t试乙\t000002\nA2\t核实无风险\t\t");
    }

    @Test
    void the_invented_row_fills_every_field_that_we_know_and_names_nobody() {
        FeedbackRow row = FeedbackRow.invented();
        assertThat(row.of(FeedbackField.NAME)).isEqualTo("试某");
        assertThat(row.of(FeedbackField.PHONE)).startsWith("160");
        assertThat(row.toString()).doesNotContain("试某");
    }

    @Test
    void unknown_fields_are_named_and_nothing_is_taken() {
        byte[] form = replaced(FeedbackForms.sheet(), "{{预警编号}}", "{{编号}}{{老师}}");
        assertThat(check(form)).isEqualTo(new TemplateCheck.Checked.Refused(TemplateRule.TEMPLATE_FIELD_UNKNOWN,
                List.of("{{编号}}、{{老师}}")));
    }

    @Test
    void a_sheet_as_we_write_it_may_come_back_as_a_form() {
        byte[] ours = FeedbackFile.of("市局", FeedbackTemplate.STANDARD, List.of(FeedbackForms.row("{{预警编号}}", "", "", ""))).bytes();
        assertThat(FeedbackForms.cells(FeedbackFile.of("市局", good(check(ours)), TWO).bytes()).stream().map(List::getFirst))
                .containsExactly("预警编号", "A1", "A2");
    }

    @Test
    void a_form_whose_texts_lie_in_the_cells_themselves_is_filled_too() {
        byte[] filled = FeedbackFile.of("市局", good(check(FeedbackForms.inline("{{预警编号}}"))), TWO).bytes();
        assertThat(FeedbackForms.entry(filled, "xl/worksheets/sheet1.xml")).doesNotContain("{{");
        assertThat(FeedbackForms.cells(filled)).containsExactly(List.of("A1"), List.of("A2"));
    }

    @Test
    void a_form_without_fields_or_with_fields_in_two_rows_is_refused() {
        assertThat(rule(check(FeedbackForms.sheet(), "填表说明：逐条填写", "{{反馈人}}"))).isEqualTo(TemplateRule.TEMPLATE_TWO_ROWS);
        byte[] none = replaced(replaced(replaced(FeedbackForms.sheet(), "{{预警编号}}", "x"), "{{ 劝阻结果 }}", "x"),
                "{{见面民警}}（{{警号}}）", "x");
        assertThat(rule(check(none))).isEqualTo(TemplateRule.TEMPLATE_NO_FIELD);
    }

    @Test
    void what_runs_fetches_or_swells_is_refused_before_it_is_opened() {
        byte[] sheet = FeedbackForms.sheet();
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/vbaProject.bin", "x")))).isEqualTo(TemplateRule.TEMPLATE_MACRO);
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/embeddings/oleObject1.bin", "x")))).isEqualTo(TemplateRule.TEMPLATE_MACRO);
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/externalLinks/externalLink1.xml", "<x/>"))))
                .isEqualTo(TemplateRule.TEMPLATE_LINKS);
        assertThat(rule(check(FeedbackForms.with(FeedbackForms.wordLetter(), "word/_rels/settings.xml.rels",
                "<Relationship Target=\"http://x\" TargetMode=\"External\"/>")))).isEqualTo(TemplateRule.TEMPLATE_LINKS);
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/x.xml", "<!DOCTYPE x>")))).isEqualTo(TemplateRule.TEMPLATE_UNREADABLE);
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/x.txt", "0".repeat(25_000_000))))).isEqualTo(TemplateRule.TEMPLATE_SWELLS);
        assertThat(rule(check(FeedbackForms.with(sheet, "xl/x.xml", "<x/>".repeat(1_000_000))))).isEqualTo(TemplateRule.TEMPLATE_SWELLS);
        assertThat(rule(check(new byte[TemplateCheck.BYTES_MAX + 1]))).isEqualTo(TemplateRule.TEMPLATE_TOO_LARGE);
        for (String other : List.of("", "预警编号,姓名", "PK\u0003\u0004 broken", "{{预警编号}}")) {
            assertThat(rule(check(other.getBytes(StandardCharsets.UTF_8)))).isEqualTo(TemplateRule.TEMPLATE_UNREADABLE);
        }
    }

    @Test
    void what_no_store_can_hold_is_left_out_of_headings_texts_and_names() {
        FeedbackColumn column = new FeedbackColumn(" 编\u0000号\t\ud800", null, "蔡\u0000甸");
        assertThat(column).isEqualTo(new FeedbackColumn("编 号", null, "蔡 甸"));
        assertThat(new FeedbackTemplate.File("表\u0000.xlsx", new byte[0]).name()).isEqualTo("表 .xlsx");
    }

    @Test
    void a_number_longer_than_a_cell_does_not_stop_the_others() {
        List<FeedbackRow> rows = List.of(FeedbackForms.row("9".repeat(40_000), "不符", "", ""), TWO.getFirst());
        assertThat(FeedbackForms.cells(FeedbackFile.of("市局", good(check(FeedbackForms.sheet())), rows).bytes()).get(3)).startsWith("A1");
    }

    @Test
    void columns_have_their_bounds() {
        assertThat(rule(TemplateCheck.columns(List.of(new FeedbackColumn(" ", FeedbackField.NAME, null)))))
                .isEqualTo(TemplateRule.TEMPLATE_EMPTY);
        assertThat(rule(TemplateCheck.columns(List.of(new FeedbackColumn("x".repeat(61), null, null)))))
                .isEqualTo(TemplateRule.TEMPLATE_TEXT_TOO_LONG);
        assertThat(rule(TemplateCheck.columns(List.of(new FeedbackColumn("x", FeedbackField.NAME, "y")))))
                .isEqualTo(TemplateRule.TEMPLATE_COLUMN_TWICE);
        assertThat(rule(TemplateCheck.columns(IntStream.range(0, 61).mapToObj(n -> new FeedbackColumn("x", null, null)).toList())))
                .isEqualTo(TemplateRule.TEMPLATE_TOO_WIDE);
    }

    private static TemplateCheck.Checked check(byte[] bytes) {
        return TemplateCheck.file(new FeedbackTemplate.File("表.xlsx", bytes));
    }

    private static TemplateCheck.Checked check(byte[] bytes, String text, String by) {
        return check(replaced(bytes, text, by));
    }

    private static FeedbackTemplate good(TemplateCheck.Checked checked) {
        assertThat(checked).isInstanceOf(TemplateCheck.Checked.Good.class);
        return ((TemplateCheck.Checked.Good) checked).template();
    }

    private static TemplateRule rule(TemplateCheck.Checked checked) {
        assertThat(checked).isInstanceOf(TemplateCheck.Checked.Refused.class);
        return ((TemplateCheck.Checked.Refused) checked).rule();
    }

    private static byte[] replaced(byte[] sheet, String text, String by) {
        return FeedbackForms.replaced(sheet, text, by);
    }
}
