package fanzha.dissuasion;

import org.jspecify.annotations.Nullable;

/**
 * One column of a superior's list: his heading over one of our fields, over a text that is the same in every row, or over
 * nothing, which he fills himself.
 */
public record FeedbackColumn(String heading, @Nullable FeedbackField field, @Nullable String text) {
    public static final int HEADING_CHARACTERS_MAX = 60;
    public static final int TEXT_CHARACTERS_MAX = 200;

    /** What no form shows and no store holds is left out. */
    public FeedbackColumn {
        heading = plain(heading);
        text = text == null ? null : plain(text);
    }

    static FeedbackColumn of(FeedbackField field) {
        return new FeedbackColumn(field.word(), field, null);
    }

    public String in(FeedbackRow row) {
        return field != null ? row.of(field) : text == null ? "" : text;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
    }
}
