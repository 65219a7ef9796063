package fanzha.store;

import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections to a database in the one way we want them. */
final class Pools {
    private static final int CONNECTIONS_MAX = 24;

    private Pools() {
    }

    static HikariDataSource pool(Database database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("fanzha");
        pool.setDataSource(plain(database));
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    /** A connection a call, for the few statements before the pool stands. */
    static PGSimpleDataSource plain(Database database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        source.setApplicationName("fanzha");
        source.setReWriteBatchedInserts(true);
        source.setBinaryTransferEnable(BinaryArray.TYPES);
        // A broken rule's detail quotes the row: no resident's number may reach a log through an exception.
        source.setLogServerErrorDetail(false);
        return source;
    }
}
