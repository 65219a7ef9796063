package fanzha.channel;

import java.util.UUID;

/** What we have to say to residents, waiting for its time. Changes join the running transaction. */
public interface Messages {
    /** False: this phone has one for this step of this loop already, sent or waiting. */
    boolean queue(Sms sms);

    /** Takes back what that action sent; false when nothing of it can be taken back any more. */
    boolean cancel(UUID action);

    /** Takes back whatever still waits for this loop, for it is closed; returns how many. */
    int cancelAll(UUID loop);
}
