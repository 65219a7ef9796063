package fanzha.watch;

import fanzha.kernel.OfficerId;
import fanzha.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that waits for somebody, by (kind, subject). Changes join the running transaction. */
public interface OpenItems {
    int BATCH_MAX = 10_000;

    /** Opens these, in one statement; one that is open already stays as it is, one that was closed opens anew. */
    void open(List<OpenItem> items);

    /** The item while it is open. */
    Optional<OpenItem> find(ItemKind kind, UUID subject);

    /** The item while it is open, locked until the running transaction ends. */
    Optional<OpenItem> lock(ItemKind kind, UUID subject);

    /**
     * Rewrites owner, deadline and stage of open items, in one statement; each of them at most once.
     *
     * @throws NoSuchElementException when one of them is not open; then none is moved
     */
    void move(List<OpenItem> changed);

    default void move(OpenItem changed) {
        move(List.of(changed));
    }

    /** Closes these; one that is not open is passed over. */
    void close(ItemKind kind, Collection<UUID> subjects, Instant at);

    /** What is due, longest first, not locked: the poller takes each by itself. */
    List<OpenItem> due(Instant now, int limit);

    /** The item, locked, if it is still due and nobody else has it in hand. */
    Optional<OpenItem> take(ItemKind kind, UUID subject, Instant now);

    /** What is open, longest overdue first, from after that item on. */
    List<OpenItem> list(Wanted wanted, int limit);

    default List<OpenItem> list(int limit) {
        return list(Wanted.ALL, limit);
    }

    /** How much of it is open and how much overdue, by kind. */
    List<Tally> tally(Wanted wanted, Instant now);

    /** Officers who have something open. */
    Set<OfficerId> owners();

    List<OpenItem> ofOfficer(OfficerId officer, int limit);

    /** After the clock was put right: deadlines set since that moment were set by the wrong one, and follow. */
    int shift(Instant since, Duration by);

    static void checkBatch(List<OpenItem> items) {
        if (items.size() > BATCH_MAX) {
            throw new IllegalArgumentException("一次最多立或改 " + BATCH_MAX + " 项待办；收到 " + items.size() + " 项");
        }
    }

    static NoSuchElementException notOpen(List<OpenItem> changed) {
        String which = changed.size() == 1 ? changed.getFirst().kind() + " " + changed.getFirst().subject()
                : changed.size() + " 项中的一项";
        return new NoSuchElementException("待办事项 " + which + " 不存在或已办结，不能更改");
    }

    /** Which part of the list: of one kind or all, of the units in sight or all, after the last one of the page before. */
    record Wanted(@Nullable ItemKind kind, @Nullable Sight sight, @Nullable Place after) {
        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /** Where an item stands in the list. */
    record Place(Instant dueAt, ItemKind kind, UUID subject) {
        public static Place of(OpenItem item) {
            return new Place(item.dueAt(), item.kind(), item.subject());
        }
    }

    record Tally(ItemKind kind, int open, int overdue) { }
}
