package fanzha.warning;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row, read: only values that cannot be wrong, and a flag for each cell that could not become one.
 *
 * @param number null when the row has none
 * @param facts  everything the row says but its number, source and issue time, in canonical words and sorted: two rows with
 *               the same facts say the same, whatever the order of their columns
 */
record SheetWarning(int row, String source, @Nullable String number, WarningKind kind, Level level, @Nullable FraudType type,
                    @Nullable PersonName name, @Nullable PhoneNumber phone, @Nullable IdCard idCard, Instant warnedAt,
                    @Nullable Instant issuedAt, @Nullable Instant feedbackBy, boolean moneyMoved, Details details,
                    List<Flag> flags, List<String> facts) {

    /** A phone, an ID number, or a name with an address: one way to reach the person is enough to begin. */
    boolean reachesSomebody() {
        return phone != null || idCard != null || name != null && details.address().isPresent();
    }

    @Override
    public String toString() {
        return "SheetWarning[row " + row + ", " + level + ", " + flags + "]";
    }
}
