package fanzha.dissuasion;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Ladder;
import fanzha.office.Rung;
import fanzha.office.Shifts;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import fanzha.watch.ItemKind;
import fanzha.watch.Lapses;
import fanzha.watch.OpenItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers silence past a loop's deadline: the next person up gets it, and the next deadline is set. */
@Component
class LoopLapses implements Lapses {
    private final LoopBook book;
    private final LoopKeeper keeper;
    private final Ladder ladder;
    private final Shifts shifts;
    private final Journal journal;
    private final Ids ids;
    private final Units units;

    LoopLapses(LoopBook book, LoopKeeper keeper, Ladder ladder, Shifts shifts, Journal journal, Ids ids, Units units) {
        this.book = book;
        this.keeper = keeper;
        this.ladder = ladder;
        this.shifts = shifts;
        this.journal = journal;
        this.ids = ids;
        this.units = units;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.LOOP;
    }

    @Override
    public void lock(UUID subject) {
        book.lock(new LoopId(subject));
    }

    /** A station works only what lies on its ground; the centre's units see everything. */
    @Override
    public boolean reaches(UUID subject, UnitCode unit) {
        return book.find(new LoopId(subject)).filter(loop -> loop.progress().warnings().unit().equals(unit)
                || units.get(unit).kind() != UnitKind.STATION).isPresent();
    }

    @Override
    public OpenItem lapsed(OpenItem item, Instant now) {
        Loop loop = book.lock(new LoopId(item.subject())).orElseThrow();
        // Somebody acted between the poll and the lock: the loop's own clock has moved on.
        if (loop.progress().wakeAt().isAfter(now) || loop.progress().concluded()) {
            return keeper.item(loop);
        }
        OpenItem before = keeper.item(loop);
        OfficerId owner = before.ownerOfficer();
        boolean answering = owner != null && shifts.onDuty(owner, now);
        Rung next = ladder.above(before.ownerUnit(), owner, answering ? 1 : 0, now);
        Outcome outcome = loop.escalate(new StepId(ids.next()), now, next.unit(), next.officer());
        if (!(outcome instanceof Outcome.Done done)) {
            return before;
        }
        keeper.changed(new LoopBook.Change(done.loop(), done.added()), now);
        journal.write(List.of(Entry.ofSystem("ESCALATED", "loop:" + loop.id(), Map.of("dueKind", loop.progress().dueKind(),
                "stage", done.loop().progress().stage(), "to", next.officer().value()))));
        return keeper.item(done.loop());
    }
}
