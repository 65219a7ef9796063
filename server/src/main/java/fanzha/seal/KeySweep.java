package fanzha.seal;

import fanzha.store.Doors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Destroys keys that nothing is sealed under: keys are on the disk before the rows that need them, and some rows never come,
 * since their transaction fell back or the person was known already. A part of the numbers each hour, round and round. A
 * database that was restored from an older state does not know which keys its newer rows needed: then nothing is destroyed
 * until a person has decided.
 */
final class KeySweep {
    static final int KEYS_PER_ROUND_MAX = 100_000;
    private static final Logger LOG = LoggerFactory.getLogger(KeySweep.class);

    private final Seals seals;
    private final Iterable<KeysInUse> rooms;
    private final Doors doors;
    private final JdbcSweepMark mark;
    /** Keys below were issued before the last round: no transaction that may still need them runs that long. */
    private long settled = 1;
    private long next = 1;

    KeySweep(Seals seals, Iterable<KeysInUse> rooms, Doors doors, JdbcSweepMark mark) {
        this.seals = seals;
        this.rooms = rooms;
        this.doors = doors;
        this.mark = mark;
    }

    /** Returns how many it destroyed. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    synchronized int round() {
        if (doors.asCentre(mark::databaseIsOlder)) {
            LOG.error("数据库比密钥目录旧（是否恢复过较旧的备份？），不清理密钥；确认不再需要较新的备份后，请删除 {}", mark.file());
            return 0;
        }
        mark.note(doors.asCentre(mark::advance));
        long from = next < settled ? next : 1;
        long to = Math.min(settled, from + KEYS_PER_ROUND_MAX);
        settled = seals.count();
        next = to;
        List<Long> orphans = orphans(from, to);
        if (!orphans.isEmpty()) {
            seals.destroy(orphans);
            LOG.info("已销毁 {} 把没有任何资料使用的密钥", orphans.size());
        }
        return orphans.size();
    }

    private List<Long> orphans(long from, long to) {
        List<Long> live = LongStream.range(from, to).filter(seals::holds).boxed().toList();
        if (live.isEmpty()) {
            return live;
        }
        Set<Long> used = new HashSet<>();
        rooms.forEach(room -> used.addAll(doors.asCentre(() -> room.list(from, to))));
        return live.stream().filter(key -> !used.contains(key)).toList();
    }
}
