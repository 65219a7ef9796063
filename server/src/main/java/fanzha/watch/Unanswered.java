package fanzha.watch;

import fanzha.watch.Handover.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;

/** An offer that nobody answered: the item stays with whom it never left, and from there goes up the ladder. */
final class Unanswered implements Lapses {
    private final OpenItems items;
    private final HandoverBook book;
    private final Escalation escalation;
    private final After after;

    /** @param answers only known when all rooms are there, this one among them */
    record After(ApplicationEventPublisher events, Supplier<Answers> answers) { }

    Unanswered(OpenItems items, HandoverBook book, Escalation escalation, After after) {
        this.items = items;
        this.book = book;
        this.escalation = escalation;
        this.after = after;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.HANDOVER;
    }

    /** In the order of {@link Handovers#accept}: the offer, what the offered item stands for, then items. */
    @Override
    public void lock(UUID subject) {
        book.lock(subject).ifPresent(offered -> after.answers.get().of(offered.kind()).lock(offered.subject()));
    }

    @Override
    public OpenItem lapsed(OpenItem item, Instant now) {
        Handover offered = book.lock(item.subject()).orElseThrow(
                () -> new IllegalStateException("移交 " + item.subject() + " 没有记录，无法退回"));
        Optional<OpenItem> left = items.lock(offered.kind(), offered.subject());
        book.answer(offered.answered(left.isEmpty() ? Answer.VOID : Answer.UNANSWERED, null, now));
        left.map(kept -> escalation.up(kept, now)).ifPresent(risen -> {
            items.move(risen);
            after.events.publishEvent(ItemPassed.of(risen, ItemPassed.Reason.UNANSWERED, now));
        });
        items.close(ItemKind.HANDOVER, List.of(item.subject()), now);
        return item;
    }
}
