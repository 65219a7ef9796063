package fanzha.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * It is known what became of a message, or that it cannot be known. Told in the transaction that writes it down. After
 * UNKNOWN another one may follow, when a person has found out.
 */
public record SmsSettled(UUID sms, UUID loop, UUID action, SmsResult result, Instant at) { }
