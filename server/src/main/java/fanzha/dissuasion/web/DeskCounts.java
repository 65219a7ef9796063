package fanzha.dissuasion.web;

import fanzha.dissuasion.DeskList;
import fanzha.store.Doors;
import fanzha.store.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * The numbers on the tabs, counted at most once a second for each sight: fifty desks with the same sight share one count.
 */
@Component
class DeskCounts {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int SIGHTS_MAX = 1_000;

    private record Counted(Instant at, List<DeskList.Count> counts) {
    }

    private final DeskList list;
    private final Doors doors;
    private final ConcurrentMap<Sight, Counted> counted = new ConcurrentHashMap<>();

    DeskCounts(DeskList list, Doors doors) {
        this.list = list;
        this.doors = doors;
    }

    List<DeskList.Count> of(Sight sight, Instant now) {
        if (counted.size() > SIGHTS_MAX) {
            counted.clear();
        }
        return counted.compute(sight, (key, before) -> before != null && Duration.between(before.at(), now).compareTo(FRESH) < 0
                ? before : new Counted(now, doors.asOfficer(sight, () -> list.counts(now)))).counts();
    }
}
