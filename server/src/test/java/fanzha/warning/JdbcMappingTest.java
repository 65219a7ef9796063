package fanzha.warning;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcMappingTest extends MappingContract {
    private JdbcWorld house;

    @BeforeEach
    void open(@TempDir Path keys) {
        house = new JdbcWorld(keys);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    World world() {
        return house.world;
    }
}
