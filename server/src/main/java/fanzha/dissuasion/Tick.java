package fanzha.dissuasion;

/** The three ticks without which nobody counts as dissuaded at 紧急. */
public enum Tick {
    /** 本人亲自接听. */
    SELF_SPOKE,
    /** 已退出屏幕共享或会议. */
    SHARING_CLOSED,
    /** 确认没有转账. */
    NO_TRANSFER
}
