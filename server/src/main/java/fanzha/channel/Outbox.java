package fanzha.channel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The relay's side of the messages. */
interface Outbox {
    /**
     * Marks the message that has waited longest as in flight. By night only those that may go out by night.
     */
    Optional<UUID> take(Instant now);

    /** @throws fanzha.seal.SealBroken when the person's key is destroyed */
    Sms get(UUID id);

    /** What was handed to a gateway and has no result. */
    List<Envelope> inFlight(int limit);

    /** The message without its secrets. */
    Optional<Envelope> find(UUID id);

    /** Writes down the result of a message in flight, or what a person found out; false when it is neither. */
    boolean settle(UUID id, SmsState from, SmsResult result, Instant at);
}
