package fanzha.warning;

import fanzha.seal.Seals;
import fanzha.store.Sandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For each test a centre over a PostgreSQL of its own. */
final class JdbcWorld implements BeforeEachCallback, AfterEachCallback {
    private Sandbox sandbox;
    private Seals seals;
    private World world;

    World world() {
        return world;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        Path keys = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "keys");
        sandbox = Sandbox.fresh();
        seals = Seals.in(keys);
        world = new World(sandbox, seals, keys);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        seals.close();
        sandbox.close();
    }
}
