package fanzha.warning;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.seal.KeysInUse;
import fanzha.store.Columns;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deliveries in PostgreSQL. */
final class JdbcDeliveries implements DeliveryBook {
    private static final String FIELDS = """
            id, source, file, bytes, sha256, officer, received_at, same_as, state, rows_total, accepted, merged, duplicate,
            quarantined, millis""";

    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcDeliveries(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    /** Keys of raw deliveries and of quarantined rows. The key of raw bytes that are gone is needed no more: a crash may have left it. */
    static KeysInUse keysInUse(JdbcTemplate jdbc) {
        return KeysInUse.of(jdbc, """
                select key_slot from (select key_slot from delivery_raw where sealed is not null
                                      union select key_slot from quarantine) used
                where key_slot >= ? and key_slot < ?""");
    }

    @Override
    public void add(Delivery d, @Nullable Raw raw) {
        Counts c = d.counts();
        jdbc.update("""
                insert into delivery (centre, id, source, file, bytes, sha256, officer, received_at, same_as, state, rows_total,
                                      rows_done, received, accepted, merged, duplicate, quarantined, millis, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                centre, d.id(), d.source(), d.file(), d.bytes(), d.sha256().array(), d.by() == null ? null : d.by().value(),
                time(d.receivedAt()), d.sameAs(), d.done() ? "DONE" : "TAKEN", d.done() ? d.rowsTotal() : null, c.received(),
                c.received(), c.accepted(), c.merged(), c.duplicate(), c.quarantined(), d.millis(),
                d.done() ? time(d.receivedAt()) : null);
        if (raw != null) {
            jdbc.update("insert into delivery_raw (centre, delivery, key_slot, sealed) values (?, ?, ?, ?)",
                    centre, d.id(), raw.key(), raw.sealed());
        }
    }

    @Override
    public Optional<Delivery> same(ByteBuffer sha256, String source) {
        return jdbc.query("""
                select %s from delivery where centre = ? and sha256 = ? and source = ? and state = 'DONE' and same_as is null
                order by received_at limit 1""".formatted(FIELDS), (found, n) -> delivery(found), centre, sha256.array(), source)
                .stream().findFirst();
    }

    @Override
    public List<Delivery> unfinished() {
        return jdbc.query("select %s from delivery where centre = ? and state = 'TAKEN' order by received_at, id"
                .formatted(FIELDS), (found, n) -> delivery(found), centre);
    }

    @Override
    public Optional<Delivery> find(UUID id) {
        return jdbc.query("select %s from delivery where centre = ? and id = ?".formatted(FIELDS),
                (found, n) -> delivery(found), centre, id).stream().findFirst();
    }

    @Override
    public List<Delivery> list(int limit) {
        return jdbc.query("select %s from delivery where centre = ? order by received_at desc, id desc limit ?"
                .formatted(FIELDS), (found, n) -> delivery(found), centre, limit);
    }

    @Override
    public Optional<Raw> raw(UUID delivery) {
        return jdbc.query("select key_slot, sealed from delivery_raw where centre = ? and delivery = ? and sealed is not null",
                (found, n) -> new Raw(found.getLong("key_slot"), found.getBytes("sealed")), centre, delivery)
                .stream().findFirst();
    }

    @Override
    public void advance(Delivery before, Counts chunk) {
        int rows = jdbc.update("""
                update delivery set rows_done = rows_done + ?, received = received + ?, accepted = accepted + ?,
                    merged = merged + ?, duplicate = duplicate + ?, quarantined = quarantined + ?
                where centre = ? and id = ? and state = 'TAKEN' and rows_done = ?""",
                chunk.received(), chunk.received(), chunk.accepted(), chunk.merged(), chunk.duplicate(), chunk.quarantined(),
                centre, before.id(), before.rowsDone());
        if (rows != 1) {
            throw new IllegalStateException("投递 " + before.id() + " 的这些行已由另一进程处理，本次不再处理");
        }
    }

    @Override
    public void finish(Delivery d, Instant at, long millis) {
        jdbc.update("""
                update delivery set state = 'DONE', rows_total = rows_done, done_at = ?, millis = millis + ?
                where centre = ? and id = ? and rows_done = ?""", time(at), millis, centre, d.id(), d.rowsDone());
    }

    @Override
    public void note(UUID delivery, List<RowNote> notes) {
        List<Integer> places = IntStream.range(0, notes.size()).boxed().toList();
        Columns.of(places).uuid(i -> delivery).number(i -> (long) notes.get(i).row()).number(i -> (long) i)
                .text(i -> notes.get(i).kind().name()).text(i -> notes.get(i).column())
                .text(i -> notes.get(i).problem() == null ? null : notes.get(i).problem().name())
                .text(i -> FlagText.ofArgs(notes.get(i).args()))
                .update(jdbc, """
                        insert into delivery_note (centre, delivery, row, n, kind, column_label, problem, args)
                        select ?, n.* from %s n""", centre);
    }

    @Override
    public List<RowNote> notes(UUID delivery, int limit) {
        return jdbc.query("""
                select row, kind, column_label, problem, args from delivery_note where centre = ? and delivery = ?
                order by array_position(array['QUARANTINED', 'FILE', 'FLAG', 'MERGED', 'DUPLICATE'], kind), row, n limit ?""",
                (found, n) -> note(found), centre, delivery, limit);
    }

    @Override
    public List<Source> sources() {
        List<Source> sources = new ArrayList<>(KNOWN_SOURCES.stream().map(name -> new Source(name, true)).toList());
        jdbc.queryForList("select name from warning_source where centre = ? order by added_at, name", String.class, centre)
                .forEach(name -> sources.add(new Source(name, false)));
        return sources;
    }

    @Override
    public Optional<Instant> latest(String source) {
        return jdbc.query("""
                select received_at from delivery where centre = ? and source = ? order by received_at desc limit 1""",
                (found, n) -> found.getObject(1, OffsetDateTime.class).toInstant(), centre, source).stream().findFirst();
    }

    @Override
    public List<Tally> hours(Instant from, Instant until) {
        return jdbc.query("""
                select source, date_trunc('hour', received_at) as hour, count(*) as deliveries, sum(accepted) as accepted,
                       sum(merged) as merged, sum(duplicate) as duplicate, sum(quarantined) as quarantined
                from delivery where centre = ? and received_at >= ? and received_at < ?
                group by source, hour order by source, hour""",
                (found, n) -> new Tally(found.getString("source"), found.getObject("hour", OffsetDateTime.class).toInstant(),
                        found.getInt("deliveries"), new Counts(found.getInt("accepted"), found.getInt("merged"),
                        found.getInt("duplicate"), found.getInt("quarantined"))), centre, time(from), time(until));
    }

    @Override
    public void addSources(Set<String> names, Instant at) {
        Columns.of(List.copyOf(names)).text(name -> name).time(name -> at).update(jdbc, """
                insert into warning_source (centre, name, added_at) select ?, n.* from %s n on conflict do nothing""", centre);
    }

    @Override
    public List<RawKey> rawSince(Instant before, int limit) {
        return jdbc.query("""
                select d.id, r.key_slot from delivery d join delivery_raw r on r.centre = d.centre and r.delivery = d.id
                where d.centre = ? and d.state = 'DONE' and d.done_at < ? and r.sealed is not null
                order by d.done_at limit ?""", (found, n) -> new RawKey(found.getObject("id", UUID.class), found.getLong("key_slot")),
                centre, time(before), limit);
    }

    @Override
    public void dropRaw(Collection<UUID> deliveries, Instant at) {
        Columns.of(List.copyOf(deliveries)).uuid(id -> id).time(id -> at).update(jdbc, """
                update delivery_raw r set sealed = null, destroyed_at = n.at
                from (select ?::char(6) as centre) c, %s n (id, at) where r.centre = c.centre and r.delivery = n.id""", centre);
    }

    private static Delivery delivery(ResultSet found) throws SQLException {
        UUID by = found.getObject("officer", UUID.class);
        Counts counts = new Counts(found.getInt("accepted"), found.getInt("merged"), found.getInt("duplicate"),
                found.getInt("quarantined"));
        return new Delivery(found.getObject("id", UUID.class), found.getString("source"), found.getString("file"),
                found.getLong("bytes"), ByteBuffer.wrap(found.getBytes("sha256")), by == null ? null : new OfficerId(by),
                found.getObject("received_at", OffsetDateTime.class).toInstant(), found.getObject("same_as", UUID.class),
                found.getString("state").equals("DONE"), found.getInt("rows_total"), counts, found.getLong("millis"));
    }

    private static RowNote note(ResultSet found) throws SQLException {
        String problem = found.getString("problem");
        return new RowNote(found.getInt("row"), RowNote.Kind.valueOf(found.getString("kind")), found.getString("column_label"),
                problem == null ? null : Problem.valueOf(problem), FlagText.readArgs(found.getString("args")));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
