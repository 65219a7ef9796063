package fanzha.watch;

import fanzha.journal.Entry;
import fanzha.journal.Journal;
import fanzha.kernel.OfficerId;
import fanzha.office.Ladder;
import fanzha.office.Rung;
import fanzha.office.Shifts;
import java.time.Instant;
import java.util.Map;

/** What happens to an item whose deadline passed in silence: the next person up has it, and a new deadline. */
public final class Escalation {
    private final Ladder ladder;
    private final Shifts shifts;
    private final Intervals intervals;
    private final Journal journal;

    public Escalation(Ladder ladder, Shifts shifts, Intervals intervals, Journal journal) {
        this.ladder = ladder;
        this.shifts = shifts;
        this.intervals = intervals;
        this.journal = journal;
    }

    /** The item as it stands afterwards. The unit keeps it: only the person who has to see to it changes. */
    public OpenItem up(OpenItem item, Instant now) {
        OfficerId owner = item.ownerOfficer();
        // Counted from whoever has it now: someone there was asked already, an empty or deserted place was not.
        boolean asked = owner != null && shifts.onDuty(owner, now);
        Rung next = ladder.above(item.ownerUnit(), owner, asked ? 1 : 0, now);
        journal.write(Entry.ofSystem("ESCALATED", item.kind() + ":" + item.subject(),
                Map.of("stage", item.stage() + 1, "to", next.officer().value(), "dueKind", item.dueKind())));
        return item.ownedBy(item.ownerUnit(), next.officer()).due(now.plus(intervals.of(item.kind())), item.dueKind())
                .atStage(item.stage() + 1);
    }

    /** The answer for a kind of which no room knows anything better to do. */
    public Lapses of(ItemKind kind) {
        return new Lapses() {
            @Override
            public ItemKind kind() {
                return kind;
            }

            @Override
            public OpenItem lapsed(OpenItem item, Instant now) {
                return up(item, now);
            }
        };
    }
}
