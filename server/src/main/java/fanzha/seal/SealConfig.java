package fanzha.seal;

import fanzha.store.DataFolder;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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

    private static Path keys(DataFolder folder) {
        return folder.path().resolve("keys");
    }
}
