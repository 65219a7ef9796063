package fanzha.warning;

import fanzha.store.Doors;
import fanzha.store.Rewinds;
import fanzha.store.Sight;
import java.util.List;
import java.util.function.Supplier;

/** Doors whose transactions take collections in memory back with them. */
record FollowingDoors(Doors doors, List<Rewinds> followers) implements Doors {
    @Override
    public <T> T asCentre(Supplier<T> work) {
        return doors.asCentre(() -> {
            List<Runnable> back = followers.stream().map(Rewinds::save).toList();
            boolean done = false;
            try {
                T result = work.get();
                done = true;
                return result;
            } finally {
                if (!done) {
                    back.forEach(Runnable::run);
                }
            }
        });
    }

    @Override
    public <T> T asOfficer(Sight sight, Supplier<T> work) {
        return doors.asOfficer(sight, work);
    }
}
