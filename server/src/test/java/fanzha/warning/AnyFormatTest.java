package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.sheet.CellKind;
import fanzha.sheet.Note;
import fanzha.sheet.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The same list in another format is the same list. */
class AnyFormatTest {
    private static final String[] HEADER = {"预警编号", "预警时间", "来源", "预警类型", "预警等级", "姓名", "手机号", "身份证号"};
    private static final Object[][] ROWS = {
        {"W1", "2026-11-24 09:00:00", "市局", "触网预警", "高危", "张三", 16_000_000_001L, "420114199001010001"},
        {"W2", "2026-11-24 09:10:00", "市局", "触网预警", "紧急", "李四", 16_000_000_002L, 420_114_199_001_010_000L},
        {"W3", "2026-11-24 09:20:00", "市局", "触网预警", "低危", "王五", 1_600_000L, ""}};

    @Test
    void a_workbook_a_csv_and_an_xls_of_the_same_rows_end_in_the_same_state() {
        World world = new World();
        Receipt first = take(world, "市局.xlsx", xlsx());
        assertThat(first).extracting(Receipt::received, Receipt::accepted, Receipt::quarantined).containsExactly(3, 2, 1);
        assertThat(take(world, "市局.xls", xls())).extracting(Receipt::received, Receipt::duplicate).containsExactly(3, 3);
        assertThat(take(world, "市局.csv", csv())).extracting(Receipt::received, Receipt::duplicate).containsExactly(3, 3);
    }

    @Test
    void the_last_digits_that_a_spreadsheet_lost_are_flagged_and_not_taken_for_a_number() {
        World world = new World();
        take(world, "市局.xlsx", xlsx());
        Warning warning = world.warning("市局", "W2");

        assertThat(warning.flags()).extracting(Flag::problem).containsExactly(Problem.LOST_PRECISION);
        assertThat(world.doors.asCentre(() -> world.people.get(warning.identity())).idCard()).isNull();
        assertThat(warning.details().find(Column.ID_CARD)).contains("4.20114199001010E+17");
    }

    @Test
    void a_kept_row_of_a_workbook_is_the_same_row_as_text() {
        World world = new World();
        take(world, "市局.xlsx", xlsx());
        Quarantined kept = world.doors.asCentre(() -> world.quarantine.list(10)).getFirst();
        DeliveryBook.Raw raw = world.doors.asCentre(() -> world.quarantine.raw(kept.id())).orElseThrow();

        assertThat(kept.row()).isEqualTo(5);
        assertThat(new String(world.vault.open(raw.key(), Vault.ROW, raw.sealed()), StandardCharsets.UTF_8))
                .isEqualTo("W3,2026-11-24 09:20:00,市局,触网预警,低危,王五,1600000\n");
    }

    @Test
    void where_a_workbook_has_gone_too_far_is_said_with_its_sheet() throws IOException {
        byte[] file;
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSSFRow header = workbook.createSheet("六月").createRow(2);
            for (int c = 0; c < 70; c++) {
                header.createCell(c).setCellValue(c < HEADER.length ? HEADER[c] : "列" + c);
            }
            workbook.getSheetAt(0).createRow(3).createCell(0).setCellValue("W1");
            workbook.write(out);
            file = out.toByteArray();
        }
        World world = new World();
        take(world, "市局.xls", file);
        Quarantined kept = world.doors.asCentre(() -> world.quarantine.list(10)).getFirst();

        assertThat(kept).extracting(Quarantined::problem, Quarantined::file, Quarantined::row)
                .containsExactly(Problem.TOO_MANY_COLUMNS, "市局.xls·六月", 3);
    }

    @Test
    void half_a_workbook_is_one_item_that_waits_with_its_reason_and_mend() {
        World world = new World();
        Receipt receipt = take(world, "市局.xlsx", Arrays.copyOf(xlsx(), xlsx().length / 2));
        RowNote note = receipt.notes().getFirst();

        assertThat(receipt).extracting(Receipt::received, Receipt::quarantined).containsExactly(1, 1);
        assertThat(words().whole("市局.xlsx", note.row(), new ProblemWords.Said(note.problem(), note.column(), note.args()), Locale.CHINESE))
                .isEqualTo("《市局.xlsx》：文件不完整或已损坏，读到一半就断了。请重新下载或向下发单位重新索取原表，再导入。");
    }

    @Test
    void every_problem_has_its_words_and_its_mend_in_both_languages() {
        for (Problem problem : Problem.values()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(problem == Problem.COLUMN_TWICE || problem == Problem.CELLS_MISSING || problem == Problem.CELLS_EXTRA
                        || !words().problem(problem, List.of("1"), locale).isEmpty() && !words().mend(problem, locale).isEmpty()).isTrue();
            }
        }
    }

    @Test
    void whatever_the_room_of_sheets_says_has_a_word_here() {
        assertThat(Arrays.stream(Trouble.values()).map(Problem::of)).doesNotContainNull();
        assertThat(Arrays.stream(Note.Kind.values()).map(Problem::of)).doesNotContainNull();
        assertThat(Arrays.stream(CellKind.values()).filter(kind -> !kind.isSound()).map(Problem::of)).doesNotContainNull();
    }

    private static Receipt take(World world, String name, byte[] bytes) {
        return world.intake.take(new DeliveredFile(name, "市局", bytes, null));
    }

    private static ProblemWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/warning", "messages/sheet");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ProblemWords(messages);
    }

    private static byte[] csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append("\r\n");
        for (Object[] row : ROWS) {
            for (int i = 0; i < row.length; i++) {
                // A csv has what the spreadsheet shows.
                text.append(i == 0 ? "" : ",").append(row[i] instanceof Long n && n > 1_000_000_000_000_000L ? "4.20114199001010E+17" : row[i]);
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(Charset.forName("GB18030"));
    }

    private static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "sheet", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "某市预警下发表");
            for (int c = 0; c < HEADER.length; c++) {
                sheet.value(1, c, HEADER[c]);
                for (int r = 0; r < ROWS.length; r++) {
                    if (ROWS[r][c] instanceof Long number) {
                        sheet.value(r + 2, c, number);
                    } else {
                        sheet.value(r + 2, c, (String) ROWS[r][c]);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            HSSFRow header = workbook.createSheet("名单").createRow(0);
            for (int c = 0; c < HEADER.length; c++) {
                header.createCell(c).setCellValue(HEADER[c]);
            }
            for (int r = 0; r < ROWS.length; r++) {
                HSSFRow row = workbook.getSheetAt(0).createRow(r + 1);
                for (int c = 0; c < HEADER.length; c++) {
                    if (ROWS[r][c] instanceof Long number) {
                        row.createCell(c).setCellValue(number);
                    } else {
                        row.createCell(c).setCellValue((String) ROWS[r][c]);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
