package fanzha.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fast-growing tables are looked at again in good time, and a look that fails stops nobody. */
class GrowthTest {
    @Test
    void the_tables_are_looked_at_whenever_they_hold_four_times_as_many_rows() {
        List<Integer> looks = new ArrayList<>();
        int[] rows = {0};
        Growth growth = new Growth.Stages(() -> looks.add(rows[0]));
        for (rows[0] = 500; rows[0] <= 70_000; rows[0] += 500) {
            growth.grew(500);
        }
        assertThat(looks).containsExactly(1_000, 4_000, 16_000, 64_000);
    }

    @Test
    void a_look_that_fails_is_made_up_for_at_the_next_stage() {
        List<String> looks = new ArrayList<>();
        Growth growth = new Growth.Stages(() -> {
            looks.add("look");
            throw new QueryTimeoutException("busy");
        });
        growth.grew(1_000);
        growth.grew(3_000);
        assertThat(looks).hasSize(2);
    }

    @Test
    @Timeout(30)
    void whoever_writes_while_another_looks_does_not_wait_for_it() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        Growth growth = new Growth.Stages(() -> {
            looking.countDown();
            meet(written);
        });
        try (ExecutorService imports = Executors.newFixedThreadPool(2)) {
            Future<?> first = imports.submit(() -> growth.grew(1_000));
            looking.await();
            imports.submit(() -> growth.grew(500)).get();
            written.countDown();
            first.get();
        }
    }

    private static void meet(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_application_may_look_at_the_tables_that_grow() {
        try (Sandbox sandbox = Sandbox.fresh()) {
            JdbcTemplate owner = sandbox.asOwner();
            assertThat(owner.queryForList("select relname from pg_class where relname = 'identity' and reltuples >= 0")).isEmpty();
            Growth.of(sandbox.doors(), sandbox.jdbc()).grew(1_000);
            assertThat(owner.queryForList("""
                    select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= 0
                    order by 1""", String.class))
                    .contains("identity", "loop", "open_item", "step", "warning", "warning_update");
        }
    }
}
