package fanzha.dissuasion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Looks at an uploaded template before anything else does: how large it grows, what it would run or fetch, what it asks. */
final class TemplateCheck {
    static final int BYTES_MAX = 5 * 1024 * 1024;
    private static final int UNPACKED_BYTES_MAX = 20 * 1024 * 1024;
    /** A form is a page or two; the library that fills it needs a hundred times this in memory. */
    private static final int MARKUP_BYTES_MAX = 3 * 1024 * 1024;
    private static final int ENTRIES_MAX = 1_000;
    private static final int UNKNOWN_SHOWN_MAX = 10;
    private static final Pattern MACRO = Pattern.compile("vbaproject|vbadata|macrosheets/|activex|/embeddings/");
    private static final Pattern LINK = Pattern.compile("/externallinks/|/connections\\.xml|/querytables/");
    private static final Pattern FETCHES = Pattern.compile("(?i)targetmode\\s*=\\s*[\"']external"
            + "|<w:instrText[^>]*>\\s*(?:dde|ddeauto|includetext|includepicture|import|link)\\b");

    /** What came of it. */
    sealed interface Checked {
        record Good(FeedbackTemplate template) implements Checked {
        }

        record Refused(TemplateRule rule, List<Object> about) implements Checked {
        }
    }

    private FeedbackTemplate.@Nullable Kind kind;
    private @Nullable TemplateRule broken;
    private long unpacked;
    private long markup;

    private TemplateCheck() {
    }

    static Checked file(FeedbackTemplate.File file) {
        TemplateCheck check = new TemplateCheck();
        try {
            check.walk(file.bytes());
            if (check.broken != null || check.kind == null) {
                return refused(check.broken == null ? TemplateRule.TEMPLATE_UNREADABLE : check.broken);
            }
            return check.kind == FeedbackTemplate.Kind.XLSX ? sheet(file) : word(file);
        } catch (IOException | RuntimeException e) {
            // A parser's own words are of no use to whoever uploads a form.
            return refused(TemplateRule.TEMPLATE_UNREADABLE);
        }
    }

    static Checked columns(List<FeedbackColumn> columns) {
        if (columns.stream().allMatch(column -> column.heading().isBlank())) {
            return refused(TemplateRule.TEMPLATE_EMPTY);
        }
        if (columns.size() > FeedbackTemplate.COLUMNS_MAX) {
            return refused(TemplateRule.TEMPLATE_TOO_WIDE, FeedbackTemplate.COLUMNS_MAX);
        }
        for (FeedbackColumn column : columns) {
            if (column.heading().length() > FeedbackColumn.HEADING_CHARACTERS_MAX
                    || column.text() != null && column.text().length() > FeedbackColumn.TEXT_CHARACTERS_MAX) {
                return refused(TemplateRule.TEMPLATE_TEXT_TOO_LONG, columns.indexOf(column) + 1,
                        FeedbackColumn.HEADING_CHARACTERS_MAX, FeedbackColumn.TEXT_CHARACTERS_MAX);
            }
            if (column.field() != null && column.text() != null) {
                return refused(TemplateRule.TEMPLATE_COLUMN_TWICE, columns.indexOf(column) + 1);
            }
        }
        return new Checked.Good(new FeedbackTemplate(FeedbackTemplate.Kind.COLUMNS, columns, null));
    }

    private static Checked refused(TemplateRule rule, Object... about) {
        return new Checked.Refused(rule, List.of(about));
    }

    private static Checked sheet(FeedbackTemplate.File file) throws IOException {
        List<List<String>> rows = SheetTemplate.read(file.bytes());
        return rows.size() > 1 ? refused(TemplateRule.TEMPLATE_TWO_ROWS)
                : asked(FeedbackTemplate.Kind.XLSX, file, rows.stream().flatMap(List::stream).toList());
    }

    private static Checked word(FeedbackTemplate.File file) throws IOException {
        return asked(FeedbackTemplate.Kind.DOCX, file, WordTemplate.read(file.bytes()));
    }

    private static Checked asked(FeedbackTemplate.Kind kind, FeedbackTemplate.File file, List<String> names) {
        if (names.isEmpty()) {
            return refused(TemplateRule.TEMPLATE_NO_FIELD);
        }
        List<String> unknown = names.stream().filter(name -> FeedbackField.of(name).isEmpty()).distinct().toList();
        if (!unknown.isEmpty()) {
            return refused(TemplateRule.TEMPLATE_FIELD_UNKNOWN, String.join("、", unknown.stream().limit(UNKNOWN_SHOWN_MAX)
                    .map(name -> "{{" + name + "}}").toList()));
        }
        return new Checked.Good(FeedbackTemplate.of(kind, file,
                names.stream().map(name -> FeedbackField.of(name).orElseThrow()).toList()));
    }

    private void walk(byte[] bytes) throws IOException {
        if (bytes.length > BYTES_MAX) {
            broken = TemplateRule.TEMPLATE_TOO_LARGE;
            return;
        }
        // Entry by entry as they lie there: so does the library read them that opens the file afterwards.
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null && broken == null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) (UNPACKED_BYTES_MAX - unpacked + 1));
                unpacked += content.length;
                if (unpacked > UNPACKED_BYTES_MAX || ++entries > ENTRIES_MAX) {
                    broken = TemplateRule.TEMPLATE_SWELLS;
                    return;
                }
                look("/" + entry.getName().toLowerCase(Locale.ROOT), content);
            }
        }
    }

    private void look(String name, byte[] content) {
        if (name.equals("/xl/workbook.xml")) {
            kind = FeedbackTemplate.Kind.XLSX;
        } else if (name.equals("/word/document.xml")) {
            kind = FeedbackTemplate.Kind.DOCX;
        }
        if (MACRO.matcher(name).find()) {
            broken = TemplateRule.TEMPLATE_MACRO;
        } else if (LINK.matcher(name).find()) {
            broken = TemplateRule.TEMPLATE_LINKS;
        } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
            markup += content.length;
            broken = markup > MARKUP_BYTES_MAX ? TemplateRule.TEMPLATE_SWELLS : inside(new String(content, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable TemplateRule inside(String xml) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            return TemplateRule.TEMPLATE_UNREADABLE;
        }
        if (xml.contains("macroEnabled")) {
            return TemplateRule.TEMPLATE_MACRO;
        }
        return FETCHES.matcher(xml).find() ? TemplateRule.TEMPLATE_LINKS : null;
    }
}
