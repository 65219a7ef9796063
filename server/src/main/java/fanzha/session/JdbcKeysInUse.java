package fanzha.session;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys of the officers' one-time secrets, for the sweep of keys that nobody needs; of every centre in this database, as the keys are. */
@Component("sessionKeysInUse")
final class JdbcKeysInUse implements KeysInUse {
    private final JdbcTemplate jdbc;

    JdbcKeysInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> list(long from, long to) {
        return jdbc.queryForList("select distinct secret_key from credential where secret_key >= ? and secret_key < ?", Long.class, from, to);
    }
}
