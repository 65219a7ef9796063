package fanzha.warning;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a file, row or cell, and the mend, in the reader's language. */
@Component
public final class ProblemWords {
    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    public String problem(Problem problem, List<String> args, Locale locale) {
        return messages.getMessage(problem.words() + ".problem." + problem, args.toArray(), locale);
    }

    public String mend(Problem problem, Locale locale) {
        return messages.getMessage(problem.words() + ".mend." + problem, null, locale);
    }

    public String note(RowNote note, Locale locale) {
        return note.problem() == null ? messages.getMessage("warning.note." + note.kind(), null, locale)
                : problem(note.problem(), note.args(), locale);
    }

    /** What is wrong with these cells, each after its column. */
    public String told(List<Flag> flags, Locale locale) {
        return flags.stream().map(f -> (f.column().isEmpty() ? "" : f.column() + "：") + problem(f.problem(), f.args(), locale))
                .collect(Collectors.joining("；"));
    }

    public String dismissal(Dismissal reason, Locale locale) {
        return messages.getMessage("warning.dismissal." + reason, null, locale);
    }

    /** Why it waits: what is wrong with its cells, then what follows from that. */
    public String reason(Quarantined item, Locale locale) {
        String cells = told(item.flags(), locale);
        String all = problem(item.problem(), item.args(), locale);
        return cells.isEmpty() ? all : all + "（" + cells + "）";
    }

    /** Where, what and the mend in one sentence; row 0 is the file itself. */
    public String whole(String file, int row, Said said, Locale locale) {
        String where = row == 0 ? messages.getMessage("warning.where.file", new Object[] {file}, locale)
                : said.column == null ? messages.getMessage("warning.where.line", new Object[] {file, String.valueOf(row)}, locale)
                : messages.getMessage("warning.where.row", new Object[] {file, String.valueOf(row), said.column}, locale);
        return messages.getMessage("warning.whole", new Object[] {where, problem(said.problem, said.args, locale),
                mend(said.problem, locale)}, locale);
    }

    public record Said(Problem problem, @Nullable String column, List<String> args) {
    }
}
