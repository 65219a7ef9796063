package fanzha.warning;

import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcIntakeTest extends IntakeContract {
    @RegisterExtension
    private final JdbcWorld house = new JdbcWorld();

    @Override
    World world() {
        return house.world();
    }
}
