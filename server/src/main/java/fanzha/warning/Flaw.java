package fanzha.warning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing wrong, and where: row as the spreadsheet shows it (0: the file), column by its header; holds no value. */
record Flaw(Problem problem, int row, @Nullable String column, List<String> args) {
    Flaw {
        args = List.copyOf(args);
    }

    static Flaw ofFile(Problem problem, String... args) {
        return new Flaw(problem, 0, null, List.of(args));
    }
}
