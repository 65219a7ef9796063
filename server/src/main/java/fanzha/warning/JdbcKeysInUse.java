package fanzha.warning;

import fanzha.seal.KeysInUse;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys of raw deliveries and of quarantined rows, for the sweep of keys that nobody needs; of every centre, as the keys are. */
@Component("warningKeysInUse")
final class JdbcKeysInUse implements KeysInUse {
    private final JdbcTemplate jdbc;

    JdbcKeysInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of raw bytes that are gone is needed no more: a crash may have left it. */
    @Override
    public List<Long> list(long from, long to) {
        return jdbc.queryForList("""
                select key_slot from delivery_raw where sealed is not null and key_slot >= ? and key_slot < ?
                union select key_slot from quarantine where key_slot >= ? and key_slot < ?""", Long.class, from, to, from, to);
    }
}
