package fanzha.watch;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
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

/** Handovers in PostgreSQL. */
final class JdbcHandoverBook implements HandoverBook {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcHandoverBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public boolean add(Handover h) {
        return jdbc.update("""
                insert into handover (centre, id, kind, subject, from_unit, from_officer, to_unit, to_officer,
                    offered_by, offered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (centre, kind, subject) where answer is null do nothing
                """, centre, h.id(), h.kind().name(), h.subject(), h.from().unit().digits(), value(h.from().officer()),
                h.to().unit().digits(), value(h.to().officer()), h.offeredBy().value(), time(h.offeredAt())) == 1;
    }

    @Override
    public Optional<Handover> lock(UUID id) {
        return jdbc.query("select * from handover where centre = ? and id = ? for update",
                (row, n) -> handover(row), centre, id).stream().findFirst();
    }

    @Override
    public void answer(Handover h) {
        Handover.Answered answered = h.answered();
        jdbc.update("update handover set answer = ?, answered_by = ?, answered_at = ? where centre = ? and id = ?",
                answered == null ? null : answered.answer().name(), answered == null ? null : value(answered.by()),
                answered == null ? null : time(answered.at()), centre, h.id());
    }

    @Override
    public List<Handover> of(ItemKind kind, UUID subject) {
        return jdbc.query("""
                select * from handover where centre = ? and kind = ? and subject = ? order by id desc
                """, (row, n) -> handover(row), centre, kind.name(), subject);
    }

    private static Handover handover(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Handover(row.getObject("id", UUID.class), ItemKind.valueOf(row.getString("kind")),
                row.getObject("subject", UUID.class), party(row, "from"), party(row, "to"),
                new OfficerId(row.getObject("offered_by", UUID.class)), instant(row, "offered_at"),
                answer == null ? null : new Handover.Answered(Handover.Answer.valueOf(answer),
                        officer(row, "answered_by"), instant(row, "answered_at")));
    }

    private static Handover.Party party(ResultSet row, String side) throws SQLException {
        return new Handover.Party(new UnitCode(row.getString(side + "_unit")), officer(row, side + "_officer"));
    }

    private static @Nullable OfficerId officer(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new OfficerId(id);
    }

    private static @Nullable UUID value(@Nullable OfficerId officer) {
        return officer == null ? null : officer.value();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
