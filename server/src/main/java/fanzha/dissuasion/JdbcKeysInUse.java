package fanzha.dissuasion;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys under which officers' notes are sealed, for the sweep of keys that nobody needs; of every centre in this database, as the keys are. */
@Component("dissuasionKeysInUse")
final class JdbcKeysInUse implements KeysInUse {
    private final JdbcTemplate jdbc;

    JdbcKeysInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> list(long from, long to) {
        return jdbc.queryForList("select distinct note_key from step where note_key >= ? and note_key < ?", Long.class, from, to);
    }
}
