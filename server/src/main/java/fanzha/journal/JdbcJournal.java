package fanzha.journal;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The journal in PostgreSQL. It writes unchained records; the {@link Chainer} links them within a second. */
final class JdbcJournal implements Journal {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() { };

    private final JdbcTemplate jdbc;
    private final CentreCode centre;
    private final Clock clock;
    private final Ids ids;
    private final Marks marks;

    JdbcJournal(Ground ground, Marks marks) {
        this.jdbc = ground.jdbc();
        this.centre = ground.centre();
        this.clock = ground.clock();
        this.ids = ground.ids();
        this.marks = marks;
    }

    @Override
    public void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        if (entries.size() > ENTRIES_MAX) {
            throw new IllegalArgumentException("一次最多写 " + ENTRIES_MAX + " 条留痕；收到 " + entries.size() + " 条");
        }
        // PostgreSQL keeps microseconds: what is hashed must be what is read back.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Row> rows = entries.stream().map(e -> row(e, now)).toList();
        jdbc.update(connection -> insert(connection, rows, now));
    }

    private Row row(Entry e, Instant now) {
        return new Row(ids.next(), now, e.actor() == null ? null : e.actor().value(),
                e.unit() == null ? null : e.unit().digits(), e.deed(), e.subject(),
                e.purpose() == null ? null : e.purpose().name(), JSON.writeValueAsString(e.detail()));
    }

    private PreparedStatement insert(Connection connection, List<Row> rows, Instant now) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("""
                insert into journal_record (centre, at, id, actor, unit, deed, subject, purpose, detail, mark)
                select ?, ?, r.* from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                             ?::json[], ?::bytea[]) r""");
        insert.setString(1, centre.digits());
        insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        insert.setArray(3, array(connection, "uuid", rows, Row::id));
        insert.setArray(4, array(connection, "uuid", rows, Row::actor));
        insert.setArray(5, array(connection, "text", rows, Row::unit));
        insert.setArray(6, array(connection, "text", rows, Row::deed));
        insert.setArray(7, array(connection, "text", rows, Row::subject));
        insert.setArray(8, array(connection, "text", rows, Row::purpose));
        insert.setArray(9, array(connection, "text", rows, Row::detail));
        insert.setArray(10, connection.createArrayOf("bytea",
                rows.stream().map(r -> marks.of(Digest.canonical(centre, r))).toArray(byte[][]::new)));
        return insert;
    }

    private static Array array(Connection connection, String type, List<Row> rows,
                               Function<Row, @Nullable Object> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    @Override
    public List<Kept> list(String subject, int limit) {
        return jdbc.query("""
                select id, at, actor, unit, deed, subject, purpose, detail from journal_record
                where centre = ? and subject = ? order by id desc limit ?""",
                (found, n) -> kept(found), centre.digits(), subject, limit);
    }

    private static Kept kept(ResultSet found) throws SQLException {
        Row row = row(found);
        return new Kept(row.id(), row.at(), new Entry(
                row.actor() == null ? null : new OfficerId(row.actor()),
                row.unit() == null ? null : new UnitCode(row.unit()), row.deed(), row.subject(),
                row.purpose() == null ? null : Purpose.valueOf(row.purpose()),
                JSON.readValue(row.detail(), FIELDS)));
    }

    /** Reads the columns of {@link Row} by name. */
    static Row row(ResultSet found) throws SQLException {
        return new Row(found.getObject("id", UUID.class), found.getObject("at", OffsetDateTime.class).toInstant(),
                found.getObject("actor", UUID.class), found.getString("unit"), found.getString("deed"),
                found.getString("subject"), found.getString("purpose"), found.getString("detail"));
    }
}
