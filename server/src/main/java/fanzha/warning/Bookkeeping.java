package fanzha.warning;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.office.Units;
import fanzha.store.Doors;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Once an hour holds the receipts against what is stored: an imbalance is somebody's work until it is gone, never a line in a
 * log. Then destroys the raw bytes that have added up for long enough.
 */
final class Bookkeeping {
    static final int DELIVERIES_MAX = 1_000;
    private static final int RAW_CALLS_MAX = 20;
    private static final Duration TO_BE_SEEN_WITHIN = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeping.class);

    private final Reconciliation reconciliation;
    private final Desk desk;
    private final Duration rawKept;

    /** Where the work is put. */
    record Desk(Doors doors, OpenItems items, Journal journal, Units units, DeadlineClock clock) {
    }

    Bookkeeping(Reconciliation reconciliation, Desk desk, Duration rawKept) {
        this.reconciliation = reconciliation;
        this.desk = desk;
        this.rawKept = rawKept;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void round() {
        if (desk.units.list().isEmpty()) {
            return; // nobody to tell, and nothing delivered yet
        }
        List<UUID> found = reconciliation.imbalances(DELIVERIES_MAX);
        desk.doors.runAsCentre(() -> report(found));
        int destroyed = 0;
        for (int call = 0; call < RAW_CALLS_MAX; call++) {
            int now = reconciliation.destroyRaw(rawKept);
            destroyed += now;
            if (now < Reconciliation.RAW_PER_CALL_MAX) {
                break;
            }
        }
        if (destroyed > 0) {
            LOG.info("已销毁 {} 份对账满 {} 天的原始文件", destroyed, rawKept.toDays());
        }
    }

    private void report(List<UUID> found) {
        Instant now = desk.clock.now();
        Set<UUID> gone = new HashSet<>();
        desk.items.list(new OpenItems.Wanted(ItemKind.IMBALANCE, null, null), DELIVERIES_MAX).forEach(item -> gone.add(item.subject()));
        List<UUID> fresh = found.stream().filter(delivery -> !gone.remove(delivery)).toList();
        desk.items.open(fresh.stream().map(delivery -> new OpenItem(ItemKind.IMBALANCE, delivery, desk.units.centre().code(), null,
                now.plus(TO_BE_SEEN_WITHIN), "RECONCILE", 0, now)).toList());
        desk.items.close(ItemKind.IMBALANCE, gone, now);
        desk.journal.write(fresh.stream().map(delivery -> Entry.ofSystem("IMBALANCE", "delivery:" + delivery, Map.of())).toList());
        fresh.forEach(delivery -> LOG.error("投递 {} 对账不平：回执与库中行数不符，或一直没有收完；已列入待办", delivery));
    }
}
