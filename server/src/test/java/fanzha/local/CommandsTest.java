package fanzha.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.store.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The commands against a server of nothing but this room; its desk counts lines. */
class CommandsTest {
    @TempDir
    private Path folder;
    private Path data;
    private Path sheet;
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    @BeforeEach
    void writeASheet() throws Exception {
        data = folder.resolve("data");
        sheet = Files.writeString(folder.resolve("市局 \"1\".csv"), "a\nb\nbad\n");
    }

    @AfterEach
    void stop() {
        started.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void a_running_server_gets_the_file_and_the_last_line_is_one_object() throws Exception {
        start(data);
        assertThat(run("import", sheet.toString(), sheet.toString(), "--source", "市局", "--json").lines().toList().getLast())
                .isEqualTo("{\"received\":6,\"accepted\":4,\"merged\":0,\"duplicate\":0,\"quarantined\":2,\"millis\":14}");
        assertThat(started).hasSize(1);
    }

    @Test
    void without_a_server_one_is_started_for_the_occasion_and_stopped_again() throws Exception {
        assertThat(run("import", sheet.toString(), "--source", "市局")).contains("收到 3 = 新增 2 + 合并 0 + 重复 0 + 隔离 1");
        assertThat(started).hasSize(1);
        assertThat(DataFolder.held(data)).isFalse();
        assertThat(Running.read(data)).isEmpty();
    }

    @Test
    void the_note_of_a_killed_server_is_not_believed() throws Exception {
        Files.createDirectories(data);
        new Running(1, "stale").write(data);
        assertThat(Running.find(data)).isEmpty();
        assertThat(run("quarantine", "--json")).contains("\"row\":3").contains("\"column\":\"手机号\"");
    }

    @Test
    void the_note_is_for_its_owner_only() throws Exception {
        start(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("serve.json")))).isEqualTo("rw-------");
    }

    @Test
    void whoever_does_not_know_the_word_finds_nothing() {
        start(data);
        Running real = Running.read(data).orElseThrow();
        assertThatThrownBy(() -> new HandOver(new Running(real.port(), "guess")).quarantine()).hasMessageContaining("404");
    }

    @Test
    void a_sum_that_is_off_is_an_error() throws Exception {
        Path torn = Files.writeString(folder.resolve("torn.csv"), "a\n");
        start(data);
        assertThat(new Commands(arguments("import", torn.toString(), "--source", "少一行"), this::start).importFiles()).isEqualTo(1);
    }

    @Test
    void what_is_missing_or_unknown_is_said_before_anything_is_read() {
        assertThatThrownBy(() -> run("import", sheet.toString())).hasMessageContaining("缺少 --source");
        assertThatThrownBy(() -> run("import", "nowhere.csv", "--source", "市局")).hasMessageContaining("读不到文件 nowhere.csv");
        assertThatThrownBy(() -> Arguments.parse("import", "--sorce", "x")).hasMessageContaining("--sorce");
        assertThatThrownBy(() -> Arguments.parse("import", "--data")).hasMessageContaining("--data");
    }

    private String run(String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            Commands commands = new Commands(arguments(words), this::start);
            assertThat(words[0].equals("import") ? commands.importFiles() : commands.quarantine()).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(UTF_8);
    }

    private Arguments arguments(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return Arguments.parse(all.toArray(String[]::new));
    }

    private AutoCloseable start(Path where) {
        ConfigurableApplicationContext context = new SpringApplication(Server.class).run("--server.port=0", "--fanzha.data=" + where);
        started.add(context);
        return context;
    }

    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
    @ComponentScan(basePackages = {"fanzha.local", "fanzha.problem"}, excludeFilters = @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE, classes = {LocalIntake.class, LocalIntake.Waiting.class}))
    static class Server {
        @Bean(destroyMethod = "close")
        DataFolder dataFolder(@Value("${fanzha.data}") Path path) {
            return DataFolder.open(path, false);
        }

        @Bean
        LocalDesk desk() {
            return new LineCounter();
        }
    }

    private static final class LineCounter implements LocalDesk {
        @Override
        public Reconciliation take(String source, String file, byte[] bytes) {
            int received = (int) new String(bytes, UTF_8).lines().count();
            int bad = (int) new String(bytes, UTF_8).lines().filter("bad"::equals).count();
            return new Reconciliation(received, received - bad - (source.equals("少一行") ? 1 : 0), 0, 0, bad, 7);
        }

        @Override
        public List<KeptRow> quarantine(int limit) {
            return List.of(new KeptRow("市局.csv", 3, "手机号", "应为 11 位", "请补全", "市局"));
        }
    }
}
