package fanzha.store;

import org.flywaydb.core.Flyway;

/** Brings a database to the state that this build knows: each room's folder of migrations, in the order of the floors. */
final class Migrations {
    private Migrations() {
    }

    static void run(Database admin) {
        Flyway.configure()
                .dataSource(Roles.owner(admin))
                .locations("classpath:db/migration")
                // Rooms grow side by side: a lower floor may get its next migration after a higher one did.
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
