package fanzha.source;

import fanzha.office.Caidian;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class JdbcSourcesTest extends SourcesContract {
    private static final Sandbox SANDBOX = Sandbox.fresh();

    @AfterEach
    void empty() {
        SANDBOX.asOwner().execute("truncate source_expectation, source_told, source_push, source_pushed");
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Override
    SourceBook book() {
        return new JdbcSourceBook(SANDBOX.jdbc(), Caidian.CODE);
    }

    @Override
    PushBook pushes() {
        return new JdbcPushBook(SANDBOX.jdbc(), Caidian.CODE);
    }

    @Override
    Doors doors() {
        return SANDBOX.doors();
    }
}
