package fanzha.store;

import java.util.List;
import java.util.function.Supplier;

/** Transactions over collections in memory: all of them go back when the work throws. Not thread-safe. */
public final class MemoryDoors implements Doors {
    private final List<Rewinds> collections;
    private boolean open;

    public MemoryDoors(List<Rewinds> collections) {
        this.collections = List.copyOf(collections);
    }

    @Override
    public <T> T asCentre(Supplier<T> work) {
        if (open) {
            return work.get();
        }
        List<Runnable> before = collections.stream().map(Rewinds::save).toList();
        open = true;
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            open = false;
            if (!done) {
                before.forEach(Runnable::run);
            }
        }
    }

    @Override
    public <T> T asOfficer(Sight sight, Supplier<T> work) {
        return asCentre(work);
    }
}
