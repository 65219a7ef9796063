package fanzha.channel;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys under which messages to residents are sealed, for the sweep of keys that nobody needs; of every centre in this database, as the keys are. */
@Component("channelKeysInUse")
final class JdbcKeysInUse implements KeysInUse {
    private final JdbcTemplate jdbc;

    JdbcKeysInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> list(long from, long to) {
        return jdbc.queryForList("select distinct seal_key from sms where seal_key >= ? and seal_key < ?", Long.class, from, to);
    }
}
