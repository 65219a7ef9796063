package fanzha.watch;

import fanzha.journal.Entry;
import fanzha.journal.Purpose;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Shifts;
import fanzha.office.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the deadline clock's mark, and lets the duty leader put it right after a jump. */
public final class ClockDesk {
    /** There is one deadline clock; its item needs no other name. */
    static final UUID CLOCK = new UUID(0x7000L, 0x8000000000000000L);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final Means with;
    private final ClockBook book;
    private final Units units;
    private final Shifts shifts;
    private Instant keptAt = Instant.MIN;
    private boolean parted;

    /** Where the clock stands: apart from the database's by that much since then, or together. */
    public record Stand(Instant deadline, Instant database, Duration ahead, boolean parted) { }

    ClockDesk(Means with, ClockBook book, Units units, Shifts shifts) {
        this.with = with;
        this.book = book;
        this.units = units;
        this.shifts = shifts;
    }

    /** Once a poll: reads the database's clock, keeps the mark every five seconds and tells of a jump at once. */
    synchronized Instant tick() {
        Instant now = with.clock().follow();
        ClockBook.Kept kept = with.clock().kept();
        boolean turned = kept.parted() != parted;
        if (turned || keptAt.plus(BEAT).isBefore(now) || keptAt.isAfter(now)) {
            with.doors().runAsCentre(() -> {
                book.keep(kept);
                report(kept, now);
            });
            keptAt = now;
            parted = kept.parted();
        }
        return now;
    }

    public Stand stand() {
        ClockBook.Kept kept = with.clock().kept();
        return new Stand(kept.mark(), kept.mark().minus(kept.ahead()), kept.ahead(), kept.parted());
    }

    /** The database's clock is confirmed: mark and deadlines follow it. Nothing happens while the two agree. */
    public synchronized Optional<ClockCorrected> correct(OfficerId by, UnitCode unit) {
        Optional<ClockCorrected> done = with.doors().asCentre(() -> {
            ClockBook.Kept wrong = with.clock().kept();
            if (wrong.since() == null) {
                return Optional.empty();
            }
            Instant wall = book.wall();
            Duration shift = Duration.between(with.clock().now(), wall);
            // Behind: what was set since the clocks parted. Ahead: what claims to have been set later than now.
            Instant since = shift.isNegative() ? wall : wrong.since();
            ClockCorrected corrected = new ClockCorrected(since, shift, wall);
            book.reset(new ClockBook.Kept(wall, Duration.ZERO, null));
            int shifted = with.items().shift(since, shift);
            with.items().close(ItemKind.CLOCK_JUMP, List.of(CLOCK), wall);
            with.journal().write(new Entry(by, unit, "CLOCK_CORRECTED", "clock:" + CLOCK, Purpose.ADMINISTER,
                    Map.of("seconds", shift.toSeconds(), "items", shifted)));
            with.events().publishEvent(corrected);
            return Optional.of(corrected);
        });
        // After the commit: a clock that went back for a change that did not stand would run back for nothing.
        done.ifPresent(corrected -> with.clock().believe(book.wall()));
        return done;
    }

    /** An item that is open already stays as it is, one that is not open is passed over: safe to say again. */
    private void report(ClockBook.Kept kept, Instant now) {
        boolean open = with.items().find(ItemKind.CLOCK_JUMP, CLOCK).isPresent();
        boolean anybodyThere = !units.list().isEmpty();
        if (kept.parted() && !open && anybodyThere) {
            with.items().open(List.of(new OpenItem(ItemKind.CLOCK_JUMP, CLOCK, units.centre().code(),
                    shifts.dutyLeader(now), now.plus(ItemKind.CLOCK_JUMP.silence()), "CONFIRM", 0, now)));
            with.journal().write(Entry.ofSystem("CLOCK_JUMPED", "clock:" + CLOCK, Map.of("seconds", kept.ahead().toSeconds())));
        }
        if (!kept.parted() && open) {
            with.items().close(ItemKind.CLOCK_JUMP, List.of(CLOCK), now);
            with.journal().write(Entry.ofSystem("CLOCK_RETURNED", "clock:" + CLOCK, Map.of()));
        }
    }
}
