package fanzha;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.office.Actor;
import fanzha.office.Presence;
import fanzha.store.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The console's types are made from web/openapi.json. After a change of the API {@code -Dopenapi=write} writes it anew;
 * the stream is left out, for the console reads it by hand.
 */
@SpringBootTest(properties = {"springdoc.use-fqn=true", "springdoc.default-flat-param-object=true",
    "springdoc.default-produces-media-type=application/json", "springdoc.paths-to-match=/api/**",
    "springdoc.paths-to-exclude=/api/desk/stream,/api/forgotten,/api/broken/**"})
@DirtiesContext
class OpenApiTest {
    private static final Path KEPT = Path.of("..", "web", "openapi.json");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Presence.class);
    }

    @Autowired
    private OpenApiWebMvcResource springdoc;

    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Sandbox.fresh().properties(registry, Files.createTempDirectory(target, "open-api"));
    }

    @Test
    void the_console_reads_what_the_server_speaks() throws Exception {
        String spoken = ApiDocument.of(springdoc.openapiJson(new MockHttpServletRequest(), "/v3/api-docs", Locale.ROOT));
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(KEPT, spoken);
        }
        assertThat(KEPT).as("web/openapi.json is older than the server: mvn -pl server -am test -Dtest=OpenApiTest"
                + " -Dopenapi=write -Dsurefire.failIfNoSpecifiedTests=false, then npm run api in web").exists();
        assertThat(spoken).isEqualTo(Files.readString(KEPT));
    }
}
