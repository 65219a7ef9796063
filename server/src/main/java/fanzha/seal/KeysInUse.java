package fanzha.seal;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Told by every room that keeps sealed values: which keys they need. What no room names is destroyed one day, so a room that
 * names too few loses its values for good; a test holds the rooms' answers against the columns of the database.
 */
@FunctionalInterface
public interface KeysInUse {
    /** Of the keys from that number on, up to but without the other. */
    List<Long> list(long from, long to);

    /** As a room's own tables tell it, of every centre in this database, as the keys are: a query with both bounds, in order. */
    static KeysInUse of(JdbcTemplate jdbc, String sql) {
        return (from, to) -> jdbc.queryForList(sql, Long.class, from, to);
    }
}
