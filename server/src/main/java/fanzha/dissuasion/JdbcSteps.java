package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.people.IdentityId;
import fanzha.people.People;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.store.Columns;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of steps; notes are sealed under the key of the loop's identity record. */
@Repository
class JdbcSteps {
    private static final String LABEL = "step.note";

    private record Row(UUID loop, int seq, Step step, @Nullable Note note) {
    }

    private record Note(long key, byte[] sealed) {
    }

    private final JdbcTemplate jdbc;
    private final String centre;
    private final People people;
    private final Seals seals;

    JdbcSteps(JdbcTemplate jdbc, CentreCode centre, People people, Seals seals) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.people = people;
        this.seals = seals;
    }

    /** Keys under which officers' notes are sealed. */
    @Bean
    static KeysInUse dissuasionKeysInUse(JdbcTemplate jdbc) {
        return KeysInUse.of(jdbc, "select distinct note_key from step where note_key >= ? and note_key < ?");
    }

    void append(List<LoopBook.Change> changes) {
        List<Row> rows = new ArrayList<>();
        for (LoopBook.Change change : changes) {
            int seq = change.after().version() - change.added().size();
            for (Step step : change.added()) {
                rows.add(new Row(change.after().id().value(), ++seq, step, note(change.after().identity(), step)));
            }
        }
        Columns.of(rows).uuid(Row::loop).uuid(row -> row.step().stamp().id().value()).number(row -> (long) row.seq())
                .text(row -> StepText.kind(row.step())).time(row -> row.step().stamp().happenedAt())
                .time(row -> row.step().stamp().recordedAt())
                .uuid(row -> row.step().stamp().by() == null ? null : row.step().stamp().by().value())
                .text(row -> row.step() instanceof Step.Attempted attempt ? attempt.code().name() : null)
                .text(row -> StepText.body(row.step())).number(row -> row.note() == null ? null : row.note().key())
                .bytes(row -> row.note() == null ? null : row.note().sealed())
                .update(jdbc, """
                        insert into step (centre, loop, id, seq, kind, happened_at, recorded_at, by_officer, code, body,
                            note_key, note)
                        select ?, loop, id, seq, kind, happened_at, recorded_at, by_officer, code, body::jsonb,
                            note_key, note
                        from %s as t(loop, id, seq, kind, happened_at, recorded_at, by_officer, code, body,
                            note_key, note)
                        """, centre);
    }

    /** The steps of each loop in the order in which they were recorded. */
    Map<UUID, List<Step>> read(Collection<UUID> loops) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        Columns.of(List.copyOf(loops)).uuid(loop -> loop).list(jdbc, """
                select s.loop, s.id, s.kind, s.happened_at, s.recorded_at, s.by_officer, s.body, s.note_key, s.note
                from (select ?::char(6) as centre) c, %s k (loop), step s
                where s.centre = c.centre and s.loop = k.loop order by s.loop, s.seq
                """, centre, (row, n) -> steps.computeIfAbsent(row.getObject("loop", UUID.class), id -> new ArrayList<>())
                .add(step(row)));
        return steps;
    }

    private Step step(ResultSet row) throws SQLException {
        UUID by = row.getObject("by_officer", UUID.class);
        Step.Stamp stamp = new Step.Stamp(new StepId(row.getObject("id", UUID.class)), instant(row, "happened_at"),
                instant(row, "recorded_at"), by == null ? null : new OfficerId(by));
        byte[] note = row.getBytes("note");
        return StepText.read(row.getString("kind"), stamp, row.getString("body"),
                note == null ? null : new String(seals.open(row.getLong("note_key"), LABEL, note), StandardCharsets.UTF_8));
    }

    private @Nullable Note note(IdentityId identity, Step step) {
        String note = StepText.note(step);
        if (note == null) {
            return null;
        }
        long key = people.get(identity).key();
        return new Note(key, seals.seal(key, LABEL, note.getBytes(StandardCharsets.UTF_8)));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
