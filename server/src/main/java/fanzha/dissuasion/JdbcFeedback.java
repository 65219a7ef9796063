package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The superiors' templates and what was told them, in PostgreSQL. */
@Repository
class JdbcFeedback {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One warning told to its source. */
    record Sent(String source, String number, LoopId loop, StepId step) {
    }

    /** @param version 0: the standard sheet */
    record Channelled(FeedbackDesk.Channel channel, int version, OfficerId by, Instant at) {
    }

    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcFeedback(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    /** The newest template of each source, without its file. */
    List<FeedbackTemplates.Listed> list() {
        return jdbc.query("""
                select distinct on (source) id, source, version, kind, columns, file_name, null::bytea as file, by_officer, since
                from feedback_template where centre = ? order by source, version desc
                """, (row, n) -> listed(row), centre);
    }

    Optional<FeedbackTemplates.Listed> find(String source) {
        return jdbc.query("""
                select id, source, version, kind, columns, file_name, file, by_officer, since
                from feedback_template where centre = ? and source = ? order by version desc limit 1
                """, (row, n) -> listed(row), centre, source).stream().findFirst();
    }

    /** Two at once wait for each other: each gets a version of its own. */
    void append(FeedbackTemplates.Listed added) {
        FeedbackTemplate template = added.template();
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> { }, "feedback_template " + added.source());
        jdbc.update("""
                insert into feedback_template (centre, source, version, id, kind, columns, file_name, file, by_officer, since)
                select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?::jsonb, ?, ?, ?, ?
                from feedback_template where centre = ? and source = ?
                """, centre, added.source(), added.id(), template.kind().name(), JSON.writeValueAsString(template.columns()),
                template.file() == null ? null : template.file().name(), template.file() == null ? null : template.file().bytes(),
                added.by().value(), time(added.since()), centre, added.source());
    }

    void keep(List<Sent> sent, Channelled how) {
        jdbc.batchUpdate("""
                insert into feedback_sent (centre, source, number, loop, step, channel, template, by_officer, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, sent.stream().map(one -> new Object[] {centre, one.source(), one.number(), one.loop().value(),
                    one.step().value(), how.channel().name(), how.version(), how.by().value(), time(how.at())}).toList());
    }

    /** The loop under which that number was last told to that source. */
    Optional<LoopId> loopOf(String source, String number) {
        return jdbc.query("select loop from feedback_sent where centre = ? and source = ? and number = ? order by at desc limit 1",
                (row, n) -> new LoopId(row.getObject(1, UUID.class)), centre, source, number).stream().findFirst();
    }

    /** Loops with an outcome that nobody told upwards yet. */
    List<LoopId> waiting(int limit) {
        return jdbc.query("""
                select id from loop where centre = ? and closed_at is null and overall is not null
                    and substr(states, 5, 1) in ('N', 'P') order by due_at limit ?
                """, (row, n) -> new LoopId(row.getObject(1, UUID.class)), centre, limit);
    }

    private static FeedbackTemplates.Listed listed(ResultSet row) throws SQLException {
        FeedbackTemplate.Kind kind = FeedbackTemplate.Kind.valueOf(row.getString("kind"));
        List<FeedbackColumn> columns = List.of(JSON.readValue(row.getString("columns"), FeedbackColumn[].class));
        return new FeedbackTemplates.Listed(row.getObject("id", UUID.class), row.getString("source"), row.getInt("version"),
                new FeedbackTemplate(kind, columns, file(row)), new OfficerId(row.getObject("by_officer", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static FeedbackTemplate.@Nullable File file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        byte[] bytes = row.getBytes("file");
        return name == null ? null : new FeedbackTemplate.File(name, bytes == null ? new byte[0] : bytes);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
