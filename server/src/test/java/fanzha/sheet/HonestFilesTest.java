package fanzha.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists in every layout that the drawing knows, saved in every way that the saving knows: none refused, no cell changed. */
class HonestFilesTest {
    private static final Set<String> KNOWN = Set.copyOf(Drawing.KNOWN);

    static Stream<Arguments> files() {
        return Arrays.stream(Drawing.Style.values()).flatMap(style -> Arrays.stream(Saving.values())
                // A text has one sheet, and no cells that are merged.
                .filter(saving -> !saving.isText() || style != Drawing.Style.TWO_LISTS && style != Drawing.Style.MERGED_DOWN)
                .map(saving -> Arguments.of(style, saving)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("files")
    void an_honest_file_is_read_cell_by_cell(Drawing.Style style, Saving saving) {
        Drawing drawing = new Drawing(style, style.ordinal() * 100 + saving.ordinal(), saving.knowsRareCharacters());
        Opened opened = new SheetReader().open(saving.save(drawing.sheets), KNOWN::contains);

        assertThat(opened).isInstanceOf(Table.class);
        Table table = (Table) opened;
        assertThat(table.rows()).isEqualTo(drawing.rows.size());
        for (int i = 0; i < table.rows(); i++) {
            Row row = table.row(i);
            Drawing.Expected expected = drawing.rows.get(i);
            assertThat(row.number()).as("row %d", i).isEqualTo(expected.number());
            assertThat(texts(table, row)).as("row %d", i).isEqualTo(expected.texts());
            assertThat(row.broken()).isFalse();
        }
        assertThat(new String(table.row(0).bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("触网预警").endsWith("\n");
    }

    @Test
    void there_are_at_least_two_hundred_of_them() {
        assertThat(files().count()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void what_was_hidden_left_aside_or_joined_is_noted() {
        assertThat(notes(Drawing.Style.HIDDEN)).containsExactly(Note.of(Note.Kind.HIDDEN_ROWS, "1"), Note.of(Note.Kind.HIDDEN_COLUMNS, "1"));
        assertThat(notes(Drawing.Style.SEVERAL_SHEETS)).containsExactly(Note.of(Note.Kind.SHEETS_SKIPPED, "填表说明、字典"));
        assertThat(notes(Drawing.Style.TWO_LISTS)).containsExactly(Note.of(Note.Kind.SHEETS_JOINED, "名单、补发"));
        assertThat(notes(Drawing.Style.FOOTERS)).containsExactly(Note.of(Note.Kind.FOOTERS_SKIPPED, "4"));
        assertThat(notes(Drawing.Style.REPEATED_HEADER)).containsExactly(Note.of(Note.Kind.HEADERS_REPEATED, "3"));
    }

    @Test
    void a_row_of_one_sheet_among_several_says_which() {
        Drawing drawing = new Drawing(Drawing.Style.TWO_LISTS, 1, true);
        Table table = (Table) new SheetReader().open(Saving.XLSX_SHARED.save(drawing.sheets), KNOWN::contains);
        assertThat(table.row(0).sheet()).isEqualTo("名单");
        assertThat(table.row(table.rows() - 1).sheet()).isEqualTo("补发");
    }

    @Test
    void a_number_in_the_name_of_a_sheet_stands_on_no_receipt() {
        List<Paper> sheets = new Drawing(Drawing.Style.PLAIN, 1, true).sheets;
        Paper other = new Paper("16000000001 的说明");
        other.line("说明");
        sheets.add(other);
        assertThat(((Table) new SheetReader().open(Saving.XLSX_INLINE.save(sheets), KNOWN::contains)).notes())
                .containsExactly(Note.of(Note.Kind.SHEETS_SKIPPED, "… 的说明"));
    }

    private static List<Note> notes(Drawing.Style style) {
        Drawing drawing = new Drawing(style, 7, true);
        return ((Table) new SheetReader().open(Saving.XLSX_SHARED.save(drawing.sheets), KNOWN::contains)).notes();
    }

    private static Map<String, String> texts(Table table, Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isBlank()) {
                texts.put(i < table.labels().size() ? table.labels().get(i) : "?" + i, row.cells().get(i));
            }
        }
        return texts;
    }
}
