package fanzha.warning;

import fanzha.kernel.OfficerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row that waited came to its end, by whom and when. */
public sealed interface Settled {
    OfficerId by();

    Instant at();

    /** @param delivery what brought the mended row in */
    record Mended(OfficerId by, Instant at, UUID delivery) implements Settled {
    }

    /** @param note the officer's own words, without numbers; with {@link Dismissal#OTHER} there must be some */
    record Dismissed(OfficerId by, Instant at, Dismissal reason, @Nullable String note) implements Settled {
    }
}
