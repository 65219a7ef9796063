package fanzha.warning;

import fanzha.kernel.UnitCode;
import fanzha.office.Beats;
import fanzha.office.Units;
import fanzha.place.Places;
import fanzha.sheet.Table;
import fanzha.store.Doors;
import fanzha.store.Growth;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Takes deliveries in and loses nothing. The bytes are stored first; then rows go in by chunks, each chunk one transaction,
 * while the next one is made ready; the receipt comes after the last commit. Idempotent: whatever comes again, in whatever
 * order and however cut, ends in the same state. What a kill breaks off goes on at the next start.
 */
public final class Intake {
    /** A receipt is read by a person. */
    static final int NOTES_MAX = 1_000;

    private final Doors doors;
    private final Reception.Rooms rooms;
    private final Ground ground;
    private final Executor ahead;
    private final Reception reception;
    /** Deliveries that somebody in this process is at work on. */
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    record Ground(Places places, Beats beats, Units units, Clock clock, Growth growth, Opening opening) {
    }

    /** @param ahead makes the next chunk ready; {@code Runnable::run} keeps to one thread */
    Intake(Doors doors, Reception.Rooms rooms, Ground ground, Executor ahead) {
        this.doors = doors;
        this.rooms = rooms;
        this.ground = ground;
        this.ahead = ahead;
        this.reception = new Reception(rooms);
    }

    public Receipt take(DeliveredFile file) {
        Instant now = rooms.clock().now(); // the minutes of every deadline run from here
        Delivery delivery = new Delivery(rooms.ids().next(), file.source(), file.name(), file.bytes().length,
                ByteBuffer.wrap(sha256(file.bytes())), file.by(), now, null, false, 0, Counts.NONE, 0);
        Optional<Delivery> again = doors.asCentre(() -> repeat(delivery));
        if (again.isPresent()) {
            return receipt(again.get().id());
        }
        long key = rooms.vault().issue(1)[0];
        DeliveryBook.Raw raw = new DeliveryBook.Raw(key, rooms.vault().seal(key, Vault.RAW, file.bytes()));
        inHand.add(delivery.id());
        try {
            doors.runAsCentre(() -> rooms.deliveries().add(delivery, raw));
            return work(delivery, file.bytes());
        } finally {
            inHand.remove(delivery.id());
        }
    }

    /** What a kill or a failing database broke off: begun, and in nobody's hand. */
    public List<UUID> unfinished() {
        return doors.asCentre(() -> rooms.deliveries().unfinished().stream().map(Delivery::id).toList()).stream()
                .filter(id -> !inHand.contains(id)).toList();
    }

    /** Goes on with it; rows that were counted in are not touched again. */
    public Receipt resume(UUID id) {
        if (!inHand.add(id)) {
            return receipt(id);
        }
        try {
            return goOn(id);
        } finally {
            inHand.remove(id);
        }
    }

    private Receipt goOn(UUID id) {
        Delivery delivery = doors.asCentre(() -> rooms.deliveries().find(id)).orElseThrow();
        if (delivery.done()) {
            return receipt(id);
        }
        DeliveryBook.Raw raw = doors.asCentre(() -> rooms.deliveries().raw(id)).orElseThrow(
                () -> new IllegalStateException("投递 " + id + " 没有收完，原始文件又不在：请从备份恢复"));
        return work(delivery, rooms.vault().open(raw.key(), Vault.RAW, raw.sealed()));
    }

    /** What is known of a delivery now. */
    public Receipt receipt(UUID id) {
        return doors.asCentre(() -> {
            Delivery d = rooms.deliveries().find(id).orElseThrow();
            Counts c = d.counts();
            return new Receipt(id, d.source(), d.file(), c.received(), c.accepted(), c.merged(), c.duplicate(), c.quarantined(),
                    d.millis(), rooms.deliveries().notes(id, NOTES_MAX));
        });
    }

    /**
     * Byte for byte what came before: all its rows are duplicates, and nothing needs to be read again. What could not be read
     * then is tried anew: its columns may have been settled since.
     */
    private Optional<Delivery> repeat(Delivery delivery) {
        return rooms.deliveries().same(delivery.sha256(), delivery.source())
                .filter(first -> !rooms.quarantine().refused(first.id())).map(first -> {
            Counts all = new Counts(0, 0, first.counts().received(), 0);
            Delivery again = new Delivery(delivery.id(), delivery.source(), delivery.file(), delivery.bytes(), delivery.sha256(),
                    delivery.by(), delivery.receivedAt(), first.id(), true, all.received(), all, 0);
            rooms.deliveries().add(again, null);
            reception.receipt(again, all);
            return again;
        });
    }

    private Receipt work(Delivery delivery, byte[] bytes) {
        Instant begun = ground.clock.instant();
        return ground.opening.open(delivery.source(), bytes, read -> {
            switch (read) {
                case Opening.Listed listed -> listed.flaw().ifPresentOrElse(flaw -> refuse(delivery, flaw, begun),
                        () -> rows(delivery, listed, begun));
                case Opening.Unread unread -> refuse(delivery, unread.flaw(), begun);
            }
            return receipt(delivery.id());
        });
    }

    private void refuse(Delivery delivery, Flaw flaw, Instant begun) {
        doors.runAsCentre(() -> finish(delivery.counted(reception.refuse(delivery, flaw, centre())), begun));
    }

    private void rows(Delivery delivery, Opening.Listed listed, Instant begun) {
        Table sheet = listed.table();
        Whereabouts whereabouts = new Whereabouts(ground.places, ground.beats, ground.units);
        Preparation preparation = new Preparation(delivery, sheet, listed.header(), new Preparation.Tools(rooms.people(), rooms.vault(),
                whereabouts, Set.copyOf(DeliveryBook.KNOWN_SOURCES), centre(), rooms.ids()::next));
        Delivery before = delivery;
        CompletableFuture<Chunk> next = ready(preparation, before.rowsDone());
        while (before.rowsDone() < sheet.rows()) {
            Chunk chunk = next.join();
            int after = before.rowsDone() + chunk.rows();
            if (after < sheet.rows()) {
                next = ready(preparation, after);
            }
            Delivery now = before;
            before = doors.asCentre(() -> {
                if (now.rowsDone() == 0) {
                    rooms.deliveries().note(now.id(), sheet.notes().stream().map(RowNote::of).toList());
                    reception.readAfterAll(now);
                }
                Delivery counted = now.counted(reception.take(now, chunk));
                if (counted.rowsDone() == sheet.rows()) {
                    finish(counted, begun);
                }
                return counted;
            });
            ground.growth.grew(chunk.rows());
        }
    }

    private void finish(Delivery delivery, Instant begun) {
        Instant now = ground.clock.instant();
        rooms.deliveries().finish(delivery, now, ChronoUnit.MILLIS.between(begun, now));
    }

    private CompletableFuture<Chunk> ready(Preparation preparation, int from) {
        return CompletableFuture.supplyAsync(() -> preparation.chunk(from), ahead);
    }

    private UnitCode centre() {
        return ground.units.centre().code();
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("本机 Java 缺少 SHA-256", e);
        }
    }
}
