package fanzha.warning;

import fanzha.seal.Seals;
import fanzha.store.Sandbox;
import java.nio.file.Path;

/** A centre over a PostgreSQL of its own. */
final class JdbcWorld implements AutoCloseable {
    final World world;
    private final Sandbox sandbox = Sandbox.fresh();
    private final Seals seals;

    JdbcWorld(Path keys) {
        seals = Seals.in(keys);
        world = new World(sandbox, seals, keys);
    }

    @Override
    public void close() {
        seals.close();
        sandbox.close();
    }
}
