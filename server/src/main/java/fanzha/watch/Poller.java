package fanzha.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;

/**
 * Asks once a second what is due, and has it answered: each item in a transaction of its own, so that one whose answer
 * fails holds up no other.
 */
public final class Poller implements SmartLifecycle {
    static final int ITEMS_PER_ROUND_MAX = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Means with;
    private final Answers answers;
    private final ClockDesk clock;
    private final ShiftChange shifts;
    private final Pulse pulse = new Pulse("poller", PAUSE, this::round);

    Poller(Means with, Answers answers, ClockDesk clock, ShiftChange shifts) {
        this.with = with;
        this.answers = answers;
        this.clock = clock;
        this.shifts = shifts;
    }

    /** One round; true when there may be more than it took. The simulation calls it instead of the thread. */
    public boolean round() {
        Instant now = clock.tick();
        shifts.check(now);
        List<OpenItem> due = with.doors().asCentre(() -> with.items().due(now, ITEMS_PER_ROUND_MAX));
        List<UUID> answered = new ArrayList<>();
        for (OpenItem item : due) {
            if (answer(item, now)) {
                answered.add(item.subject());
            }
        }
        if (!answered.isEmpty()) {
            with.doors().runAsCentre(() -> answers.stuck().works(answered, now));
        }
        return due.size() == ITEMS_PER_ROUND_MAX;
    }

    private boolean answer(OpenItem item, Instant now) {
        try {
            with.doors().runAsCentre(() -> lapse(item, now));
            return item.kind() != ItemKind.STUCK;
        } catch (RuntimeException | Error e) {
            with.doors().runAsCentre(() -> answers.stuck().postpone(item, now, e));
            return false;
        }
    }

    private void lapse(OpenItem seen, Instant now) {
        Lapses answer = answers.of(seen.kind());
        answer.lock(seen.subject());
        Optional<OpenItem> taken = with.items().take(seen.kind(), seen.subject(), now);
        if (taken.isEmpty()) {
            return; // Somebody has seen to it, or has it in hand.
        }
        OpenItem next = answer.lapsed(taken.get(), now);
        if (with.items().find(seen.kind(), seen.subject()).isEmpty()) {
            return; // The answer closed it.
        }
        if (next.kind() != seen.kind() || !next.subject().equals(seen.subject()) || next.isOverdue(now)) {
            throw new IllegalStateException("到期处理 " + seen.kind() + " 没有给出此后的期限：不能无限期地放着");
        }
        with.items().move(next);
    }

    @Override
    public void start() {
        pulse.start();
    }

    @Override
    public void stop() {
        pulse.stop();
    }

    @Override
    public boolean isRunning() {
        return pulse.isRunning();
    }

    /** Below the default: whoever rests it for a while ends first, so that nobody wakes it in a house that closes. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
