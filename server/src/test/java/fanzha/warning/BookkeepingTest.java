package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Caidian;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import fanzha.watch.OpenItems;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BookkeepingTest {
    private static final UUID DELIVERY = new UUID(4, 4);
    private static final String SHEET = IntakeContract.HEADER + IntakeContract.row("W1", "中危", "张三", "16000000001", "");

    private final World world = new World();

    @Test
    void what_adds_up_is_nobodys_work() {
        world.take(SHEET);
        books(Duration.ofDays(7)).round();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_receipt_that_promises_more_than_is_stored_is_somebodys_work_within_half_an_hour() {
        add(Caidian.MORNING, true, new Counts(1, 0, 0, 0));
        Bookkeeping books = books(Duration.ofDays(7));
        books.round();
        books.round();
        assertThat(open()).singleElement().satisfies(item -> {
            assertThat(item.subject()).isEqualTo(DELIVERY);
            assertThat(item.ownerUnit()).isEqualTo(Caidian.CENTRE);
            assertThat(item.dueAt()).isEqualTo(Caidian.MORNING.plus(Duration.ofMinutes(30)));
        });
    }

    @Test
    void once_it_adds_up_the_matter_is_closed() {
        add(Caidian.MORNING, true, new Counts(1, 0, 0, 0));
        books(Duration.ofDays(7)).round();
        add(Caidian.MORNING, true, new Counts(0, 0, 1, 0));
        books(Duration.ofDays(7)).round();
        assertThat(open()).isEmpty();
    }

    @Test
    void a_delivery_that_stays_broken_off_is_somebodys_work_and_one_that_comes_in_is_not() {
        add(Caidian.MORNING.minus(Duration.ofMinutes(59)), false, Counts.NONE);
        books(Duration.ofDays(7)).round();
        assertThat(open()).isEmpty();
        add(Caidian.MORNING.minus(Duration.ofMinutes(61)), false, Counts.NONE);
        books(Duration.ofDays(7)).round();
        assertThat(open()).hasSize(1);
    }

    @Test
    void raw_bytes_go_when_their_time_is_over() {
        UUID delivery = world.take(SHEET).delivery();
        books(Duration.ofDays(7)).round();
        assertThat(world.deliveries.raw(delivery)).isPresent();
        books(Duration.ofSeconds(-1)).round();
        assertThat(world.deliveries.raw(delivery)).isEmpty();
    }

    private Bookkeeping books(Duration rawKept) {
        return new Bookkeeping(world.reconciliation,
                new Bookkeeping.Desk(world.doors, world.items, world.journal, world.office.units(), world.deadlines), rawKept);
    }

    private List<OpenItem> open() {
        return world.items.list(new OpenItems.Wanted(ItemKind.IMBALANCE, null, null), 10);
    }

    private void add(Instant receivedAt, boolean done, Counts counts) {
        world.deliveries.add(new Delivery(DELIVERY, "市局", "市局.csv", 9, ByteBuffer.wrap(new byte[32]), null, receivedAt, null, done,
                counts.received(), counts, 0), null);
    }
}
