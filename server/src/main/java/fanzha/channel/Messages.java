package fanzha.channel;

import java.util.UUID;

/** Reminders that wait to be sent, and what became of them. */
public interface Messages {
    /** False when this loop and step have sent one to this phone already: a phone gets one SMS for (loop, step). */
    boolean queue(Sms sms);

    /** Undo: takes back what waits under that action; false when it is on its way already. */
    boolean cancel(UUID action);

    /** After a loop is closed none goes out; how many were taken back. */
    int cancelAll(UUID loop);
}
