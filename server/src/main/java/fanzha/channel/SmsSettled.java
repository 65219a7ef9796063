package fanzha.channel;

import java.time.Instant;
import java.util.UUID;

/** A message came to its end; told within the transaction that marks it. */
public record SmsSettled(UUID sms, UUID loop, UUID action, SmsResult result, Instant at) {
}
