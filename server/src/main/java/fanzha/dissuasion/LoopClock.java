package fanzha.dissuasion;

import fanzha.kernel.Ids;
import fanzha.watch.ClockCorrected;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons the deadlines of open loops anew when somebody has put the deadline clock right, in the correction's transaction. */
@Component
class LoopClock {
    private static final int LOOPS_PER_PAGE = 500;

    private final LoopBook book;
    private final LoopKeeper keeper;
    private final OpenItems items;
    private final Ids ids;

    LoopClock(LoopBook book, LoopKeeper keeper, OpenItems items, Ids ids) {
        this.book = book;
        this.keeper = keeper;
        this.items = items;
        this.ids = ids;
    }

    @EventListener
    void on(ClockCorrected corrected) {
        // Listed before any is moved: a page begins behind the last deadline of the page before.
        List<LoopId> open = list();
        open.forEach(id -> book.lock(id).ifPresent(loop -> {
            if (loop.setClock(new StepId(ids.next()), corrected) instanceof Outcome.Done done) {
                keeper.changed(new LoopBook.Change(done.loop(), done.added()), corrected.at());
            }
        }));
    }

    private List<LoopId> list() {
        List<LoopId> open = new ArrayList<>();
        OpenItems.@Nullable Place after = null;
        List<OpenItem> page;
        do {
            page = items.list(new OpenItems.Wanted(ItemKind.LOOP, null, after), LOOPS_PER_PAGE);
            page.forEach(item -> open.add(new LoopId(item.subject())));
            after = page.isEmpty() ? null : OpenItems.Place.of(page.getLast());
        } while (page.size() == LOOPS_PER_PAGE);
        return open;
    }
}
