package fanzha.dissuasion;

import java.util.Arrays;
import java.util.List;

/** How an attempt at one of the six steps ended. What follows from it stands in the protocol, not here. */
public enum Code {
    DISSUADED(SixStep.CALL), UNCONVINCED(SixStep.CALL), TOOK_US_FOR_FRAUD(SixStep.CALL), DEFRAUDED(SixStep.CALL),
    NO_RISK(SixStep.CALL), NEEDS_VISIT(SixStep.CALL), CALL_AGAIN(SixStep.CALL), REFUSED(SixStep.CALL),
    HUNG_UP(SixStep.CALL), BUSY(SixStep.CALL), NO_ANSWER(SixStep.CALL), SWITCHED_OFF(SixStep.CALL),
    SUSPENDED(SixStep.CALL), NOT_EXISTING(SixStep.CALL), WRONG_PERSON(SixStep.CALL),

    SMS_DELIVERED(SixStep.SMS), SMS_FAILED(SixStep.SMS), SMS_REPLIED(SixStep.SMS),

    FAMILY_HELPS(SixStep.FAMILY), FAMILY_DECLINES(SixStep.FAMILY), FAMILY_NOT_REACHED(SixStep.FAMILY),
    FAMILY_UNKNOWN(SixStep.FAMILY),

    MET_DISSUADED(SixStep.VISIT), MET_UNCONVINCED(SixStep.VISIT), MET_DEFRAUDED(SixStep.VISIT),
    NOBODY_HOME(SixStep.VISIT), WRONG_ADDRESS(SixStep.VISIT), VISIT_REFUSED(SixStep.VISIT), MET_BY_VIDEO(SixStep.VISIT),

    REPORTED(SixStep.FEEDBACK), RETURNED(SixStep.FEEDBACK),

    NOT_DEFRAUDED(SixStep.RETURN), STILL_IN_TOUCH(SixStep.RETURN), DEFRAUDED_AGAIN(SixStep.RETURN),
    LOST_TOUCH(SixStep.RETURN);

    private final SixStep step;

    Code(SixStep step) {
        this.step = step;
    }

    public SixStep step() {
        return step;
    }

    public static List<Code> of(SixStep step) {
        return Arrays.stream(values()).filter(code -> code.step == step).toList();
    }
}
