package fanzha.source;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who may push, in PostgreSQL. */
@Repository
class JdbcPushBook implements PushBook {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcPushBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public List<Key> list() {
        return jdbc.query("select source, id, generation from source_push where centre = ? order by source",
                (found, n) -> key(found), centre);
    }

    @Override
    public Optional<Key> find(String source) {
        return jdbc.query("select source, id, generation from source_push where centre = ? and source = ?",
                (found, n) -> key(found), centre, source).stream().findFirst();
    }

    @Override
    public Key issue(String source, UUID id, OfficerId by, Instant at) {
        return jdbc.query("""
                insert into source_push (centre, source, id, generation, by_officer, at) values (?, ?, ?, 1, ?, ?)
                on conflict (centre, source) do update set generation = source_push.generation + 1,
                    by_officer = excluded.by_officer, at = excluded.at
                returning source, id, generation""", (found, n) -> key(found), centre, source, id, by.value(), time(at)).getFirst();
    }

    @Override
    public Optional<Pushed> pushed(String source, long sequence) {
        return jdbc.query("select sequence, sha256, delivery, at from source_pushed where centre = ? and source = ? and sequence = ?",
                (found, n) -> new Pushed(found.getLong("sequence"), ByteBuffer.wrap(found.getBytes("sha256")),
                        found.getObject("delivery", UUID.class), found.getObject("at", OffsetDateTime.class).toInstant()),
                centre, source, sequence).stream().findFirst();
    }

    @Override
    public void add(String source, Pushed p) {
        jdbc.update("""
                insert into source_pushed (centre, source, sequence, sha256, delivery, at) values (?, ?, ?, ?, ?, ?)
                on conflict (centre, source, sequence) do nothing""",
                centre, source, p.sequence(), p.sha256().array(), p.delivery(), time(p.at()));
    }

    @Override
    public long last(String source) {
        Long last = jdbc.queryForObject("select max(sequence) from source_pushed where centre = ? and source = ?", Long.class,
                centre, source);
        return last == null ? 0 : last;
    }

    @Override
    public List<Long> missing(String source, int limit) {
        // Each hole once, then its numbers: a hole may be wide, and only the first few are told.
        return jdbc.queryForList("""
                select n from (select sequence + 1 as first, lead(sequence) over (order by sequence) - 1 as last
                               from source_pushed where centre = ? and source = ?) hole
                cross join lateral generate_series(first, least(last, first + ? - 1)) n
                where first <= last order by n limit ?""", Long.class, centre, source, limit, limit);
    }

    private static Key key(ResultSet found) throws SQLException {
        return new Key(found.getString("source"), found.getObject("id", UUID.class), found.getInt("generation"));
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
