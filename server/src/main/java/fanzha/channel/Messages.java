package fanzha.channel;

import java.util.UUID;

/** What we have to say to residents, waiting for its time. Changes join the running transaction. */
public interface Messages {
    /** What a wish to send one meets. */
    enum Queued {
        /** Nothing yet: it waits for its time now. */
        NEW,
        /** This phone has one for this step of this loop, and its result is still to come. */
        UNDER_WAY,
        /** This phone has got it. */
        DELIVERED,
        /** This phone could not be reached with it. */
        FAILED
    }

    /** A phone gets at most one for a step of a loop: where there is one already, nothing is added. */
    Queued queue(Sms sms);

    /** Takes back what that action sent; false when nothing of it can be taken back any more. */
    boolean cancel(UUID action);

    /** Takes back whatever still waits for this loop, for it is closed; returns how many. */
    int cancelAll(UUID loop);
}
