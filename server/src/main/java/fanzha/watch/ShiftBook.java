package fanzha.watch;

import java.util.Optional;
import java.util.UUID;

/** Remembers the shift whose beginning was dealt with last. */
interface ShiftBook {
    Optional<UUID> find();

    void put(UUID shift);
}
