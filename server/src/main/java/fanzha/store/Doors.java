package fanzha.store;

import java.util.function.Supplier;

/** The doors into the store: each opens one transaction under one role of the database, or joins the one that runs. */
public interface Doors {
    /** Centre-wide: intake, identity, poller, relay. */
    <T> T asCentre(Supplier<T> work);

    /** Only rows of units within the sight; row security holds whatever the statement forgets. */
    <T> T asOfficer(Sight sight, Supplier<T> work);

    default void runAsCentre(Runnable work) {
        asCentre(() -> {
            work.run();
            return true;
        });
    }

    default void runAsOfficer(Sight sight, Runnable work) {
        asOfficer(sight, () -> {
            work.run();
            return true;
        });
    }
}
