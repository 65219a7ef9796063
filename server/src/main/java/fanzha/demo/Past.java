package fanzha.demo;

import fanzha.dissuasion.LoopId;
import fanzha.dissuasion.LoopsMoved;
import fanzha.sample.Dice;
import fanzha.sample.District;
import fanzha.sample.SampleSheet;
import fanzha.sample.SheetMaker;
import fanzha.sample.WarningRow;
import fanzha.warning.DeliveredFile;
import fanzha.warning.Intake;
import fanzha.warning.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * A believable past, played at its own times through intake and call desk: some days thinly, so that return visits fall
 * due, the last day in full; at the end the three sample sheets lie fresh on the desk.
 */
final class Past implements Demo.Act {
    static final long SEED = 42;
    private static final Logger LOG = LoggerFactory.getLogger(Past.class);
    private static final Duration FULL = Duration.ofHours(20);
    static final int DAYS = 8;
    private static final int THIN_ROWS = 4;
    private static final Duration PUSHED_EVERY = Duration.ofMinutes(20);
    /** The desk's present begins here: what came later has not been touched yet. */
    private static final Duration UNTOUCHED = Duration.ofMinutes(6);

    /** Where warnings come in, and which of its hands rest while hours pass in seconds. */
    record House(Intake intake, List<SmartLifecycle> hands) { }

    private final House house;
    private final Cast cast;
    private final StageClock clock;
    private final Ledger ledger;
    private volatile boolean closing;
    private int stories;

    Past(House house, Cast cast, StageClock clock, Ledger ledger) {
        this.house = house;
        this.cast = cast;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public void play() throws InterruptedException {
        if (ledger.played()) {
            return;
        }
        Instant now = ledger.began(clock.instant());
        long from = System.nanoTime();
        // A deadline that lapses between two scenes of the past, or a reminder, would be answered today.
        house.hands().forEach(SmartLifecycle::stop);
        try {
            for (SampleSheet sheet : SampleSheet.values()) {
                house.intake().take(new DeliveredFile(sheet.file(), sheet.source(), sheet.bytes(local(now)), null));
            }
            placeDeliveries(now);
            cast.stage().playUntil(now.minus(UNTOUCHED));
        } finally {
            // The interrupt itself may be gone by now: a pool that waits for a connection swallows it.
            if (!closing) {
                house.hands().forEach(SmartLifecycle::start);
            }
        }
        if (Thread.interrupted() || closing) {
            throw new InterruptedException();
        }
        ledger.markPlayed(now);
        LOG.info("演示的往事已就绪：{} 张劝阻单，用时 {} 毫秒", stories, (System.nanoTime() - from) / 1_000_000);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    /** Each new loop that the past's own deliveries open finds its officers. */
    @EventListener
    void on(LoopsMoved moved) {
        if (clock.onStage()) {
            for (LoopsMoved.Moved loop : moved.loops()) {
                if (loop.isNew()) {
                    begin(loop.id(), loop.level(), moved.at());
                }
            }
        }
    }

    private void begin(LoopId loop, Level level, Instant received) {
        new Story(cast, loop, new Dice(SEED, "story", stories++)).begin(level, received);
    }

    private void placeDeliveries(Instant now) {
        District district = new District(SEED);
        Map<String, List<WarningRow>> pushes = new TreeMap<>();
        LocalDateTime until = local(now);
        LocalDateTime full = until.minus(FULL);
        for (LocalDate day = until.toLocalDate().minusDays(DAYS); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            List<WarningRow> rows = district.day(day);
            for (int i = 0; i < rows.size(); i++) {
                WarningRow row = rows.get(i);
                boolean thin = row.issuedAt().isBefore(full);
                if (row.issuedAt().isBefore(until) && (!thin || i % (rows.size() / THIN_ROWS) == 0)) {
                    pushes.computeIfAbsent(push(row), key -> new ArrayList<>()).add(row);
                }
            }
        }
        pushes.values().forEach(this::place);
    }

    /** A source sends what it has every twenty minutes. */
    private static String push(WarningRow row) {
        long slot = row.issuedAt().atZone(Rota.LOCAL).toEpochSecond() / PUSHED_EVERY.toSeconds();
        return slot + row.source();
    }

    private void place(List<WarningRow> rows) {
        Instant at = rows.getLast().issuedAt().atZone(Rota.LOCAL).toInstant().plusSeconds(2);
        cast.stage().place(at, () -> deliver(rows.getFirst().source(), clock.instant(), SheetMaker.sheet(rows)));
    }

    private void deliver(String source, Instant at, byte[] sheet) {
        house.intake().take(new DeliveredFile(Feed.fileName(source, at), source, sheet, null));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, Rota.LOCAL);
    }
}
