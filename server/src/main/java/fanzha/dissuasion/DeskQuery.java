package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import org.jspecify.annotations.Nullable;

/**
 * What the desk asks for; null means all.
 *
 * @param team only loops that somebody of this unit owns
 */
public record DeskQuery(SixStep step, @Nullable Level level, @Nullable OfficerId owner, @Nullable UnitCode team,
        @Nullable FraudType type, @Nullable UnitCode unit, int offset, int limit) {
    public static final int ROWS_MAX = 500;
}
