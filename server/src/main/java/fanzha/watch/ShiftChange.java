package fanzha.watch;

import fanzha.journal.Entry;
import fanzha.kernel.OfficerId;
import fanzha.office.Shift;
import fanzha.office.Shifts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a new shift begins, whatever belongs to somebody who is not in it goes to the pool of its unit: nobody off duty
 * owns a resident's danger. What nobody takes from the pool goes up the ladder at its deadline.
 */
public final class ShiftChange {
    private static final int ITEMS_PER_OFFICER_MAX = 10_000;

    private final Means with;
    private final ShiftBook book;
    private final Shifts shifts;
    private final Answers answers;
    private @Nullable UUID seen;

    ShiftChange(Means with, ShiftBook book, Shifts shifts, Answers answers) {
        this.with = with;
        this.book = book;
        this.shifts = shifts;
        this.answers = answers;
    }

    /** Once a poll. A shift that began while nobody was running is dealt with at the first one. */
    void check(Instant now) {
        Optional<UUID> running = shifts.find(now).map(Shift::id);
        if (running.isEmpty() || running.get().equals(seen)) {
            return;
        }
        if (!running.equals(with.doors().asCentre(book::find))) {
            int passed = shiftEnded(now);
            with.doors().runAsCentre(() -> {
                book.put(running.get());
                with.journal().write(Entry.ofSystem("SHIFT_BEGAN", "shift:" + running.get(), Map.of("pooled", passed)));
            });
        }
        seen = running.get();
    }

    /** Moves what belongs to people off duty into their units' pools; returns how many with.items(). */
    public int shiftEnded(Instant now) {
        int passed = 0;
        for (OfficerId owner : with.doors().asCentre(with.items()::owners)) {
            if (!shifts.onDuty(owner, now)) {
                List<OpenItem> left = with.doors().asCentre(() -> with.items().ofOfficer(owner, ITEMS_PER_OFFICER_MAX));
                passed += (int) left.stream().filter(item -> toPool(item, now)).count();
            }
        }
        return passed;
    }

    private boolean toPool(OpenItem seenItem, Instant now) {
        try {
            return with.doors().asCentre(() -> {
                answers.of(seenItem.kind()).lock(seenItem.subject());
                Optional<OpenItem> left = with.items().lock(seenItem.kind(), seenItem.subject())
                        .filter(item -> seenItem.ownerOfficer() != null && seenItem.ownerOfficer().equals(item.ownerOfficer()));
                left.map(item -> item.ownedBy(item.ownerUnit(), null)).ifPresent(pooled -> {
                    with.items().move(pooled);
                    with.events().publishEvent(ItemPassed.of(pooled, ItemPassed.Reason.SHIFT_ENDED, now));
                });
                return left.isPresent();
            });
        } catch (RuntimeException | Error e) {
            // Its owner is off duty: at its deadline it goes up the ladder all the same, and until then it is on the list.
            with.doors().runAsCentre(() -> answers.stuck().postpone(seenItem, now, e));
            return false;
        }
    }
}
