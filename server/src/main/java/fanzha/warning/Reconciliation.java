package fanzha.warning;

import fanzha.store.Doors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Compares what receipts said with what is stored, and destroys the raw bytes of deliveries that have added up for some
 * days: what a person needs has become warnings and quarantined rows by then, each under a key of its own.
 */
public final class Reconciliation {
    static final int RAW_PER_CALL_MAX = 1_000;
    /** What a kill broke off goes on at once; after that long something is in its way. */
    private static final Duration WHOLE_WITHIN = Duration.ofHours(1);

    private final Doors doors;
    private final Reception.Rooms rooms;
    private final Clock clock;

    Reconciliation(Doors doors, Reception.Rooms rooms, Clock clock) {
        this.doors = doors;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Those of the newest deliveries that do not add up, or stay broken off; empty, as it should be. */
    public List<UUID> imbalances(int deliveries) {
        Instant whole = clock.instant().minus(WHOLE_WITHIN);
        // One whose chunks come in while we count cannot be held against anything yet.
        return doors.asCentre(() -> rooms.deliveries().list(deliveries).stream()
                .filter(d -> d.done() ? !addsUp(d) : d.receivedAt().isBefore(whole)).map(Delivery::id).toList());
    }

    /** Destroys the raw bytes, and their keys for good, of what was finished that long ago and adds up. */
    public int destroyRaw(Duration kept) {
        Instant now = clock.instant();
        List<DeliveryBook.RawKey> old = doors.asCentre(() -> {
            List<DeliveryBook.RawKey> due = rooms.deliveries().rawSince(now.minus(kept), RAW_PER_CALL_MAX).stream()
                    .filter(raw -> !rooms.quarantine().waits(raw.delivery()))
                    .filter(raw -> rooms.deliveries().find(raw.delivery()).filter(this::addsUp).isPresent()).toList();
            rooms.deliveries().dropRaw(due.stream().map(DeliveryBook.RawKey::delivery).toList(), now);
            return due;
        });
        // After the commit: a key destroyed before would take the bytes along if the transaction fell back.
        old.forEach(raw -> rooms.vault().destroy(raw.key()));
        return old.size();
    }

    private boolean addsUp(Delivery d) {
        if (d.sameAs() != null) {
            return d.counts().duplicate() == d.counts().received();
        }
        Counts c = d.counts();
        return (!d.done() || d.rowsTotal() == c.received())
                && rooms.warnings().count(d.id()) == c.accepted() + c.merged()
                && rooms.quarantine().count(d.id()) == c.quarantined();
    }
}
