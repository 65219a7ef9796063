package fanzha.store;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the database's picture of tables true while they grow fast. PostgreSQL looks for itself once a minute; a plan made
 * for a table of a thousand rows would meanwhile read one of a million row by row. Whoever writes many rows says so; each
 * time there are four times as many the tables are looked at again. Thread-safe.
 */
public interface Growth {
    /** Rows were written and committed. To be called outside of any transaction. */
    void grew(int rows);

    /** For tables in memory. */
    static Growth none() {
        return rows -> { };
    }

    /** Analyses every table that its room lets the application look at (grant maintain). */
    static Growth of(Doors doors, JdbcTemplate jdbc) {
        return new Stages(() -> doors.runAsCentre(() -> jdbc.queryForList("""
                select quote_ident(relname) from pg_class
                where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'maintain')
                order by 1""", String.class).forEach(table -> jdbc.execute("analyze " + table))));
    }

    /** Looks each time the rows have become four times as many. */
    final class Stages implements Growth {
        private static final Logger LOG = LoggerFactory.getLogger(Growth.class);
        private static final long FIRST_ROWS = 1_000;
        private static final long FACTOR = 3;

        private final Runnable look;
        private long seen;
        private long since;

        Stages(Runnable look) {
            this.look = look;
        }

        @Override
        public void grew(int rows) {
            // Only the claim stands under the lock: a second import does not wait until the first has looked.
            if (!reached(rows)) {
                return;
            }
            try {
                look.run();
            } catch (DataAccessException e) {
                // Only speed hangs on it, and PostgreSQL will look for itself.
                LOG.warn("没能更新数据库的统计信息，大批导入会慢一些：{}", e.getMostSpecificCause().getMessage());
            }
        }

        /** Whether these rows reach the next stage; of all who write at once, one is told so. */
        private synchronized boolean reached(int rows) {
            since += rows;
            if (since < Math.max(FIRST_ROWS, FACTOR * seen)) {
                return false;
            }
            seen += since;
            since = 0;
            return true;
        }
    }
}
