package fanzha.source;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.office.Units;
import fanzha.store.Doors;
import fanzha.warning.Deliveries;
import fanzha.watch.DeadlineClock;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 来源中断, 来单缺号: a source that is silent for longer than expected, or whose numbers have a hole, is somebody's work until it
 * is heard and whole again.
 */
@Component
public class Silence {
    static final Duration TO_BE_SEEN_WITHIN = Duration.ofMinutes(30);
    private static final int SILENT_MAX = 1_000;

    private final SourceBook book;
    private final PushBook pushes;
    private final Deliveries deliveries;
    private final Doors doors;
    private final Desk desk;

    /** Where the work is put. */
    record Desk(OpenItems items, Journal journal, Units units, DeadlineClock clock) {
    }

    Silence(SourceBook book, PushBook pushes, Deliveries deliveries, Doors doors, Desk desk) {
        this.book = book;
        this.pushes = pushes;
        this.deliveries = deliveries;
        this.doors = doors;
        this.desk = desk;
    }

    /** @param since when it was last heard, or expected for the first time */
    public record Silent(Expectation expectation, Instant since) {
    }

    /** Who is silent now. */
    public List<Silent> list() {
        return doors.asCentre(this::silent);
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void watch() {
        if (!desk.units.list().isEmpty()) { // else there is nobody to tell
            doors.runAsCentre(this::tell);
        }
    }

    private void tell() {
        tell(ItemKind.SILENT_FEED, silent().stream().map(s -> s.expectation.id()).toList());
        tell(ItemKind.SEQUENCE_GAP, pushes.list().stream().filter(key -> !pushes.missing(key.source(), 1).isEmpty())
                .map(PushBook.Key::id).toList());
    }

    /** Opens what is new, closes what is over. */
    private void tell(ItemKind kind, List<UUID> found) {
        Instant now = desk.clock.now();
        Set<UUID> over = new HashSet<>();
        desk.items.list(new OpenItems.Wanted(kind, null, null), SILENT_MAX).forEach(item -> over.add(item.subject()));
        List<UUID> fresh = found.stream().filter(id -> !over.remove(id)).toList();
        desk.items.open(fresh.stream().map(id -> new OpenItem(kind, id, desk.units.centre().code(), null,
                now.plus(TO_BE_SEEN_WITHIN), "ASK_SOURCE", 0, now)).toList());
        desk.items.close(kind, over, now);
        desk.journal.write(fresh.stream().map(id -> Entry.ofSystem(kind.name(), "source:" + id, Map.of())).toList());
        desk.journal.write(over.stream().sorted().map(id -> Entry.ofSystem(kind.name() + "_OVER", "source:" + id, Map.of())).toList());
    }

    private List<Silent> silent() {
        Instant now = desk.clock.now();
        List<Silent> silent = new ArrayList<>();
        for (Expectation e : book.list()) {
            Optional<Instant> since = e.silentSince(deliveries.latest(e.source()).orElse(null), now);
            since.ifPresent(at -> silent.add(new Silent(e, at)));
        }
        return silent;
    }
}
