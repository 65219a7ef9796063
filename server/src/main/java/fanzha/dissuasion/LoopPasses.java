package fanzha.dissuasion;

import fanzha.kernel.Ids;
import fanzha.watch.ItemKind;
import fanzha.watch.ItemPassed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into a loop what the watch did with its item, so that both know the same owner. */
@Component
class LoopPasses {
    private final LoopBook book;
    private final LoopKeeper keeper;
    private final Ids ids;

    LoopPasses(LoopBook book, LoopKeeper keeper, Ids ids) {
        this.book = book;
        this.keeper = keeper;
        this.ids = ids;
    }

    @EventListener
    void on(ItemPassed passed) {
        if (passed.kind() != ItemKind.LOOP) {
            return;
        }
        Loop loop = book.lock(new LoopId(passed.subject())).orElseThrow(
                () -> new IllegalStateException("劝阻单 " + passed.subject() + " 不在可见范围内，不能移交"));
        if (loop.pass(new StepId(ids.next()), passed) instanceof Outcome.Done done) {
            keeper.changed(new LoopBook.Change(done.loop(), done.added()), passed.at());
        }
    }
}
