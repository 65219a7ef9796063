package fanzha.channel;

/** Where a message stands. */
enum SmsState {
    /** Waits for its time. */
    QUEUED,
    /** Handed to the gateway, which has not answered yet. */
    IN_FLIGHT, DELIVERED, FAILED, UNKNOWN,
    /** Taken back before it went out. */
    CANCELLED;

    /** What a second wish for the same message meets. */
    Messages.Queued met() {
        return switch (this) {
            case QUEUED, IN_FLIGHT, UNKNOWN -> Messages.Queued.UNDER_WAY;
            case DELIVERED -> Messages.Queued.DELIVERED;
            case FAILED -> Messages.Queued.FAILED;
            case CANCELLED -> throw new IllegalStateException("撤回的短信没有发出，不挡后来的");
        };
    }

    static SmsState of(SmsResult result) {
        return switch (result) {
            case DELIVERED -> DELIVERED;
            case FAILED -> FAILED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
