package fanzha.watch;

import fanzha.problem.OwnWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Items whose own answer failed: tried again in a minute, and on somebody's list until it works. */
final class Stuck implements Lapses {
    static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(Stuck.class);

    private final OpenItems items;
    private final Escalation escalation;

    Stuck(OpenItems items, Escalation escalation) {
        this.items = items;
        this.escalation = escalation;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.STUCK;
    }

    /** Nobody is asked about an item that has been closed meanwhile. */
    @Override
    public OpenItem lapsed(OpenItem item, Instant now) {
        boolean gone = Arrays.stream(ItemKind.values()).filter(kind -> kind != ItemKind.STUCK)
                .noneMatch(kind -> items.find(kind, item.subject()).isPresent());
        if (gone) {
            items.close(ItemKind.STUCK, List.of(item.subject()), now);
            return item;
        }
        return escalation.up(item, now);
    }

    /** Postpones the item; in a transaction of its own, for the failed one is gone. */
    void postpone(OpenItem failed, Instant now, Throwable why) {
        LOG.error("待办 {} {} 的到期处理失败，{} 秒后再试：{}", failed.kind(), failed.subject(), AGAIN.toSeconds(),
                OwnWords.trace(why));
        items.find(failed.kind(), failed.subject()).filter(item -> item.isOverdue(now))
                .ifPresent(item -> items.move(item.due(now.plus(AGAIN), item.dueKind())));
        report(failed, now);
    }

    /** Opens an item about it that is due at once: the next poll finds whom to ask. */
    void report(OpenItem failed, Instant now) {
        if (failed.kind() != ItemKind.STUCK) {
            items.open(List.of(new OpenItem(ItemKind.STUCK, failed.subject(), failed.ownerUnit(), null, now,
                    failed.kind().name(), 0, now)));
        }
    }

    void works(Collection<UUID> subjects, Instant now) {
        items.close(ItemKind.STUCK, subjects, now);
    }
}
