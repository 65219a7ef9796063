package fanzha.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database this process stands on, ready to be entered: roles made, migrations run, durability verified. */
record Stand(Database app, @Nullable LocalPostgres own) implements AutoCloseable {
    static Stand embedded(Path data) {
        LocalPostgres own = LocalPostgres.start(data);
        try {
            return new Stand(ready(own.admin()), own);
        } catch (RuntimeException e) {
            own.close();
            throw e;
        }
    }

    static Stand external(Database admin) {
        Knock.at(admin);
        return new Stand(ready(admin), null);
    }

    private static Database ready(Database admin) {
        Database app = Roles.prepare(admin);
        Migrations.run(admin);
        Durability.require(app);
        return app;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
