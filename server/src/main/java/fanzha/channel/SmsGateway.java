package fanzha.channel;

import fanzha.kernel.PhoneNumber;

/** What hands a message to the carrier. It has no memory: a message sent again arrives again. */
public interface SmsGateway {
    /**
     * Sends once. Throws when it cannot tell what happened.
     *
     * @param key the same for the same message, for a gateway that can tell
     */
    Answer send(PhoneNumber phone, String text, String key);

    /** @param code the gateway's own word for it; no number, no text */
    record Answer(SmsResult result, String code) { }
}
