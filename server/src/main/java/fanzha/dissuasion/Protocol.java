package fanzha.dissuasion;

import fanzha.warning.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the centre's rules as data: minutes and required steps per level, what follows from each outcome code,
 * what closing needs. A loop keeps the version it was opened under. Minutes run from receipt.
 *
 * @param escalateAfter minutes of silence past a deadline until the next person up gets it, per level
 * @param failedCalls how many failed calls within how many minutes send the station
 * @param failedVisits how many failed visits go to the leader
 * @param textWithin minutes after the outcome by which the reminder goes out
 * @param lateMinutes a step recorded so much after it happened closes nothing by itself
 */
public record Protocol(int version, Map<Level, LevelRule> levels, Map<Code, CodeRule> codes,
        Map<Overall, ClosingRule> closings, Map<Level, Integer> escalateAfter, FailedCalls failedCalls,
        int failedVisits, int callsInVainADay, int textWithin, int lateMinutes, int undoSeconds) {

    /**
     * @param met null where nobody has to be met
     * @param sms minutes from receipt until the reminder where it does not wait for an outcome, else null
     * @param returnDays days after the outcome by which each return visit is made
     * @param returnShare share of loops drawn for return visits, 0 to 1
     */
    public record LevelRule(int claim, int call, @Nullable Integer sms, @Nullable Integer met, int feedback,
            List<Integer> returnDays, double returnShare, Set<SixStep> required) {
    }

    /**
     * @param completes the step counts as done
     * @param next steps this outcome calls for, empty when the order of the six steps decides
     * @param minutes until {@code next}, by level, most urgent first
     * @param party whose task {@code next} is; null: the step's usual one
     * @param overall the outcome this establishes
     * @param clears takes back an outcome established before
     * @param sms a reminder goes out by itself
     * @param needs what must come with it
     */
    public record CodeRule(boolean completes, List<SixStep> next, List<Integer> minutes, @Nullable Party party,
            @Nullable Overall overall, boolean clears, boolean sms, boolean connected, boolean met, Needs needs) {
        public CodeRule {
            next = next == null ? List.of() : next;
            minutes = minutes == null ? List.of() : minutes;
            needs = needs == null ? new Needs(false, false, false) : needs;
        }

        private CodeRule withReason() {
            return new CodeRule(completes, next, minutes, party, overall, clears, sms, connected, met,
                    new Needs(needs.redTicks(), true, needs.when()));
        }

        Duration after(Level level) {
            return minutes.isEmpty() ? Duration.ZERO : Duration.ofMinutes(minutes.get(level.ordinal()));
        }
    }

    public record Needs(boolean redTicks, boolean reason, boolean when) {
    }

    /** @param required null: as the level says */
    public record ClosingRule(@Nullable Set<SixStep> required, Signer signer) {
    }

    public record FailedCalls(int count, int minutes) {
    }

    /** Who signs an outcome besides the one who established it. */
    public enum Signer {
        NOBODY, SECOND_OFFICER, LEADER
    }

    LevelRule at(Level level) {
        return levels.get(level);
    }

    /** The superior's reason is all that the next report can go by: no version may do without it. */
    CodeRule of(Code code) {
        return code == Code.RETURNED ? codes.get(code).withReason() : codes.get(code);
    }

    ClosingRule closing(Overall overall) {
        return closings.get(overall);
    }
}
