package fanzha.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.journal.MemoryJournal;
import fanzha.kernel.Ids;
import fanzha.office.Caidian;
import fanzha.office.MemoryOffice;
import fanzha.store.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The poller's own thread on PostgreSQL and on the database's clock. */
class JdbcPollerTest {
    private static final int ITEMS = 140;

    private final Sandbox sandbox = Sandbox.fresh();
    private final MemoryOffice office = Caidian.staffed();
    private final ClockBook book = new JdbcClockBook(sandbox.jdbc(), Caidian.CODE);
    private final DeadlineClock clock = new DeadlineClock(book, System::nanoTime);
    private final OpenItems items = new JdbcOpenItems(sandbox.jdbc(), Caidian.CODE, clock);
    private final Ids ids = new Ids(Clock.systemUTC(), new Random(1));
    private final MemoryJournal journal = new MemoryJournal(Clock.systemUTC(), ids);
    private final Queue<Duration> lateness = new ConcurrentLinkedQueue<>();
    private final CountDownLatch answered = new CountDownLatch(ITEMS);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void every_deadline_fires_within_five_seconds_though_one_in_seven_answers_fails() throws InterruptedException {
        Poller poller = poller();
        Instant due = clock.now().plusMillis(300);
        sandbox.doors().runAsCentre(() -> items.open(LongStream.range(0, ITEMS).mapToObj(n -> new OpenItem(ItemKind.LOOP,
                new UUID(1, n), Caidian.CAIDIAN, null, due, "CALL", 0, clock.now())).toList()));
        poller.start();
        boolean all = answered.await(60, TimeUnit.SECONDS);
        poller.stop();
        assertThat(all).isTrue();
        assertThat(lateness).allSatisfy(late -> assertThat(late).isLessThan(Duration.ofSeconds(5)));
        List<OpenItem> stuck = sandbox.doors().asCentre(() -> items.list(
                new OpenItems.Wanted(ItemKind.STUCK, null, null), 999));
        assertThat(stuck).hasSize(ITEMS / 7);
        assertThat(sandbox.doors().asCentre(() -> items.due(due.plusSeconds(1), 999)))
                .allSatisfy(item -> assertThat(item.kind()).isEqualTo(ItemKind.STUCK));
        assertThat(sandbox.doors().asCentre(() -> book.find()).mark()).isAfterOrEqualTo(due.minusSeconds(5));
    }

    private Poller poller() {
        Means with = new Means(sandbox.doors(), items, clock, journal, event -> { });
        Escalation escalation = new Escalation(office.ladder(), office.shifts(), Intervals.SHIPPED, journal);
        Lapses loops = new Lapses() {
            @Override
            public ItemKind kind() {
                return ItemKind.LOOP;
            }

            @Override
            public OpenItem lapsed(OpenItem item, Instant now) {
                lateness.add(Duration.between(item.dueAt(), clock.now()));
                answered.countDown();
                if (item.subject().getLeastSignificantBits() % 7 == 6) {
                    throw new IllegalStateException("poison");
                }
                return escalation.up(item, now);
            }
        };
        HandoverBook handovers = new JdbcHandoverBook(sandbox.jdbc(), Caidian.CODE);
        Unanswered unanswered = new Unanswered(items, handovers, escalation, new Unanswered.After(event -> { }, () -> null));
        Answers answers = new Answers(List.of(loops, unanswered), escalation, new Stuck(items, escalation));
        return new Poller(with, answers, new ClockDesk(with, book, office.units(), office.shifts()),
                new ShiftChange(with, new JdbcShiftBook(sandbox.jdbc(), Caidian.CODE), office.shifts(), answers));
    }
}
