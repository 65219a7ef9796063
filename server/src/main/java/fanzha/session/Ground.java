package fanzha.session;

import fanzha.journal.Journal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.office.Officers;
import fanzha.office.Units;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this room stands on. */
record Ground(CentreCode centre, @Value("${fanzha.demo:false}") boolean demo, JdbcTemplate jdbc, Doors doors,
              Journal journal, Seals seals, Tokens tokens, Units units, Officers officers, Clock clock, Ids ids) { }
