package fanzha.people;

import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.seal.Seals;
import fanzha.seal.Tokens;
import fanzha.store.Doors;
import fanzha.store.Sandbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class JdbcPeopleTest extends PeopleContract {
    @TempDir
    private static Path keys;
    private static Seals seals;

    private final Sandbox sandbox = Sandbox.fresh();
    private final People people = new JdbcPeople(sandbox.jdbc(), new CentreCode("420114"),
            new JdbcPeople.Vault(seals, Tokens.in(keys)),
            new JdbcPeople.Surroundings(new Ids(Clock.systemUTC(), new Random(1)), Clock.systemUTC(), () -> UNITS, news::add));

    @BeforeAll
    static void open() {
        seals = Seals.in(keys);
    }

    @AfterAll
    static void shut() {
        seals.close();
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Override
    People people() {
        return people;
    }

    @Override
    Doors doors() {
        return sandbox.doors();
    }
}
