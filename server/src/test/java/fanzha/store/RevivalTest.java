package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of our own, killed under a running application. */
class RevivalTest {
    private Path data;
    private LocalPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "revival");
        postgres = LocalPostgres.start(data, List.of("shared_buffers=16MB"));
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void killed_it_comes_back_where_it_was_with_all_that_was_committed() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(Pools.plain(postgres.admin()));
        jdbc.execute("create table kept (n int)");
        jdbc.update("insert into kept values (7)");
        kill();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptionsInstanceOf(IOException.class).until(postgres::revive);
        assertThat(jdbc.queryForObject("select n from kept", Integer.class)).isEqualTo(7);
        assertThat(postgres.revive()).isFalse();
    }

    @Test
    void one_that_was_stopped_on_purpose_stays_down() throws Exception {
        postgres.close();
        assertThat(postgres.revive()).isFalse();
        assertThat(Files.exists(data.resolve("pg/postmaster.pid"))).isFalse();
    }

    private void kill() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> !Files.exists(Path.of("/proc/" + pid))
                || Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty());
    }
}
