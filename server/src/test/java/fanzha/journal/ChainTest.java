package fanzha.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.journal.Flaw.Kind;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.store.Sandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
    private static final CentreCode CENTRE = new CentreCode("420114");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
    /** Stands for a key outside the database. */
    private static final Marks MARKS = canonical -> Arrays.copyOf(Digest.link(
            "a key outside the database......".getBytes(StandardCharsets.UTF_8), 0, canonical), 16);

    @TempDir
    private Path folder;
    private final Sandbox sandbox = Sandbox.fresh();
    private final Ground ground =
            new Ground(sandbox.jdbc(), sandbox.doors(), CENTRE, CLOCK, new Ids(CLOCK, new Random(3)));
    private final Journal journal = new JdbcJournal(ground, MARKS);
    private Chainer chainer;

    @BeforeEach
    void start() {
        chainer = chainer();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void an_untouched_chain_holds() {
        write(5);
        chainer.wake();
        write(3);
        chainer.wake();
        assertThat(verdict()).isEqualTo(new Verdict(8, List.of()));
    }

    @Test
    void nothing_written_leaves_nothing_to_link() {
        assertThat(chainer.link()).isZero();
        assertThat(verdict().holds()).isTrue();
    }

    @Test
    void more_than_one_run_can_take_is_linked_in_several() {
        for (int i = 0; i < 6; i++) {
            write(Chainer.LINKS_PER_RUN_MAX / 5);
        }
        chainer.wake();
        assertThat(verdict()).isEqualTo(new Verdict(Chainer.LINKS_PER_RUN_MAX / 5 * 6, List.of()));
    }

    @Test
    void what_many_readers_see_at_once_is_all_linked_and_holds() throws Exception {
        int readers = 16;
        int receipts = 25;
        try (ExecutorService reading = Executors.newFixedThreadPool(readers)) {
            List<Future<?>> done = Stream.<Runnable>generate(() -> () -> IntStream.range(0, receipts).forEach(i -> write(1)))
                    .limit(readers).<Future<?>>map(reading::submit).toList();
            chainer.wake(); // in the middle of it, as it does twice a second
            for (Future<?> one : done) {
                one.get();
            }
        }
        chainer.wake();
        assertThat(verdict()).isEqualTo(new Verdict(readers * receipts, List.of()));
    }

    @Test
    void a_record_of_a_transaction_that_ends_late_is_linked_when_it_appears() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> sandbox.doors().runAsCentre(() -> {
            journal.write(Entry.ofSystem("LATE", "loop:late", Map.of()));
            written.countDown();
            await(released);
        }));
        written.await();
        write(3);
        assertThat(chainer.link()).isEqualTo(3);
        released.countDown();
        late.get();
        assertThat(chainer.link()).isEqualTo(1);
        assertThat(verdict()).isEqualTo(new Verdict(4, List.of()));
    }

    @Test
    void a_restarted_chainer_goes_on_where_the_chain_ends() {
        write(3);
        chainer.wake();
        write(2);
        chainer().wake();
        assertThat(verdict()).isEqualTo(new Verdict(5, List.of()));
    }

    @Test
    void only_one_chainer_writes_at_a_time() {
        write(3);
        int links = sandbox.doors().asCentre(() -> {
            sandbox.jdbc().queryForList("select pg_advisory_xact_lock(hashtextextended('fanzha.journal.chain.420114', 0))");
            return CompletableFuture.supplyAsync(chainer::link).join();
        });
        assertThat(links).isZero();
        assertThat(chainer.link()).isEqualTo(3);
    }

    @Test
    void a_changed_record_shows() {
        chained(9);
        tamper("update journal_record set deed = 'OPENED' where id = " + recordAt(4));
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.BROKEN, 4), new Flaw(Kind.FORGED, 4));
    }

    @Test
    void a_deleted_record_shows() {
        chained(9);
        tamper("delete from journal_record where id = " + recordAt(4));
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.RECORD_GONE, 4));
    }

    @Test
    void a_deleted_record_shows_even_when_the_later_links_move_up() {
        chained(9);
        tamper("create temporary table gone as select record from journal_chain where seq = 4",
                "delete from journal_record where id in (select record from gone)",
                "delete from journal_chain where seq = 4",
                "update journal_chain set seq = seq + 1000 where seq > 4",
                "update journal_chain set seq = seq - 1001 where seq > 1000");
        assertThat(kinds()).contains(Kind.BROKEN, Kind.CUT);
    }

    @Test
    void a_deleted_link_shows() {
        chained(9);
        tamper("delete from journal_chain where seq = 4");
        chainer.wake();
        assertThat(kinds()).contains(Kind.LINK_GONE, Kind.OUTSIDE);
    }

    @Test
    void a_record_written_by_hand_shows_even_after_it_was_linked() {
        chained(9);
        tamper("""
                insert into journal_record (centre, id, at, deed, subject, detail, mark)
                select centre, gen_random_uuid(), at, 'CLOSED', subject, detail, mark from journal_record
                where id = """ + recordAt(4));
        chainer.wake();
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.FORGED, 10));
    }

    @Test
    void two_swapped_records_show() {
        chained(9);
        String a = recordAt(4);
        String b = recordAt(5);
        tamper("update journal_chain set record = '00000000-0000-0000-0000-000000000000' where seq = 4",
                "update journal_chain set record = " + a + " where seq = 5",
                "update journal_chain set record = " + b + " where seq = 4");
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.BROKEN, 4), new Flaw(Kind.BROKEN, 5));
    }

    @Test
    void a_tail_cut_off_shows() {
        chained(9);
        tamper("delete from journal_record where id in (select record from journal_chain where seq > 6)",
                "delete from journal_chain where seq > 6");
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.CUT, 9));
    }

    @Test
    void a_tail_cut_off_still_shows_when_the_chain_has_grown_over_it() {
        chained(9);
        tamper("delete from journal_record where id in (select record from journal_chain where seq > 6)",
                "delete from journal_chain where seq > 6");
        write(5);
        chainer().wake();
        assertThat(kinds()).containsExactly(Kind.REWRITTEN);
    }

    @Test
    void a_record_hashed_anew_shows_at_the_next_link() {
        chained(9);
        rehash(4, 4);
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.FORGED, 4), new Flaw(Kind.BROKEN, 5));
    }

    @Test
    void a_chain_hashed_anew_to_its_end_shows_at_the_anchor() {
        chained(9);
        rehash(4, 9);
        assertThat(verdict().flaws()).containsExactly(new Flaw(Kind.FORGED, 4), new Flaw(Kind.REWRITTEN, 9));
    }

    /** Does what somebody does who knows the code and owns the database, but not the key and not the anchors. */
    private void rehash(int from, int to) {
        tamper("update journal_record set deed = 'OPENED' where id = " + recordAt(from));
        byte[] previous = sandbox.asOwner().queryForObject("select hash from journal_chain where seq = ?", byte[].class, from - 1);
        for (int seq = from; seq <= to; seq++) {
            Row row = sandbox.asOwner().queryForObject("select * from journal_record where id = " + recordAt(seq),
                    (found, n) -> JdbcJournal.row(found));
            previous = Digest.link(previous, seq, Digest.canonical(CENTRE, row));
            sandbox.asOwner().execute("alter table journal_chain disable trigger all");
            sandbox.asOwner().update("update journal_chain set hash = ? where seq = ?", previous, seq);
        }
    }

    private void chained(int records) {
        write(records);
        chainer.wake();
    }

    private void write(int records) {
        sandbox.doors().runAsCentre(() -> {
            for (int i = 0; i < records; i++) {
                journal.write(Entry.ofSystem("CLOSED", "loop:" + i, Map.of("n", i)));
            }
        });
    }

    private String recordAt(int seq) {
        return "'" + sandbox.asOwner().queryForObject("select record from journal_chain where seq = ?", UUID.class, seq) + "'";
    }

    private void tamper(String... statements) {
        String off = "alter table journal_record disable trigger all; alter table journal_chain disable trigger all; ";
        sandbox.asOwner().execute(off + String.join("; ", statements));
    }

    private Verdict verdict() {
        return new Verification(ground, MARKS, new Anchors(folder)).walk();
    }

    private List<Kind> kinds() {
        return verdict().flaws().stream().map(Flaw::kind).distinct().toList();
    }

    private Chainer chainer() {
        return new Chainer(ground, new Anchors(folder));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
