package fanzha.warning;

import fanzha.seal.Seals;
import fanzha.store.Sandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class JdbcIntakeTest extends IntakeContract {
    @TempDir
    private static Path keys;
    private static Seals seals;

    private final Sandbox sandbox = Sandbox.fresh();
    private final World world = new World(sandbox, seals, keys);

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
    World world() {
        return world;
    }
}
