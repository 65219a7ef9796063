package fanzha.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What opening a delivered file comes to. */
class SheetReaderTest {
    private static final String HEADER = "预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号\n";
    private static final String ROW = "W1,2026-01-05 10:22,市局,触网预警,高危,张三,16000000001\n";

    private final SheetReader reader = new SheetReader();

    @Test
    void a_mark_before_the_header_is_no_part_of_it() {
        assertThat(sheet("\uFEFF" + HEADER + ROW).rows()).isEqualTo(1);
    }

    @Test
    void a_title_above_the_header_and_blank_lines_are_passed_over() {
        Sheet sheet = sheet("汉阳市局预警下发表,,,,,,\n" + HEADER + "\n,,,,,,\n" + ROW + "\n");

        assertThat(sheet.rows()).isEqualTo(1);
        assertThat(sheet.row(0).number()).as("as the spreadsheet counts").isEqualTo(5);
    }

    @Test
    void tabs_and_semicolons_separate_as_well() {
        assertThat(sheet((HEADER + ROW).replace(',', '\t')).row(0).cells()).hasSize(7);
        assertThat(sheet((HEADER + ROW).replace(',', ';')).row(0).cells()).hasSize(7);
    }

    @Test
    void a_row_keeps_its_own_bytes() {
        Sheet sheet = sheet(HEADER + ROW + "W2,,,,,\"多\r\n行\",1600\r\n" + ROW);

        assertThat(new String(sheet.row(1).bytes(), UTF_8)).isEqualTo("W2,,,,,\"多\r\n行\",1600\r\n");
        assertThat(sheet.row(1).cells().get(5)).isEqualTo("多\r\n行");
        assertThat(sheet.rows()).isEqualTo(3);
    }

    @Test
    void a_forgotten_quote_takes_no_neighbour_along() {
        Sheet sheet = sheet(HEADER + "W1,2026-01-05,市局,触网,高危,\"张三,16000000001\n" + ROW + "W3,2026-01-05,\"市局\",触网,高危,王五,16000000003\n");

        assertThat(sheet.rows()).isEqualTo(3);
        assertThat(sheet.row(0).broken()).isTrue();
        assertThat(sheet.row(0).cells()).contains("张三", "16000000001");
        assertThat(sheet.row(2).cells()).contains("市局");
    }

    @Test
    void another_encoding_is_recognised_and_named() {
        assertThat(refused((HEADER + ROW).getBytes(Charset.forName("GBK"))))
                .isEqualTo(Flaw.ofFile(Problem.WRONG_ENCODING, "GBK/ANSI"));
        assertThat(refused(("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Flaw.ofFile(Problem.WRONG_ENCODING, "UTF-16"));
        assertThat(refused("A1,2026-01-05,16000000001\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Flaw.ofFile(Problem.WRONG_ENCODING, "UTF-16"));
        assertThat(refused(new byte[] {'A', ',', (byte) 0xFF, (byte) 0xFF, '\n'}))
                .isEqualTo(Flaw.ofFile(Problem.WRONG_ENCODING, "其他 other"));
    }

    @Test
    void a_workbook_with_another_name_is_no_csv() {
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0, 0}).problem()).isEqualTo(Problem.NOT_CSV);
    }

    @Test
    void nothing_and_a_header_alone_are_told_apart() {
        assertThat(refused(new byte[0]).problem()).isEqualTo(Problem.EMPTY_FILE);
        assertThat(refused(" \r\n \n".getBytes(UTF_8)).problem()).isEqualTo(Problem.EMPTY_FILE);
        assertThat(refused(HEADER.getBytes(UTF_8)).problem()).isEqualTo(Problem.NO_ROWS);
    }

    @Test
    void missing_columns_are_all_named() {
        Flaw flaw = refused(("预警编号,预警时间,来源,预警等级,姓名\n" + ROW).getBytes(UTF_8));

        assertThat(flaw.problem()).isEqualTo(Problem.COLUMN_MISSING);
        assertThat(flaw.args()).containsExactly("预警类型、手机号");
    }

    @Test
    void every_cap_is_a_refusal_of_the_file() {
        assertThat(refused(new byte[SheetReader.BYTES_MAX + 1]).problem()).isEqualTo(Problem.TOO_LARGE);
        assertThat(refused((HEADER + ROW.repeat(SheetReader.ROWS_MAX + 1)).getBytes(UTF_8)).problem())
                .isEqualTo(Problem.TOO_MANY_ROWS);
        assertThat(refused((HEADER + ROW + ",".repeat(64) + "\n").getBytes(UTF_8)).problem())
                .isEqualTo(Problem.TOO_MANY_COLUMNS);
        assertThat(refused((HEADER + ROW + "字".repeat(32_768) + "\n").getBytes(UTF_8)).problem())
                .isEqualTo(Problem.CELL_TOO_LONG);
    }

    private Sheet sheet(String text) {
        return (Sheet) reader.open(text.getBytes(UTF_8));
    }

    private Flaw refused(byte[] bytes) {
        return ((Opened.Refused) reader.open(bytes)).flaw();
    }
}
