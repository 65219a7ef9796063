package fanzha.watch;

/** Why a handover is refused; the text stands in messages/watch. */
public enum HandoverRule {
    /** 该事项已办结. */
    CLOSED,
    /** 只能移交自己的事项. */
    NOT_YOURS,
    /** 已在移交中. */
    OFFERED_ALREADY,
    /** 接收人不在岗. */
    RECEIVER_OFF_DUTY,
    /** 接收单位看不到该事项. */
    OUT_OF_RECEIVERS_SIGHT,
    /** 不是移交给你的. */
    NOT_FOR_YOU,
    /** 已经答复过. */
    ANSWERED_ALREADY,
    /** 没有这次移交. */
    UNKNOWN
}
