package fanzha.people;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys of the identity records, for the sweep of keys that nobody needs; of every centre in this database, as the keys are. */
@Component("peopleKeysInUse")
final class JdbcKeysInUse implements KeysInUse {
    private final JdbcTemplate jdbc;

    JdbcKeysInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> list(long from, long to) {
        return jdbc.queryForList("select distinct key_slot from identity where key_slot >= ? and key_slot < ?", Long.class, from, to);
    }
}
