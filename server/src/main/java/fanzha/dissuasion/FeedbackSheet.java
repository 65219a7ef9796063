package fanzha.dissuasion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list under the superior's headings, in his order, as xlsx; every cell is text, so none can start a formula. */
final class FeedbackSheet {
    private FeedbackSheet() {
    }

    static byte[] write(List<FeedbackColumn> columns, List<FeedbackRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Fanzha", "1.0")) {
            Worksheet sheet = book.newWorksheet("反馈");
            line(sheet, 0, columns.stream().map(FeedbackColumn::heading).toList());
            for (int i = 0; i < rows.size(); i++) {
                FeedbackRow row = rows.get(i);
                line(sheet, i + 1, columns.stream().map(column -> column.in(row)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("反馈表写不出来", e);
        }
        return out.toByteArray();
    }

    private static void line(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(number, i, cells.get(i));
        }
    }
}
