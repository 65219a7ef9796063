package fanzha.store;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every second whether our own PostgreSQL is still there; a warning must not wait for somebody to restart the server. */
final class Revival {
    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final Stand stand;
    private boolean failing;

    Revival(Stand stand) {
        this.stand = stand;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        LocalPostgres own = stand.own();
        if (own == null) {
            return;
        }
        try {
            own.revive();
            failing = false;
        } catch (IOException e) {
            // Its orphaned processes may need a moment to be gone; said once, tried again each second.
            if (!failing) {
                LOG.error("内置数据库还不能重新启动，继续重试：{}", e.getMessage());
            }
            failing = true;
        }
    }
}
