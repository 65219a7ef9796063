package fanzha.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a database keeps what it has acknowledged through a power cut. We do not serve on one that would not. */
final class Durability {
    /** What each setting may be; synchronous_commit may also wait for more than our own disk. */
    private static final Map<String, Set<String>> WANTED = new TreeMap<>(Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply", "remote_write", "local"),
            "data_checksums", Set.of("on")));

    private Durability() {
    }

    /** Throws a sentence that names each setting which is off, and the mend. */
    static void require(Database app) {
        JdbcTemplate jdbc = new JdbcTemplate(Pools.plain(app));
        List<String> off = new ArrayList<>();
        WANTED.forEach((setting, good) -> {
            String value = jdbc.queryForObject("select current_setting(?)", String.class, setting);
            if (!good.contains(value)) {
                off.add(setting + "=" + value);
            }
        });
        if (!off.isEmpty()) {
            throw new IllegalStateException("数据库 " + app + " 断电会丢失已确认的预警，拒绝启动：" + String.join("、", off)
                    + "；请在 postgresql.conf 中改为 on（data_checksums 用 pg_checksums --enable 打开）后重启数据库");
        }
    }
}
