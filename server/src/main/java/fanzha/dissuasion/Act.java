package fanzha.dissuasion;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;

/**
 * Who acts on a loop, when, and under which action id.
 *
 * @param officer false: an auxiliary (辅警), who signs, exempts and closes nothing
 */
public record Act(StepId id, OfficerId by, UnitCode unit, boolean officer, boolean leader, Instant now) {
    Step.Stamp stamp() {
        return stampAt(now);
    }

    Step.Stamp stampAt(Instant happenedAt) {
        return new Step.Stamp(id, happenedAt, now, by);
    }
}
