package fanzha.dissuasion;

import java.util.List;
import java.util.Objects;

/** The file that goes to a superior. */
public record FeedbackFile(String name, String contentType, byte[] bytes) {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final String DOCX = OFFICE + "wordprocessingml.document";

    public static FeedbackFile of(String source, FeedbackTemplate template, List<FeedbackRow> rows) {
        String name = "反馈_" + source;
        return switch (template.kind()) {
            case STANDARD, COLUMNS -> new FeedbackFile(name + ".xlsx", XLSX, FeedbackSheet.write(template.columns(), rows));
            case XLSX -> new FeedbackFile(name + ".xlsx", XLSX, SheetTemplate.fill(form(template), rows));
            case DOCX -> word(name, form(template), rows);
        };
    }

    private static FeedbackFile word(String name, byte[] form, List<FeedbackRow> rows) {
        if (WordTemplate.isList(form)) {
            return new FeedbackFile(name + ".docx", DOCX, WordTemplate.fillList(form, rows));
        }
        return rows.size() == 1 ? new FeedbackFile(name + ".docx", DOCX, WordTemplate.fillOne(form, rows.getFirst()))
                : new FeedbackFile(name + ".zip", "application/zip", WordTemplate.fillEach(form, rows));
    }

    private static byte[] form(FeedbackTemplate template) {
        return Objects.requireNonNull(template.file()).bytes();
    }
}
