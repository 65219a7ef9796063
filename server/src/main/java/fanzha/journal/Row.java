package fanzha.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as it lies in its table, its detail already text: what is hashed is what is stored, to the character. */
record Row(UUID id, Instant at, @Nullable UUID actor, @Nullable String unit, String deed, String subject,
           @Nullable String purpose, String detail) { }
