package fanzha.dissuasion;

/** What a loop's clock is running towards. */
public enum DueKind {
    /** 签收: somebody claims it. */
    CLAIM,
    /** 首次联系. */
    CALL,
    /** 再次呼叫, also the promised one. */
    CALL_AGAIN,
    SMS,
    FAMILY,
    /** 见面. */
    MEET,
    FEEDBACK,
    RETURN,
    /** 签字: a second person or a leader. */
    SIGN,
    /** 结案: everything is there, an officer closes it. */
    CONCLUDE;

    static DueKind of(SixStep step) {
        return switch (step) {
            case CALL -> CALL;
            case SMS -> SMS;
            case FAMILY -> FAMILY;
            case VISIT -> MEET;
            case FEEDBACK -> FEEDBACK;
            case RETURN -> RETURN;
        };
    }
}
