package fanzha.session;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.seal.KeysInUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Credentials, invitations and failed sign-ins in PostgreSQL; entered through the centre's door only. */
final class JdbcAccounts {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcAccounts(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    /** Keys of the officers' one-time secrets. */
    static KeysInUse keysInUse(JdbcTemplate jdbc) {
        return KeysInUse.of(jdbc, "select distinct secret_key from credential where secret_key >= ? and secret_key < ?");
    }

    Optional<Credential> find(OfficerId officer) {
        return jdbc.query("""
                select password, secret, secret_key, last_step, sessions_end from credential
                where centre = ? and officer = ?""",
                (found, n) -> credential(officer, found), centre, officer.value()).stream().findFirst();
    }

    boolean anybody(List<OfficerId> officers) {
        return officers.stream().anyMatch(o -> find(o).isPresent());
    }

    /** A new credential ends all sessions that the old one began. */
    void put(Credential c) {
        Credential.Sealed secret = c.secret();
        jdbc.update("""
                insert into credential (centre, officer, password, secret, secret_key, sessions_end, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (centre, officer) do update set password = excluded.password, secret = excluded.secret,
                    secret_key = excluded.secret_key, last_step = 0, sessions_end = excluded.sessions_end,
                    changed_at = excluded.changed_at""",
                centre, c.officer().value(), c.password(), secret == null ? null : secret.bytes(),
                secret == null ? null : secret.key(), time(c.sessionsEnd()), time(c.sessionsEnd()));
    }

    /** Whether this code was still unused; two sign-ins with one code meet here. */
    boolean use(OfficerId officer, long step) {
        return jdbc.update("update credential set last_step = ? where centre = ? and officer = ? and last_step < ?",
                step, centre, officer.value(), step) == 1;
    }

    void endSessions(OfficerId officer, Instant until) {
        jdbc.update("update credential set sessions_end = ? where centre = ? and officer = ?",
                time(until), centre, officer.value());
    }

    void invite(byte[] code, OfficerId officer, Instant expiresAt) {
        jdbc.update("insert into invitation (centre, code, officer, expires_at) values (?, ?, ?, ?)",
                centre, code, officer.value(), time(expiresAt));
    }

    /** Who was invited by this code, once. */
    Optional<OfficerId> takeInvitation(byte[] code, Instant now) {
        return jdbc.query("""
                update invitation set used_at = ? where centre = ? and code = ? and used_at is null and expires_at > ?
                returning officer""",
                (found, n) -> new OfficerId(found.getObject(1, UUID.class)), time(now), centre, code, time(now))
                .stream().findFirst();
    }

    Optional<OfficerId> findInvitation(byte[] code, Instant now) {
        return jdbc.query("""
                select officer from invitation where centre = ? and code = ? and used_at is null and expires_at > ?""",
                (found, n) -> new OfficerId(found.getObject(1, UUID.class)), centre, code, time(now)).stream().findFirst();
    }

    /** Whoever counts failures of one account waits here for the other who does. */
    void lock(byte[] account) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 7))", row -> { }, (Object) account);
    }

    List<Instant> failures(byte[] account, Instant since) {
        return jdbc.query("""
                select at from sign_in_failure where centre = ? and account = ? and at > ? order by at""",
                (found, n) -> found.getObject(1, OffsetDateTime.class).toInstant(), centre, account, time(since));
    }

    void addFailure(byte[] account, UUID id, Instant at) {
        jdbc.update("insert into sign_in_failure (centre, account, id, at) values (?, ?, ?, ?)", centre, account, id, time(at));
    }

    void removeFailure(byte[] account, UUID id) {
        jdbc.update("delete from sign_in_failure where centre = ? and account = ? and id = ?", centre, account, id);
    }

    void forgetFailures(Instant until) {
        jdbc.update("delete from sign_in_failure where centre = ? and at <= ?", centre, time(until));
    }

    private static Credential credential(OfficerId officer, ResultSet found) throws SQLException {
        byte[] secret = found.getBytes("secret");
        return new Credential(officer, found.getString("password"),
                secret == null ? null : new Credential.Sealed(found.getLong("secret_key"), secret),
                found.getLong("last_step"), found.getObject("sessions_end", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
