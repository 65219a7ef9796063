package fanzha.watch;

import fanzha.kernel.CentreCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shift seen last, in PostgreSQL. */
final class JdbcShiftBook implements ShiftBook {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcShiftBook(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public Optional<UUID> find() {
        return jdbc.queryForList("select shift from shift_seen where centre = ?", UUID.class, centre).stream().findFirst();
    }

    @Override
    public void put(UUID shift) {
        jdbc.update("""
                insert into shift_seen (centre, shift) values (?, ?)
                on conflict (centre) do update set shift = excluded.shift
                """, centre, shift);
    }
}
