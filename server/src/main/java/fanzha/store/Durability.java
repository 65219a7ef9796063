package fanzha.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refuses a database that could forget what it acknowledged: a receipt would be worth nothing. */
final class Durability {
    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums");

    private Durability() {
    }

    /** @throws IllegalStateException naming the setting that is off and the mend */
    static void require(JdbcTemplate jdbc) {
        for (String setting : MUST_BE_ON) {
            String value = jdbc.queryForObject("show " + setting, String.class);
            if (value == null || value.equals("off") || value.equals("local")) {
                throw new IllegalStateException("数据库设置 " + setting + " = " + value + "，断电会丢失已确认的预警；请改为 on 后再启动");
            }
        }
    }
}
