package fanzha.warning;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Columns;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The quarantine in PostgreSQL. */
final class JdbcQuarantine implements QuarantineBook {
    private static final String FIELDS =
            "id, delivery, source, file, row, column_label, problem, args, flags, level, unit, received_at";

    private static final String SETTLED = "state, reason, note, mended_in, settled_by, settled_at";

    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcQuarantine(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public Set<ByteBuffer> known(String source, Collection<ByteBuffer> fingerprints) {
        Columns<ByteBuffer> wanted = Columns.of(List.copyOf(fingerprints)).text(f -> source).bytes(ByteBuffer::array);
        return new HashSet<>(jdbc.query(connection -> wanted.prepare(connection, """
                select q.fingerprint from (select ?::char(6) as centre) c, %s k (source, fingerprint), quarantine q
                where q.centre = c.centre and q.source = k.source and q.fingerprint = k.fingerprint""", centre),
                (found, n) -> ByteBuffer.wrap(found.getBytes("fingerprint"))));
    }

    @Override
    public void add(List<Kept> items) {
        Columns.of(items).uuid(k -> k.item().id()).uuid(k -> k.item().delivery()).text(k -> k.item().source())
                .text(k -> k.item().file()).number(k -> (long) k.item().row()).text(k -> k.item().column())
                .text(k -> k.item().problem().name()).text(k -> FlagText.ofArgs(k.item().args()))
                .text(k -> FlagText.of(k.item().flags())).text(k -> k.item().level().name())
                .text(k -> k.item().unit().digits()).time(k -> k.item().receivedAt())
                .number(k -> k.raw() == null ? null : k.raw().key()).bytes(k -> k.raw() == null ? null : k.raw().sealed())
                .bytes(k -> k.fingerprint().array()).bytes(Kept::reading)
                .update(jdbc, """
                        insert into quarantine (centre, %s, key_slot, sealed, fingerprint, reading)
                        select ?, n.* from %%s n""".formatted(FIELDS), centre);
    }

    @Override
    public List<Quarantined> list(int limit) {
        return jdbc.query("select %s from quarantine where centre = ? and state = 'OPEN' order by received_at, id limit ?"
                .formatted(FIELDS), (found, n) -> item(found), centre, limit);
    }

    @Override
    public Optional<Quarantined> find(UUID id) {
        return jdbc.query("select %s from quarantine where centre = ? and id = ?".formatted(FIELDS),
                (found, n) -> item(found), centre, id).stream().findFirst();
    }

    @Override
    public Optional<DeliveryBook.Raw> raw(UUID id) {
        return sealed("sealed", id);
    }

    @Override
    public Optional<DeliveryBook.Raw> reading(UUID id) {
        return sealed("reading", id);
    }

    private Optional<DeliveryBook.Raw> sealed(String column, UUID id) {
        return jdbc.query("select key_slot, %1$s as value from quarantine where centre = ? and id = ? and %1$s is not null"
                .formatted(column), (found, n) -> new DeliveryBook.Raw(found.getLong("key_slot"), found.getBytes("value")),
                centre, id).stream().findFirst();
    }

    @Override
    public Optional<Settled> settled(UUID id) {
        return jdbc.query("select %s from quarantine where centre = ? and id = ? and state <> 'OPEN'".formatted(SETTLED),
                (found, n) -> how(found), centre, id).stream().findFirst();
    }

    @Override
    public List<Past> past(int limit) {
        return jdbc.query("""
                select %s, %s from quarantine where centre = ? and state <> 'OPEN' order by settled_at desc, id limit ?"""
                .formatted(FIELDS, SETTLED), (found, n) -> new Past(item(found), how(found)), centre, limit);
    }

    @Override
    public boolean settle(UUID id, Settled how) {
        Object[] ending = switch (how) {
            case Settled.Mended mended -> new Object[] {"MENDED", null, null, mended.delivery()};
            case Settled.Dismissed dismissed -> new Object[] {"DISMISSED", dismissed.reason().name(), dismissed.note(), null};
        };
        return jdbc.update("""
                update quarantine set state = ?, reason = ?, note = ?, mended_in = ?, settled_by = ?, settled_at = ?
                where centre = ? and id = ? and state = 'OPEN'""", ending[0], ending[1], ending[2], ending[3],
                how.by().value(), OffsetDateTime.ofInstant(how.at(), ZoneOffset.UTC), centre, id) == 1;
    }

    @Override
    public boolean reopen(UUID id) {
        return jdbc.update("""
                update quarantine set state = 'OPEN', reason = null, note = null, mended_in = null, settled_by = null,
                    settled_at = null
                where centre = ? and id = ? and state <> 'OPEN'""", centre, id) == 1;
    }

    @Override
    public int count(UUID delivery) {
        Integer count = jdbc.queryForObject("select count(*) from quarantine where centre = ? and delivery = ?",
                Integer.class, centre, delivery);
        return count == null ? 0 : count;
    }

    @Override
    public Optional<UUID> waiting(String source, ByteBuffer fingerprint) {
        return jdbc.query("""
                select id from quarantine where centre = ? and source = ? and fingerprint = ? and state = 'OPEN'""",
                (found, n) -> found.getObject("id", UUID.class), centre, source, fingerprint.array()).stream().findFirst();
    }

    @Override
    public boolean refused(UUID delivery) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from quarantine where centre = ? and delivery = ? and sealed is null)""",
                Boolean.class, centre, delivery));
    }

    @Override
    public boolean waits(UUID delivery) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from quarantine where centre = ? and delivery = ? and sealed is null and state = 'OPEN')""",
                Boolean.class, centre, delivery));
    }

    private static Settled how(ResultSet found) throws SQLException {
        OfficerId by = new OfficerId(found.getObject("settled_by", UUID.class));
        Instant at = found.getObject("settled_at", OffsetDateTime.class).toInstant();
        return found.getString("state").equals("MENDED")
                ? new Settled.Mended(by, at, found.getObject("mended_in", UUID.class))
                : new Settled.Dismissed(by, at, Dismissal.valueOf(found.getString("reason")), found.getString("note"));
    }

    private static Quarantined item(ResultSet found) throws SQLException {
        return new Quarantined(found.getObject("id", UUID.class), found.getObject("delivery", UUID.class),
                found.getString("source"), found.getString("file"), found.getInt("row"), found.getString("column_label"),
                Problem.valueOf(found.getString("problem")), FlagText.readArgs(found.getString("args")),
                FlagText.read(found.getString("flags")), Level.valueOf(found.getString("level")),
                new UnitCode(found.getString("unit")), found.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
