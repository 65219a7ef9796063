package fanzha.warning;

import fanzha.sheet.Opened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing wrong with a file, and where: sheet of several, row as the spreadsheet shows it (0: the file); holds no value. */
record Flaw(Problem problem, @Nullable String sheet, int row, @Nullable String column, List<String> args) {
    Flaw {
        args = List.copyOf(args);
    }

    static Flaw of(Opened.Refused refused) {
        return new Flaw(Problem.of(refused.trouble()), refused.sheet(), refused.row(), null, refused.args());
    }

    static Flaw missing(List<String> columns, int row) {
        String all = String.join("、", columns);
        return new Flaw(Problem.COLUMN_MISSING, null, row, all, List.of(all));
    }
}
