package fanzha.seal;

import fanzha.kernel.CentreCode;
import fanzha.store.DataFolder;
import fanzha.store.Doors;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the keys of this installation's data folder. */
@Configuration(proxyBeanMethods = false)
class SealConfig {
    @Bean
    Seals seals(DataFolder folder) {
        return Seals.in(keys(folder));
    }

    @Bean
    Tokens tokens(DataFolder folder) {
        return Tokens.in(keys(folder));
    }

    @Bean
    KeySweep keySweep(Seals seals, ObjectProvider<KeysInUse> rooms, Doors doors, JdbcSweepMark mark) {
        return new KeySweep(seals, rooms, doors, mark);
    }

    @Bean
    JdbcSweepMark sweepMark(JdbcTemplate jdbc, CentreCode centre, DataFolder folder) {
        return new JdbcSweepMark(jdbc, centre, keys(folder));
    }

    private static Path keys(DataFolder folder) {
        return folder.path().resolve("keys");
    }
}
