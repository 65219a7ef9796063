package fanzha.channel;

/** What became of a short message; unknown is never sent again. */
public enum SmsResult {
    DELIVERED, FAILED, UNKNOWN
}
