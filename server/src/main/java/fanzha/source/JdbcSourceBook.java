package fanzha.source;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What is kept about sources, in PostgreSQL. */
@Repository
class JdbcSourceBook implements SourceBook {
    private static final String EXPECTED = "select source, id, every_minutes, from_minute, until_minute, since from source_expectation";

    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcSourceBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public List<Expectation> list() {
        return jdbc.query(EXPECTED + " where centre = ? order by source", (found, n) -> expectation(found), centre);
    }

    @Override
    public Optional<Expectation> find(String source) {
        return jdbc.query(EXPECTED + " where centre = ? and source = ?", (found, n) -> expectation(found), centre, source)
                .stream().findFirst();
    }

    @Override
    public void put(Expectation e) {
        jdbc.update("""
                insert into source_expectation (centre, source, id, every_minutes, from_minute, until_minute, since)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (centre, source) do update set every_minutes = excluded.every_minutes,
                    from_minute = excluded.from_minute, until_minute = excluded.until_minute, since = excluded.since""",
                centre, e.source(), e.id(), (int) e.every().toMinutes(), e.hours().from(), e.hours().until(), time(e.since()));
    }

    @Override
    public void drop(String source) {
        jdbc.update("delete from source_expectation where centre = ? and source = ?", centre, source);
    }

    @Override
    public List<Told> told(LocalDate day) {
        return jdbc.query("""
                select source, day, warnings, by_officer, at from source_told where centre = ? and day = ? order by source""",
                (found, n) -> new Told(found.getString("source"), found.getObject("day", LocalDate.class),
                        found.getInt("warnings"), new OfficerId(found.getObject("by_officer", UUID.class)), at(found, "at")),
                centre, day);
    }

    @Override
    public void tell(Told told) {
        jdbc.update("""
                insert into source_told (centre, source, day, warnings, by_officer, at) values (?, ?, ?, ?, ?, ?)
                on conflict (centre, source, day) do update set warnings = excluded.warnings,
                    by_officer = excluded.by_officer, at = excluded.at""",
                centre, told.source(), told.day(), told.warnings(), told.by().value(), time(told.at()));
    }

    private static Expectation expectation(ResultSet found) throws SQLException {
        return new Expectation(found.getString("source"), found.getObject("id", UUID.class),
                Duration.ofMinutes(found.getInt("every_minutes")),
                new Expectation.Hours(found.getInt("from_minute"), found.getInt("until_minute")), at(found, "since"));
    }

    private static Instant at(ResultSet found, String column) throws SQLException {
        return found.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
