package fanzha.warning;

import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.kernel.FreeText;
import fanzha.office.Actor;
import fanzha.store.Doors;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 补正: what a person does with a row that waits. A mended row comes in as a delivery of its own, by the way every row
 * comes, while what came at first stays as it was; whatever was settled can be taken back.
 */
public final class Mending {
    public static final int CELL_CHARACTERS_MAX = 2_000;
    public static final int NOTE_CHARACTERS_MAX = 100;

    private final Doors doors;
    private final Reception.Rooms rooms;
    private final Intake intake;

    Mending(Doors doors, Reception.Rooms rooms, Intake intake) {
        this.doors = doors;
        this.rooms = rooms;
        this.intake = intake;
    }

    /** Shows the row's cells, into the journal, and makes the officer its owner unless it has one. */
    public Optional<Reading> open(UUID id, Actor actor) {
        return doors.asCentre(() -> {
            Optional<DeliveryBook.Raw> sealed = rooms.quarantine().reading(id);
            sealed.ifPresent(row -> {
                rooms.journal().write(entry(id, actor, "REVEALED", Map.of("field", "ROW")));
                rooms.items().lock(ItemKind.QUARANTINE, id).filter(item -> item.ownerOfficer() == null)
                        .ifPresent(item -> rooms.items().move(item.ownedBy(item.ownerUnit(), actor.id())));
            });
            return sealed.map(this::opened);
        });
    }

    /** Takes the row in with these words in its cells. One at a time: of two officers on one row only one is right. */
    public synchronized MendAnswer mend(UUID id, List<String> words, Actor actor) {
        Optional<Settled> before = doors.asCentre(() -> rooms.quarantine().settled(id));
        if (before.isPresent()) {
            return new MendAnswer.SettledBefore(before.get());
        }
        Quarantined item = doors.asCentre(() -> rooms.quarantine().find(id)).orElseThrow();
        Optional<Reading> was = doors.asCentre(() -> rooms.quarantine().reading(id).map(this::opened));
        if (was.isEmpty()) {
            return new MendAnswer.NotARow();
        }
        Reading now = was.get().with(words);
        SheetWarning said = now.said(item.source(), item.row(), rooms.clock().now());
        if (!said.reachesSomebody()) {
            return new MendAnswer.ReachesNobody(said.flags());
        }
        Receipt receipt = intake.take(new DeliveredFile(item.file() + " 第" + item.row() + "行 补正", item.source(), now.bytes(),
                actor.id()));
        Settled.Mended how = new Settled.Mended(actor.id(), rooms.clock().now(), receipt.delivery());
        doors.runAsCentre(() -> {
            settle(item, how);
            rooms.journal().write(entry(id, actor, "MENDED",
                    Map.of("delivery", receipt.delivery(), "columns", columns(was.get().changed(now)))));
        });
        return new MendAnswer.Mended(receipt, how.at());
    }

    /** An unknown column's header is a sheet's own text and stays out of the journal. */
    private static List<String> columns(List<String> labels) {
        return labels.stream().map(label -> Column.of(label).map(Enum::name).orElse("OTHER")).toList();
    }

    /** @throws IllegalArgumentException when the note is missing where it must not be, too long, or holds a number */
    public synchronized Optional<MendAnswer.Said> dismiss(UUID id, Dismissal reason, @Nullable String note, Actor actor) {
        String words = words(reason, note);
        return doors.asCentre(() -> {
            Optional<Settled> before = rooms.quarantine().settled(id);
            if (before.isPresent()) {
                return Optional.of(new MendAnswer.SettledBefore(before.get()));
            }
            Quarantined item = rooms.quarantine().find(id).orElseThrow();
            settle(item, new Settled.Dismissed(actor.id(), rooms.clock().now(), reason, words.isEmpty() ? null : words));
            rooms.journal().write(entry(id, actor, "DISMISSED", Map.of("reason", reason)));
            return Optional.empty();
        });
    }

    /**
     * Takes it back: the row waits again, under a new clock. A warning that a wrong mend brought in stays, for whoever calls
     * to find out; the row mended anew joins it or stands beside it by the rule of all deliveries.
     */
    public synchronized Optional<MendAnswer.Said> reopen(UUID id, Actor actor) {
        return doors.asCentre(() -> {
            Quarantined item = rooms.quarantine().find(id).orElseThrow();
            if (!rooms.quarantine().reopen(id)) {
                return Optional.of(new MendAnswer.Waiting());
            }
            OpenItem waiting = Reception.waiting(item, rooms.clock().now());
            rooms.items().open(List.of(waiting.ownedBy(waiting.ownerUnit(), actor.id())));
            rooms.journal().write(entry(id, actor, "REOPENED", Map.of()));
            return Optional.empty();
        });
    }

    private void settle(Quarantined item, Settled how) {
        if (!rooms.quarantine().settle(item.id(), how)) {
            throw new IllegalStateException("待补正 " + item.id() + " 刚被别人处理，请刷新");
        }
        rooms.items().close(ItemKind.QUARANTINE, List.of(item.id()), how.at());
    }

    private Reading opened(DeliveryBook.Raw sealed) {
        return Reading.of(rooms.vault().open(sealed.key(), Vault.READING, sealed.sealed()));
    }

    private static String words(Dismissal reason, @Nullable String note) {
        String words = note == null ? "" : note.strip();
        if (reason == Dismissal.OTHER && words.isEmpty()) {
            throw new IllegalArgumentException("理由选“其他”时请写一句说明");
        }
        if (words.length() > NOTE_CHARACTERS_MAX) {
            throw new IllegalArgumentException("说明最多 " + NOTE_CHARACTERS_MAX + " 个字");
        }
        if (new FreeText(words).hides()) {
            throw new IllegalArgumentException("说明里不要写号码：这里的文字不加密");
        }
        return words;
    }

    private static Entry entry(UUID id, Actor actor, String deed, Map<String, Object> detail) {
        return new Entry(actor.id(), actor.unit(), deed, "quarantine:" + id, Purpose.INTAKE, new HashMap<>(detail));
    }
}
