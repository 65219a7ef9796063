package fanzha.channel;

/** Where a message stands. */
enum SmsState {
    /** Waits for its time. */
    QUEUED,
    /** Handed to the gateway, which has not answered yet. */
    IN_FLIGHT, DELIVERED, FAILED, UNKNOWN,
    /** Taken back before it went out. */
    CANCELLED;

    static SmsState of(SmsResult result) {
        return switch (result) {
            case DELIVERED -> DELIVERED;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
