package fanzha.warning;

import fanzha.sheet.Opened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing wrong, and where: row as the spreadsheet shows it (0: the file), column by its header; holds no value. */
record Flaw(Problem problem, int row, @Nullable String column, List<String> args) {
    Flaw {
        args = List.copyOf(args);
    }

    static Flaw of(Opened.Refused refused) {
        return new Flaw(Problem.of(refused.trouble()), refused.row(), null, refused.args());
    }

    static Flaw missing(List<String> columns, int row) {
        String all = String.join("、", columns);
        return new Flaw(Problem.COLUMN_MISSING, row, all, List.of(all));
    }
}
