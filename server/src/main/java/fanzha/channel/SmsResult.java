package fanzha.channel;

/** What became of a message. */
public enum SmsResult {
    /** 已送达. */
    DELIVERED,
    /** 失败. */
    FAILED,
    /** 结果不明: it may have arrived. Never sent again; a person finds out. */
    UNKNOWN
}
