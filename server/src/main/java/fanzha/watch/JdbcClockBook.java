package fanzha.watch;

import fanzha.kernel.CentreCode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clock's book in PostgreSQL. */
final class JdbcClockBook implements ClockBook {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcClockBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public Instant wall() {
        // Not now(): that is the moment the transaction began.
        return jdbc.query("select clock_timestamp()", (row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
    }

    @Override
    public @Nullable Kept find() {
        return jdbc.query("select mark, ahead_micros, since from deadline_clock where centre = ?", (row, n) -> {
            OffsetDateTime since = row.getObject("since", OffsetDateTime.class);
            return new Kept(row.getObject("mark", OffsetDateTime.class).toInstant(),
                    Duration.of(row.getLong("ahead_micros"), ChronoUnit.MICROS), since == null ? null : since.toInstant());
        }, centre).stream().findFirst().orElse(null);
    }

    @Override
    public void keep(Kept kept) {
        jdbc.update("""
                insert into deadline_clock as c (centre, mark, ahead_micros, since) values (?, ?, ?, ?)
                on conflict (centre) do update set mark = greatest(c.mark, excluded.mark),
                    ahead_micros = excluded.ahead_micros, since = excluded.since
                """, centre, time(kept.mark()), kept.ahead().toNanos() / 1_000, time(kept.since()));
    }

    @Override
    public void reset(Kept kept) {
        jdbc.update("update deadline_clock set mark = ?, ahead_micros = ?, since = ? where centre = ?",
                time(kept.mark()), kept.ahead().toNanos() / 1_000, time(kept.since()), centre);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
