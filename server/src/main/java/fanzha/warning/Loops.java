package fanzha.warning;

import fanzha.kernel.UnitCode;
import fanzha.people.IdentityId;
import fanzha.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the intake asks of the room that follows it: each arrival opens a loop or joins one, in the receipt's transaction. */
public interface Loops {
    /** Same order as the batch. The batch is a set: its order must decide nothing. */
    List<Joined> openOrJoin(List<Arrival> batch);

    /**
     * @param level  the strictest level delivered for this warning so far
     * @param update the warning was known before; this arrival brings something new about it
     */
    record Arrival(WarningId warning, PersonId person, IdentityId identity, Level level, @Nullable FraudType type,
                   UnitCode unit, Instant warnedAt, Instant receivedAt, @Nullable Instant feedbackBy,
                   boolean moneyMoved, boolean update) {
    }

    record Joined(UUID loop, boolean opened) {
    }
}
