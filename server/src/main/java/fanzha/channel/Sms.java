package fanzha.channel;

import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A short message that waits to be sent.
 *
 * @param action what an undo takes back with it
 * @param sealKey the key of the identity record, under which phone and text are sealed
 * @param notBefore the end of the undo's seconds
 */
public record Sms(UUID id, UUID loop, String step, UUID action, PhoneNumber phone, long sealKey, String text,
                  Instant notBefore, UnitCode unit) {
}
