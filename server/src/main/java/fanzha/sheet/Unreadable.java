package fanzha.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unwinds from the depth of a parser to the door of this room, which answers it as a value; never leaves the room. */
final class Unreadable extends RuntimeException {
    private final transient Opened.Refused refused;

    private Unreadable(Opened.Refused refused) {
        super(refused.trouble().name(), null, false, false);
        this.refused = refused;
    }

    static Unreadable file(Trouble trouble, String... args) {
        return new Unreadable(Opened.Refused.ofFile(trouble, args));
    }

    static Unreadable row(Trouble trouble, int row, @Nullable String sheet, String... args) {
        return new Unreadable(new Opened.Refused(trouble, row, sheet, List.of(args)));
    }

    Opened.Refused refused() {
        return refused;
    }
}
