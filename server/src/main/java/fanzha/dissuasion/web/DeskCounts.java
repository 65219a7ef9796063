package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import fanzha.store.Doors;
import fanzha.store.Sight;
import fanzha.watch.DeadlineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The numbers on the tabs, counted about once a second for each sight that is looked at: fifty desks with the same sight
 * share one count, and while it is counted anew they get the last one. Nobody gets one of more than a few seconds ago.
 */
@Component
class DeskCounts {
    private static final Logger LOG = LoggerFactory.getLogger(DeskCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration OLD = Duration.ofSeconds(4);
    private static final int SIGHTS_MAX = 1_000;

    private record Counted(Instant at, List<DeskList.Count> counts, AtomicBoolean recounting) {
    }

    private final DeskList list;
    private final Doors doors;
    private final DeadlineClock clock;
    private final ConcurrentMap<Sight, Counted> counted = new ConcurrentHashMap<>();

    DeskCounts(DeskList list, Doors doors, DeadlineClock clock) {
        this.list = list;
        this.doors = doors;
        this.clock = clock;
    }

    List<DeskList.Count> of(Sight sight) {
        if (counted.size() > SIGHTS_MAX) {
            counted.clear();
        }
        Instant now = clock.now();
        Counted last = counted.get(sight);
        if (last == null || older(last, OLD, now)) {
            return counted.compute(sight, (key, found) -> found != null && !older(found, OLD, now) ? found : count(key)).counts();
        }
        if (older(last, FRESH, now) && last.recounting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("desk-counts").start(() -> recount(sight, last));
        }
        return last.counts();
    }

    private void recount(Sight sight, Counted last) {
        try {
            counted.replace(sight, last, count(sight));
        } catch (DataAccessException | TransactionException e) {
            // Whoever asks when the last one has grown old counts, and is told what is wrong.
            LOG.debug("重新计数没有成功", e);
            last.recounting.set(false);
        }
    }

    private Counted count(Sight sight) {
        Instant now = clock.now();
        return new Counted(now, doors.asOfficer(sight, () -> list.counts(now)), new AtomicBoolean());
    }

    private static boolean older(Counted count, Duration than, Instant now) {
        return Duration.between(count.at, now).compareTo(than) >= 0;
    }
}
