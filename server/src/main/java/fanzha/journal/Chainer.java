package fanzha.journal;

import fanzha.journal.Anchors.Anchor;
import fanzha.kernel.CentreCode;
import fanzha.store.Doors;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * The one writer of the chain. Transactions commit in any order, so they cannot link their own records without waiting
 * for each other; this links what they left behind, oldest id first.
 *
 * <p>A record may become visible long after younger ones. The horizon says up to which transaction nothing can appear
 * any more; from there on each run looks for records without a link.
 */
class Chainer {
    static final int LINKS_PER_RUN_MAX = 5_000;
    private static final int RUNS_PER_WAKE_MAX = 20;
    private static final Duration KEEP_EVERY = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Chainer.class);

    private final JdbcTemplate jdbc;
    private final Doors doors;
    private final CentreCode centre;
    private final Clock clock;
    private final Anchors anchors;
    private Instant keepAt = Instant.MIN;
    private boolean failing;

    /** The youngest link, or the nothing before the first. */
    private record Tail(long seq, byte[] hash, String horizon) {
        Anchor anchor() {
            return new Anchor(seq, HexFormat.of().formatHex(hash));
        }
    }

    /** What one run has linked. */
    private record Run(Tail tail, int links) { }

    Chainer(Ground ground, Anchors anchors) {
        this.jdbc = ground.jdbc();
        this.doors = ground.doors();
        this.centre = ground.centre();
        this.clock = ground.clock();
        this.anchors = anchors;
    }

    @Scheduled(fixedDelay = 500)
    synchronized void wake() {
        try {
            linkAll();
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            // Said once, not twice a second: records wait unlinked, and the next run that succeeds links them all.
            if (!failing) {
                LOG.error("留痕链暂停：数据库不可用（{}），恢复后自动补上", e.getClass().getSimpleName());
            }
            failing = true;
        }
    }

    private void linkAll() {
        for (int run = 0; run < RUNS_PER_WAKE_MAX; run++) {
            if (link() < LINKS_PER_RUN_MAX) {
                return;
            }
        }
    }

    /** Links what was written and not yet linked; returns how many. */
    synchronized int link() {
        Run run = doors.asCentre(this::linkInTransaction);
        if (run.links > 0) {
            // Only after the commit: an anchor must never be ahead of its chain.
            anchors.set(run.tail.anchor());
            keepNowAndThen(run.tail.anchor());
        }
        return run.links;
    }

    private Run linkInTransaction() {
        Tail tail = tail();
        if (!alone()) {
            return new Run(tail, 0);
        }
        compareWithAnchor();
        String xmin = Objects.requireNonNull(jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class));
        List<Row> rows = unlinked(tail.horizon);
        if (rows.isEmpty()) {
            return new Run(tail, 0);
        }
        String horizon = rows.size() < LINKS_PER_RUN_MAX ? xmin : tail.horizon;
        List<byte[]> hashes = new ArrayList<>(rows.size());
        byte[] previous = tail.hash;
        for (Row row : rows) {
            previous = Digest.link(previous, tail.seq + hashes.size() + 1, Digest.canonical(centre, row));
            hashes.add(previous);
        }
        Links links = new Links(tail.seq, rows, hashes, horizon);
        jdbc.update(connection -> insert(connection, links));
        return new Run(new Tail(tail.seq + rows.size(), previous, horizon), rows.size());
    }

    private boolean alone() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtextextended(?, 0))", Boolean.class,
                "fanzha.journal.chain." + centre));
    }

    private Tail tail() {
        return jdbc.query("""
                select seq, hash, horizon::text from journal_chain where centre = ? order by seq desc limit 1""",
                (found, n) -> new Tail(found.getLong(1), found.getBytes(2), found.getString(3)), centre.digits())
                .stream().findFirst().orElse(new Tail(0, Digest.NOTHING, "0"));
    }

    private List<Row> unlinked(String horizon) {
        return jdbc.query("""
                select id, at, actor, unit, deed, subject, purpose, detail from journal_record r
                where centre = ? and tx >= ?::xid8
                  and not exists (select from journal_chain c where c.centre = r.centre and c.record = r.id)
                order by id limit ?""",
                (found, n) -> JdbcJournal.row(found), centre.digits(), horizon, LINKS_PER_RUN_MAX);
    }

    /** What is linked at once, behind link number {@code after}. */
    private record Links(long after, List<Row> rows, List<byte[]> hashes, String horizon) { }

    private PreparedStatement insert(Connection connection, Links links) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("""
                insert into journal_chain (centre, seq, record, hash, horizon, linked_at)
                select ?, ? + r.n, r.id, r.hash, ?::xid8, ?
                from unnest(?::uuid[], ?::bytea[]) with ordinality as r(id, hash, n)""");
        insert.setString(1, centre.digits());
        insert.setLong(2, links.after);
        insert.setString(3, links.horizon);
        insert.setObject(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        insert.setArray(5, connection.createArrayOf("uuid", links.rows.stream().map(Row::id).toArray(UUID[]::new)));
        insert.setArray(6, connection.createArrayOf("bytea", links.hashes.toArray(byte[][]::new)));
        return insert;
    }

    private void compareWithAnchor() {
        anchors.last().filter(anchor -> !stands(anchor)).ifPresent(broken -> {
            // The chain goes on, for evidence must; the anchor stays in the way of every later verification.
            anchors.keep(broken);
            anchors.set(tail().anchor());
            LOG.error("留痕链与锚点不符（第 {} 环）：尾部可能被截断或改写，请立即核验并保全数据库", broken.seq());
        });
    }

    private boolean stands(Anchor anchor) {
        return anchor.seq() == 0 || jdbc.queryForList("select hash from journal_chain where centre = ? and seq = ?",
                byte[].class, centre.digits(), anchor.seq()).stream()
                .anyMatch(hash -> HexFormat.of().formatHex(hash).equals(anchor.hash()));
    }

    private void keepNowAndThen(Anchor anchor) {
        if (!clock.instant().isBefore(keepAt)) {
            anchors.keep(anchor);
            keepAt = clock.instant().plus(KEEP_EVERY);
        }
    }
}
