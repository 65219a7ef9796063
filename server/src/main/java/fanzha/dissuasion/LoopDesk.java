package fanzha.dissuasion;

import fanzha.kernel.Ids;
import fanzha.people.PersonId;
import fanzha.people.PersonsJoined;
import fanzha.warning.Loops;
import fanzha.watch.DeadlineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a loop for each warning, or joins it to the person's open one, within the receipt's transaction. */
@Component
class LoopDesk implements Loops {
    static final Duration REPEAT_WITHIN = Duration.ofDays(30);
    /** The batch is a set: what comes first is decided by the warnings themselves. */
    private static final Comparator<Arrival> ORDER = Comparator.comparing(Arrival::level)
            .thenComparing(Arrival::warnedAt).thenComparing(arrival -> arrival.warning().value());

    private final LoopBook book;
    private final LoopKeeper keeper;
    private final Protocols protocols;
    private final Ids ids;
    private final DeadlineClock clock;

    LoopDesk(LoopBook book, LoopKeeper keeper, Protocols protocols, Ids ids, DeadlineClock clock) {
        this.book = book;
        this.keeper = keeper;
        this.protocols = protocols;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Joined> openOrJoin(List<Arrival> batch) {
        Instant now = clock.now();
        Map<PersonId, List<Arrival>> byPerson = new LinkedHashMap<>();
        batch.stream().sorted(ORDER)
                .forEach(arrival -> byPerson.computeIfAbsent(arrival.person(), person -> new ArrayList<>()).add(arrival));
        Map<PersonId, Loop> open = book.lockOpen(byPerson.keySet());
        Map<PersonId, LoopId> closed = book.closedSince(byPerson.keySet(), now.minus(REPEAT_WITHIN));
        Protocol protocol = protocols.current();
        List<Loop> opened = new ArrayList<>();
        List<LoopBook.Change> joined = new ArrayList<>();
        // Two arrivals may say the same: each row of the sheet gets its own answer.
        Map<Arrival, Joined> answers = new IdentityHashMap<>();
        byPerson.forEach((person, arrivals) -> {
            Loop running = open.get(person);
            if (running == null) {
                opened.add(open(protocol, arrivals, closed.get(person), now));
            } else {
                List<Step> added = warned(arrivals, false, now);
                joined.add(new LoopBook.Change(running.with(added), added));
            }
            LoopId loop = running == null ? opened.getLast().id() : running.id();
            for (Arrival arrival : arrivals) {
                answers.put(arrival, new Joined(loop.value(), running == null && arrival == arrivals.getFirst()));
            }
        });
        keeper.opened(opened, joined, now);
        return batch.stream().map(answers::get).toList();
    }

    /** Two persons turned out to be one: their loops stand side by side until an officer joins them. */
    @EventListener
    void on(PersonsJoined joined) {
        book.regroup(joined.gone(), joined.into());
    }

    private Loop open(Protocol protocol, List<Arrival> arrivals, @Nullable LoopId repeatOf, Instant now) {
        Arrival first = arrivals.getFirst();
        return new Loop(new LoopId(ids.next()), first.person(), repeatOf, protocol,
                warned(arrivals, repeatOf != null, now));
    }

    private List<Step> warned(List<Arrival> arrivals, boolean repeat, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            steps.add(new Step.Warned(new Step.Stamp(new StepId(ids.next()), arrival.receivedAt(), now, null), arrival.warning(),
                    arrival.identity(), arrival.level(), arrival.type(), arrival.unit(), arrival.warnedAt(), arrival.feedbackBy(),
                    arrival.moneyMoved(), repeat));
        }
        return steps;
    }
}
