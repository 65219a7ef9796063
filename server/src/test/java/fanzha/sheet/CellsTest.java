package fanzha.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell says: as a person at the spreadsheet reads it, and marked where the spreadsheet does not know it either. */
class CellsTest {
    @ParameterizedTest(name = "{0} in format {1} is {2} {3}")
    @CsvSource({"16000000001, General, NUMBER, 16000000001", "1.6000000001E10, General, NUMBER, 16000000001",
        "86000.5, '#,##0.00', NUMBER, 86000.5", "0.30000000000000004, General, NUMBER, 0.3", "-3, 0, NUMBER, -3", "0, General, NUMBER, 0",
        "420114900101001, 0, NUMBER, 420114900101001", "420114199001010000, 0, LOST_PRECISION, 4.20114199001010E+17",
        "1000000000000000, @, LOST_PRECISION, 1.00000000000000E+15", "2784901234, 00000000000, NUMBER, 02784901234",
        "46174.6205439815, yyyy/m/d h:mm:ss, DATE, 2026-06-01 14:53:35", "46174, 'yyyy\"年\"m\"月\"d\"日\"', DATE, 2026-06-01",
        "46174.999999, yyyy-mm-dd hh:mm, DATE, 2026-06-02", "0.5, h:mm, DATE, 12:00:00", "1.5, [h]:mm, DATE, 36:00:00",
        "1, d/m/yyyy, DATE, 1900-01-01", "61, yyyy-m-d, DATE, 1900-03-01", "46174, '[$-804]yyyy\"年\"m\"月\";@', DATE, 2026-06-01",
        "12, '0.00\"元\"', NUMBER, 12", "12, '[Red]0;[Blue]0', NUMBER, 12", "-1, yyyy-m-d, NUMBER, -1", "3E9, yyyy-m-d, NUMBER, 3000000000"})
    void a_number_is_what_its_format_makes_of_it(double value, String format, CellKind kind, String text) {
        assertThat(NumberText.of(value, NumberFormats.of(format), false)).isEqualTo(new NumberText(kind, text));
    }

    @Test
    void days_count_from_another_year_where_the_workbook_says_so() {
        assertThat(NumberText.of(44_712, NumberFormats.DATE, true).text()).isEqualTo("2026-06-01");
    }

    @Test
    void formulas_errors_and_truths_keep_what_they_are() {
        Row row = row("<c r=\"A2\" t=\"str\"><f>A1</f><v>值</v></c><c r=\"B2\"><f>SUM(1)</f></c><c r=\"C2\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"D2\" t=\"b\"><v>1</v></c><c r=\"E2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"F2\"><f>1+1</f><v>2</v></c>");

        assertThat(row.cells()).isEqualTo(List.of("值", "=SUM(1)", "#REF!", "TRUE", "", "2"));
        assertThat(List.of(row.kind(0), row.kind(1), row.kind(2), row.kind(3), row.kind(5))).isEqualTo(List.of(CellKind.TEXT,
                CellKind.FORMULA_WITHOUT_VALUE, CellKind.ERROR_VALUE, CellKind.TEXT, CellKind.NUMBER));
    }

    @Test
    void a_character_that_no_database_keeps_becomes_a_blank() {
        assertThat(row("<c r=\"A2\" t=\"inlineStr\"><is><t>a_x0000_b</t></is></c>").cells()).containsExactly("a b");
        byte[] wide = "\uFEFF预警编号,姓名\na\0b,1\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(((Table) new SheetReader().open(wide, List.of("预警编号", "姓名")::contains)).row(0).cells()).containsExactly("a b", "1");
    }

    @Test
    void a_cell_beyond_the_header_is_kept() {
        Row row = row("<c r=\"B2\"><v>1</v></c><c r=\"AA2\"><v>7</v></c>");
        assertThat(row.cells()).hasSize(27).endsWith("7");
        assertThat(new String(row.bytes(), StandardCharsets.UTF_8)).isEqualTo(",1" + ",".repeat(25) + "7\n");
    }

    @Test
    void an_xls_whose_structure_is_locked_opens_like_any_other() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(Decryptor.DEFAULT_PASSWORD);
        byte[] locked;
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("名单").createRow(0).createCell(0).setCellValue("预警编号");
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("YJ1");
            workbook.write(out);
            locked = out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(((Table) new SheetReader().open(locked, "预警编号"::equals)).row(0).cells()).containsExactly("YJ1");
    }

    private static Row row(String cells) {
        String header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>预警编号</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>";
        byte[] file = HostileXlsx.good().rows(header + "<row r=\"2\">" + cells + "</row>").bytes();
        return ((Table) new SheetReader().open(file, List.of("预警编号", "姓名")::contains)).row(0);
    }
}
