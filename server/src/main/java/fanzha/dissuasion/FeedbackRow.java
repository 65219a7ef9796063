package fanzha.dissuasion;

import java.util.EnumMap;
import java.util.Map;

/** What is told of one warning, field by field. */
public record FeedbackRow(Map<FeedbackField, String> cells) {
    String of(FeedbackField field) {
        return cells.getOrDefault(field, "");
    }

    /** Nobody: for looking at a template before it is used. */
    public static FeedbackRow invented() {
        Map<FeedbackField, String> cells = new EnumMap<>(FeedbackField.class);
        for (FeedbackField field : FeedbackField.values()) {
            cells.put(field, sample(field));
        }
        return new FeedbackRow(cells);
    }

    private static String sample(FeedbackField field) {
        return switch (field) {
            case NUMBER -> "YJ20260105001";
            case SOURCE -> "市局";
            case NAME -> "试某";
            case PHONE -> "16000000000";
            case ID_CARD -> "420114199001010000";
            case WARNED_AT -> "2026-01-05 10:22:00";
            case CLAIMED_AT -> "2026-01-05 10:25:00";
            case CALLED_AT -> "2026-01-05 10:27:00";
            case TEXTED_AT -> "2026-01-05 10:29:00";
            case MET_AT -> "2026-01-05 11:40:00";
            case REPORTED_AT -> "2026-01-05 12:05:00";
            case CLAIMED_BY, REPORTED_BY -> "试甲";
            case VISITOR -> "试乙";
            case VISITOR_BADGE -> "000002";
            case WAY -> "电话、见面、短信";
            case RESULT -> "已劝阻";
            case DEFRAUDED -> "否";
            case TYPE -> "刷单返利类";
            case LOST, STOPPED, APP, TOLD_BEFORE, PHOTO, UNMET -> "";
        };
    }

    /** The cells name somebody: they stay out of logs. */
    @Override
    public String toString() {
        return "FeedbackRow[" + cells.size() + "]";
    }
}
