package fanzha.warning;

import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcMendingTest extends MendingContract {
    @RegisterExtension
    private final JdbcWorld house = new JdbcWorld();

    @Override
    World world() {
        return house.world();
    }
}
