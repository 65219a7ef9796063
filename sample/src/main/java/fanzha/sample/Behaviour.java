package fanzha.sample;

import java.util.List;
import java.util.Map;

/**
 * How invented residents answer, as codes of the outcome table. About four calls in ten are refused or hung up on (published
 * practice); the rest of the shares are ours. For the demo's past now, for the simulator of a centre later.
 */
public final class Behaviour {
    private record Share(String code, int weight) { }

    private static final List<Share> CALL = List.of(
            new Share("REFUSED", 26), new Share("HUNG_UP", 14), new Share("NO_ANSWER", 13), new Share("BUSY", 3),
            new Share("SWITCHED_OFF", 3), new Share("SUSPENDED", 1), new Share("NOT_EXISTING", 1),
            new Share("WRONG_PERSON", 2), new Share("DISSUADED", 24), new Share("UNCONVINCED", 4),
            new Share("TOOK_US_FOR_FRAUD", 4), new Share("NO_RISK", 2), new Share("DEFRAUDED", 1),
            new Share("NEEDS_VISIT", 1), new Share("CALL_AGAIN", 1));
    private static final List<Share> FAMILY = List.of(
            new Share("FAMILY_HELPS", 48), new Share("FAMILY_DECLINES", 8), new Share("FAMILY_NOT_REACHED", 30),
            new Share("FAMILY_UNKNOWN", 14));
    private static final List<Share> VISIT = List.of(
            new Share("MET_DISSUADED", 62), new Share("MET_UNCONVINCED", 7), new Share("MET_DEFRAUDED", 3),
            new Share("NOBODY_HOME", 16), new Share("WRONG_ADDRESS", 7), new Share("VISIT_REFUSED", 3),
            new Share("MET_BY_VIDEO", 2));
    private static final List<Share> RETURN = List.of(
            new Share("NOT_DEFRAUDED", 90), new Share("STILL_IN_TOUCH", 4), new Share("DEFRAUDED_AGAIN", 1),
            new Share("LOST_TOUCH", 5));
    private static final List<Share> SMS = List.of(
            new Share("SMS_DELIVERED", 93), new Share("SMS_FAILED", 5), new Share("SMS_REPLIED", 2));
    private static final Map<String, List<Share>> STEPS =
            Map.of("CALL", CALL, "FAMILY", FAMILY, "VISIT", VISIT, "RETURN", RETURN, "SMS", SMS);

    private Behaviour() { }

    /** What comes of one attempt of a step: CALL, SMS, FAMILY, VISIT or RETURN. */
    public static String outcome(String step, Dice dice) {
        List<Share> shares = STEPS.get(step);
        if (shares == null) {
            throw new IllegalArgumentException("没有“" + step + "”这一步的行为分布，请用 CALL、SMS、FAMILY、VISIT 或 RETURN");
        }
        return shares.get(dice.weighted(shares.stream().mapToInt(Share::weight).toArray())).code();
    }
}
