package fanzha.dissuasion;

import fanzha.kernel.CentreCode;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Protocol versions in PostgreSQL; a version never changes once it is stored, so it is read once. */
@Repository
class JdbcProtocols implements Protocols {
    private final JdbcTemplate jdbc;
    private final String centre;
    private final Clock clock;
    private final Map<Integer, Protocol> known = new ConcurrentHashMap<>();

    JdbcProtocols(JdbcTemplate jdbc, CentreCode centre, Clock clock) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
        this.clock = clock;
    }

    /** Stores the shipped version where the centre has none yet; to be called once at start, as the centre. */
    void adoptShipped() {
        Protocol shipped = Protocols.shipped();
        jdbc.update("""
                insert into protocol (centre, version, since, body)
                select ?, ?, ?::timestamptz, ?::jsonb where not exists (select from protocol where centre = ?)
                """, centre, shipped.version(), clock.instant().toString(), Text.write(shipped), centre);
    }

    @Override
    public Protocol current() {
        Integer version = jdbc.queryForObject("select max(version) from protocol where centre = ?", Integer.class, centre);
        if (version == null) {
            throw new NoSuchElementException("尚未设定劝阻规程");
        }
        return get(version);
    }

    @Override
    public Protocol get(int version) {
        return known.computeIfAbsent(version, wanted -> jdbc.query("select body from protocol where centre = ? and version = ?",
                        (row, n) -> Text.read(row.getString(1)), centre, wanted).stream().findFirst()
                .orElseThrow(() -> new NoSuchElementException("没有第 " + wanted + " 版劝阻规程")));
    }
}
