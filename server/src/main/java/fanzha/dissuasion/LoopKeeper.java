package fanzha.dissuasion;

import fanzha.kernel.UnitCode;
import fanzha.office.Units;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what changed in one breath: steps, head row, clock and the news of it, in the running transaction. */
@Component
class LoopKeeper {
    private final LoopBook book;
    private final OpenItems items;
    private final Units units;
    private final ApplicationEventPublisher news;

    LoopKeeper(LoopBook book, OpenItems items, Units units, ApplicationEventPublisher news) {
        this.book = book;
        this.items = items;
        this.units = units;
        this.news = news;
    }

    void opened(List<Loop> loops, List<LoopBook.Change> joined, Instant now) {
        book.open(loops);
        items.open(loops.stream().map(this::item).toList());
        changed(joined, now, loops);
    }

    void changed(LoopBook.Change change, Instant now) {
        changed(List.of(change), now, List.of());
    }

    /** The open item of a loop: woken when the loop's own deadline lapses in silence. */
    OpenItem item(Loop loop) {
        Progress progress = loop.progress();
        UnitCode owner = progress.owner().unit();
        return new OpenItem(ItemKind.LOOP, loop.id().value(), owner == null ? units.centre().code() : owner,
                progress.owner().officer(), progress.wakeAt(), progress.dueKind().name(), progress.stage(),
                progress.warnings().openedAt());
    }

    private void changed(List<LoopBook.Change> changes, Instant now, List<Loop> opened) {
        book.change(changes);
        List<OpenItem> waiting = new ArrayList<>();
        List<LoopsMoved.Moved> moved = new ArrayList<>();
        opened.forEach(loop -> moved.add(LoopsMoved.Moved.of(loop, true)));
        for (LoopBook.Change change : changes) {
            Loop loop = change.after();
            if (!loop.progress().concluded()) {
                if (change.added().stream().anyMatch(LoopKeeper::mayReopen)) {
                    items.open(List.of(item(loop)));
                }
                waiting.add(item(loop));
            } else if (change.added().stream().anyMatch(LoopKeeper::mayClose)) {
                items.close(ItemKind.LOOP, List.of(loop.id().value()), now);
            }
            moved.add(LoopsMoved.Moved.of(loop, false));
        }
        items.move(waiting);
        if (!moved.isEmpty()) {
            news.publishEvent(new LoopsMoved(moved, now));
        }
    }

    /** The step that closed it may be among those taken back; what the superior sent back opens it too. */
    private static boolean mayReopen(Step added) {
        return added instanceof Step.Retracted || added instanceof Step.Attempted attempt && attempt.code() == Code.RETURNED;
    }

    /** Also when what had opened it again is taken back. */
    private static boolean mayClose(Step added) {
        return added instanceof Step.Concluded || added instanceof Step.Retracted;
    }
}
