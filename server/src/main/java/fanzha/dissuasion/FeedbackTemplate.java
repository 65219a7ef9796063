package fanzha.dissuasion;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one superior wants to be told: our standard list, columns in his order, or his own file with {{fields}}.
 *
 * @param columns of a file: its fields in the order in which they stand, for the text that is copied
 * @param file his own; null: we write the sheet
 */
public record FeedbackTemplate(Kind kind, List<FeedbackColumn> columns, @Nullable File file) {
    public static final int COLUMNS_MAX = 60;
    private static final Set<FeedbackField> NOT_STANDARD = EnumSet.of(FeedbackField.SOURCE, FeedbackField.WARNED_AT,
            FeedbackField.NAME, FeedbackField.PHONE, FeedbackField.ID_CARD);
    public static final FeedbackTemplate STANDARD = new FeedbackTemplate(Kind.STANDARD, Arrays.stream(FeedbackField.values())
            .filter(field -> !NOT_STANDARD.contains(field)).map(FeedbackColumn::of).toList(), null);

    /** What we write. */
    public enum Kind {
        STANDARD, COLUMNS, XLSX, DOCX
    }

    /** As it was uploaded. */
    public record File(String name, byte[] bytes) {
        public File {
            name = name.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        }
    }

    public FeedbackTemplate {
        columns = List.copyOf(columns);
    }

    static FeedbackTemplate of(Kind kind, File file, List<FeedbackField> fields) {
        return new FeedbackTemplate(kind, fields.stream().distinct().map(FeedbackColumn::of).toList(), file);
    }

    Set<FeedbackField> fields() {
        return columns.stream().map(FeedbackColumn::field).filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FeedbackField.class)));
    }
}
