package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import fanzha.dissuasion.DeskQuery;
import fanzha.dissuasion.LoopsMoved;
import fanzha.store.Doors;
import fanzha.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pages of the queue, read and opened once for all who ask the same with the same sight while nothing moves: one piece of
 * news brings fifty desks at once. Whoever moved a loop reads it again, since the move counts before it is answered.
 */
@Component
class DeskPages {
    /** Urgency passes with time even when nothing moves. */
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int PAGES_MAX = 500;

    private record Asked(Sight sight, DeskQuery query) {
    }

    private record Page(long moves, Instant at, List<LoopRow> rows) {
    }

    private final DeskList list;
    private final LoopRows rows;
    private final Doors doors;
    private final ConcurrentMap<Asked, Page> pages = new ConcurrentHashMap<>();
    private final AtomicLong moves = new AtomicLong();

    DeskPages(DeskList list, LoopRows rows, Doors doors) {
        this.list = list;
        this.rows = rows;
        this.doors = doors;
    }

    List<LoopRow> of(Sight sight, DeskQuery query, Instant now) {
        if (pages.size() > PAGES_MAX) {
            pages.clear();
        }
        long moved = moves.get(); // before reading: what moves meanwhile makes the next one read again
        return pages.compute(new Asked(sight, query), (asked, before) -> stands(before, moved, now) ? before
                : new Page(moved, now, doors.asOfficer(sight, () -> rows.of(list.list(query, now))))).rows();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(LoopsMoved news) {
        moves.incrementAndGet();
    }

    private static boolean stands(@Nullable Page page, long moved, Instant now) {
        return page != null && page.moves >= moved && Duration.between(page.at, now).compareTo(FRESH) < 0;
    }
}
