package fanzha.warning;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number of one source, as all that was delivered under it says. Its level is the strictest ever delivered, its feedback
 * deadline the earliest; for the rest the newest word stands and the older ones stay readable in the details.
 */
public record Warning(WarningId id, String source, String number, WarningKind kind, Level level, @Nullable FraudType type,
                      IdentityId identity, UnitCode unit, @Nullable CommunityCode community, Instant warnedAt,
                      @Nullable Instant issuedAt, Instant receivedAt, @Nullable Instant feedbackBy, boolean moneyMoved,
                      Details details, List<Flag> flags) {
    public Warning {
        flags = List.copyOf(flags);
    }
}
