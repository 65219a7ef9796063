package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.people.PersonId;
import fanzha.warning.FraudType;
import fanzha.warning.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk asks for; null means all.
 *
 * @param team only loops that somebody of this unit owns
 * @param persons only loops of these persons, found by a search
 */
public record DeskQuery(SixStep step, @Nullable Level level, @Nullable OfficerId owner, @Nullable UnitCode team,
        @Nullable FraudType type, @Nullable UnitCode unit, @Nullable List<PersonId> persons, int offset, int limit) {
    public static final int ROWS_MAX = 500;
}
