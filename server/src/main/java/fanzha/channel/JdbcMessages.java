package fanzha.channel;

import fanzha.kernel.CentreCode;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import fanzha.kernel.Witness;
import fanzha.seal.KeysInUse;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.watch.QuietHours;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages in PostgreSQL; phone and text sealed under the person's own key. */
final class JdbcMessages implements Messages, Outbox {
    private static final String PHONE = "sms.phone";
    private static final String TEXT = "sms.text";
    /** Sealing shows the number to nobody; who sends it writes the receipt. */
    private static final Witness SEALED_UNSEEN = value -> { };

    private final JdbcTemplate jdbc;
    private final String centre;
    private final Seals seals;
    private final Tokens tokens;

    JdbcMessages(JdbcTemplate jdbc, CentreCode centre, Seals seals, Tokens tokens) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.seals = seals;
        this.tokens = tokens;
    }

    /** Keys under which messages to residents are sealed. */
    static KeysInUse keysInUse(JdbcTemplate jdbc) {
        return KeysInUse.of(jdbc, "select distinct seal_key from sms where seal_key >= ? and seal_key < ?");
    }

    @Override
    public Queued queue(Sms sms) {
        String digits = sms.phone().revealTo(SEALED_UNSEEN);
        return insert(sms, digits) ? Queued.NEW : SmsState.valueOf(jdbc.queryForObject("""
                select state from sms where centre = ? and loop = ? and step = ? and phone_token = ? and state <> 'CANCELLED'
                """, String.class, centre, sms.loop(), sms.step(), tokens.of("phone", digits))).met();
    }

    private boolean insert(Sms sms, String digits) {
        Instant notBefore = sms.byNight() ? sms.notBefore() : QuietHours.after(sms.notBefore());
        return jdbc.update("""
                insert into sms (centre, id, loop, step, action, unit, phone_token, phone, text, seal_key, not_before,
                    by_night, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED')
                on conflict (centre, loop, step, phone_token) where state <> 'CANCELLED' do nothing
                """, centre, sms.id(), sms.loop(), sms.step(), sms.action(), sms.unit().digits(),
                tokens.of("phone", digits), seal(sms.sealKey(), PHONE, digits), seal(sms.sealKey(), TEXT, sms.text()),
                sms.sealKey(), time(notBefore), sms.byNight()) == 1;
    }

    @Override
    public boolean cancel(UUID action) {
        return jdbc.update("""
                update sms set state = 'CANCELLED' where centre = ? and action = ? and state = 'QUEUED'
                """, centre, action) > 0;
    }

    @Override
    public int cancelAll(UUID loop) {
        return jdbc.update("""
                update sms set state = 'CANCELLED' where centre = ? and loop = ? and state = 'QUEUED'
                """, centre, loop);
    }

    @Override
    public Optional<UUID> take(Instant now) {
        boolean quiet = QuietHours.after(now).isAfter(now);
        return jdbc.queryForList("""
                update sms set state = 'IN_FLIGHT', taken_at = ? where centre = ? and id = (
                    select id from sms where centre = ? and state = 'QUEUED' and not_before <= ? and (by_night or ?)
                    order by not_before, id limit 1 for update skip locked)
                returning id
                """, UUID.class, time(now), centre, centre, time(now), !quiet).stream().findFirst();
    }

    @Override
    public Sms get(UUID id) {
        return jdbc.query("select * from sms where centre = ? and id = ?", (row, n) -> open(row), centre, id).stream()
                .findFirst().orElseThrow(() -> new NoSuchElementException("没有短信 " + id));
    }

    @Override
    public List<Envelope> inFlight(int limit) {
        return jdbc.query("""
                select id, loop, action, unit, state from sms where centre = ? and state = 'IN_FLIGHT'
                order by taken_at limit ?
                """, (row, n) -> envelope(row), centre, limit);
    }

    @Override
    public Optional<Envelope> find(UUID id) {
        return jdbc.query("select id, loop, action, unit, state from sms where centre = ? and id = ?",
                (row, n) -> envelope(row), centre, id).stream().findFirst();
    }

    @Override
    public boolean settle(UUID id, SmsState from, SmsResult result, Instant at) {
        return jdbc.update("""
                update sms set state = ?, settled_at = ? where centre = ? and id = ? and state = ?
                """, SmsState.of(result).name(), time(at), centre, id, from.name()) == 1;
    }

    private Sms open(ResultSet row) throws SQLException {
        long key = row.getLong("seal_key");
        return new Sms(row.getObject("id", UUID.class), row.getObject("loop", UUID.class), row.getString("step"),
                row.getObject("action", UUID.class), new PhoneNumber(opened(key, PHONE, row.getBytes("phone"))), key,
                opened(key, TEXT, row.getBytes("text")), row.getObject("not_before", OffsetDateTime.class).toInstant(),
                new UnitCode(row.getString("unit")), row.getBoolean("by_night"));
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return new Envelope(row.getObject("id", UUID.class), row.getObject("loop", UUID.class),
                row.getObject("action", UUID.class), new UnitCode(row.getString("unit")),
                SmsState.valueOf(row.getString("state")));
    }

    private byte[] seal(long key, String label, String plain) {
        return seals.seal(key, label, plain.getBytes(StandardCharsets.UTF_8));
    }

    private String opened(long key, String label, byte[] sealed) {
        return new String(seals.open(key, label, sealed), StandardCharsets.UTF_8);
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
