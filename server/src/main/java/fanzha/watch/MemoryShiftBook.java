package fanzha.watch;

import fanzha.store.Rewinds;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shift seen last, in memory. */
final class MemoryShiftBook implements ShiftBook, Rewinds {
    private @Nullable UUID seen;

    @Override
    public Optional<UUID> find() {
        return Optional.ofNullable(seen);
    }

    @Override
    public void put(UUID shift) {
        seen = shift;
    }

    @Override
    public Runnable save() {
        UUID before = seen;
        return () -> seen = before;
    }
}
