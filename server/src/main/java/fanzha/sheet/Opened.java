package fanzha.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What opening delivered bytes comes to: a table, or the one reason why it cannot be read. */
public sealed interface Opened permits Table, Opened.Refused {

    /** @param row as the spreadsheet shows it; 0: the file */
    record Refused(Trouble trouble, int row, @Nullable String sheet, List<String> args) implements Opened {
        public Refused {
            args = List.copyOf(args);
        }

        static Refused ofFile(Trouble trouble, String... args) {
            return new Refused(trouble, 0, null, List.of(args));
        }
    }
}
