package fanzha.watch;

import fanzha.kernel.CentreCode;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The centre's own intervals; where it has none, the shipped one. */
final class JdbcIntervals implements Intervals {
    private final JdbcTemplate jdbc;
    private final String centre;

    JdbcIntervals(JdbcTemplate jdbc, CentreCode centre) {
        this.jdbc = jdbc;
        this.centre = centre.digits();
    }

    @Override
    public Duration of(ItemKind kind) {
        return jdbc.queryForList("select minutes from escalation_interval where centre = ? and kind = ?", Integer.class,
                centre, kind.name()).stream().findFirst().map(Duration::ofMinutes).orElseGet(() -> SHIPPED.of(kind));
    }
}
