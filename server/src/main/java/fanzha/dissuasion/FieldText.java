package fanzha.dissuasion;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a template with {{fields}} in it. */
final class FieldText {
    static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]{1,60})\\}\\}");

    private FieldText() {
    }

    static List<String> names(String text) {
        return FIELD.matcher(text).results().map(hit -> hit.group(1).strip()).toList();
    }

    static String fill(String text, FeedbackRow row) {
        return FIELD.matcher(text).replaceAll(hit -> Matcher.quoteReplacement(value(hit.group(1), row)));
    }

    static String value(String name, FeedbackRow row) {
        return FeedbackField.of(name).map(row::of).orElse("");
    }
}
