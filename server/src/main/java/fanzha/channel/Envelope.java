package fanzha.channel;

import fanzha.kernel.UnitCode;
import java.util.UUID;

/** What may be known of a message without opening its seal. */
record Envelope(UUID id, UUID loop, UUID action, UnitCode unit, SmsState state) { }
