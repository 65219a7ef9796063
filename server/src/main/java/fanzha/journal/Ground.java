package fanzha.journal;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.store.Doors;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this room stands on. */
record Ground(JdbcTemplate jdbc, Doors doors, CentreCode centre, Clock clock, Ids ids) { }
