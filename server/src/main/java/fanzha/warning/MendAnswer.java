package fanzha.warning;

import java.time.Instant;
import java.util.List;

/** What came of an attempt to mend a row that waits; dismissing and taking back end in nothing or in the same noes. */
public sealed interface MendAnswer {
    /** A no, with its reason. */
    sealed interface Said extends MendAnswer {
    }

    /** The mended row is in; its receipt says what became of it. */
    record Mended(Receipt receipt, Instant at) implements MendAnswer {
    }

    /** Even so it reaches nobody: these cells say why. */
    record ReachesNobody(List<Flag> flags) implements Said {
    }

    /** Somebody was first. */
    record SettledBefore(Settled settled) implements Said {
    }

    /** It waits as it is; there is nothing to take back. */
    record Waiting() implements Said {
    }

    /** A whole file, or a row kept before rows could be mended: hand the sheet in again, then dismiss this. */
    record NotARow() implements Said {
    }
}
