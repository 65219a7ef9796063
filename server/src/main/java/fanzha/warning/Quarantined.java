package fanzha.warning;

import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that reaches nobody, or a file that cannot be read: kept byte for byte until a person mends or dismisses it. */
public record Quarantined(UUID id, UUID delivery, String source, String file, int row, @Nullable String column,
                          Problem problem, List<String> args, List<Flag> flags, Level level, UnitCode unit,
                          Instant receivedAt) {
    /** One row, whose cells a person can mend; a whole file must be handed in again. */
    public boolean mendable() {
        return problem == Problem.REACHES_NOBODY;
    }
}
