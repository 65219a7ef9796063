package fanzha.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opening a delivered file comes to. */
class SheetReaderTest {
    private static final String HEADER = "预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号\n";
    private static final String ROW = "W1,2026-01-05 10:22,市局,触网预警,高危,张三,16000000001\n";

    private static final Set<String> KNOWN = Set.of(HEADER.strip().split(","));
    private final SheetReader reader = new SheetReader();

    @Test
    void a_mark_before_the_header_is_no_part_of_it() {
        assertThat(sheet("\uFEFF" + HEADER + ROW).rows()).isEqualTo(1);
    }

    @Test
    void a_title_above_the_header_and_blank_lines_are_passed_over() {
        Table sheet = sheet("汉阳市局预警下发表,,,,,,\n" + HEADER + "\n,,,,,,\n" + ROW + "\n");

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
        Table sheet = sheet(HEADER + ROW + "W2,,,,,\"多\r\n行\",1600\r\n" + ROW);

        assertThat(new String(sheet.row(1).bytes(), UTF_8)).isEqualTo("W2,,,,,\"多\r\n行\",1600\r\n");
        assertThat(sheet.row(1).cells().get(5)).isEqualTo("多\r\n行");
        assertThat(sheet.rows()).isEqualTo(3);
    }

    @Test
    void a_forgotten_quote_takes_no_neighbour_along() {
        Table sheet = sheet(HEADER + "W1,2026-01-05,市局,触网,高危,\"张三,16000000001\n" + ROW + "W3,2026-01-05,\"市局\",触网,高危,王五,16000000003\n");

        assertThat(sheet.rows()).isEqualTo(3);
        assertThat(sheet.row(0).broken()).isTrue();
        assertThat(sheet.row(0).cells()).contains("张三", "16000000001");
        assertThat(sheet.row(2).cells()).contains("市局");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void every_usual_encoding_is_read_with_a_mark_or_without(String charset) {
        byte[] plain = (HEADER + ROW).getBytes(Charset.forName(charset));
        assertThat(sheet(plain).row(0).cells()).contains("触网预警", "张三");
        if (charset.startsWith("UTF")) {
            assertThat(sheet(("\uFEFF" + HEADER + ROW).getBytes(Charset.forName(charset))).labels().getFirst()).isEqualTo("预警编号");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a_word_whose_second_byte_is_zero_is_no_sign_of_another_order(String charset) {
        Table table = sheet((HEADER + ROW.replace("高危", "一级").replace("张三", "张一一一一")).getBytes(Charset.forName(charset)));
        assertThat(table.row(0).cells()).contains("一级", "张一一一一");
    }

    @Test
    void a_character_cut_in_two_spoils_its_cell_and_not_the_file() {
        byte[] bytes = (HEADER + ROW.repeat(40)).getBytes(Charset.forName("GBK"));
        bytes[bytes.length - 15] = (byte) 0x81; // the last byte of 三 and the comma behind it
        bytes[bytes.length - 14] = ' ';

        assertThat(sheet(bytes).rows()).isEqualTo(40);
        assertThat(sheet(bytes).row(38).kind(5)).isEqualTo(CellKind.TEXT);
        assertThat(sheet(bytes).row(39).kind(5)).isEqualTo(CellKind.GARBLED);
    }

    @Test
    void what_is_no_text_in_any_encoding_is_said_to_be_none() {
        assertThat(refused(new byte[] {'A', ',', (byte) 0xFF, (byte) 0xFF, '\n', (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF}))
                .isEqualTo(Trouble.WRONG_ENCODING);
        assertThat(refused("%PDF-1.7 ...".getBytes(UTF_8))).isEqualTo(Trouble.NOT_A_SHEET);
        assertThat(refused("<html><body>请登录".getBytes(UTF_8))).isEqualTo(Trouble.WEB_PAGE);
    }

    @Test
    void nothing_and_a_header_alone_are_told_apart() {
        assertThat(refused(new byte[0])).isEqualTo(Trouble.EMPTY_FILE);
        assertThat(refused(" \r\n \n".getBytes(UTF_8))).isEqualTo(Trouble.EMPTY_FILE);
        assertThat(refused(HEADER.getBytes(UTF_8))).isEqualTo(Trouble.NO_ROWS);
    }

    @Test
    void every_cap_is_a_refusal_of_the_file() {
        assertThat(refused(new byte[Caps.FILE_BYTES_MAX + 1])).isEqualTo(Trouble.TOO_LARGE);
        assertThat(refused((HEADER + ROW.repeat(Caps.ROWS_MAX + 1)).getBytes(UTF_8)))
                .isEqualTo(Trouble.TOO_MANY_ROWS);
        assertThat(refused((HEADER + ROW + ",".repeat(64) + "x\n").getBytes(UTF_8)))
                .isEqualTo(Trouble.TOO_MANY_COLUMNS);
        assertThat(refused((HEADER + ROW + "字".repeat(32_768) + "\n").getBytes(UTF_8)))
                .isEqualTo(Trouble.CELL_TOO_LONG);
    }

    private Table sheet(String text) {
        return sheet(text.getBytes(UTF_8));
    }

    private Table sheet(byte[] bytes) {
        return (Table) reader.open(bytes, KNOWN::contains);
    }

    private Trouble refused(byte[] bytes) {
        return ((Opened.Refused) reader.open(bytes, KNOWN::contains)).trouble();
    }
}
