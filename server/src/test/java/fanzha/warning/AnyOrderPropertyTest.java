package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The same rows, whatever their order, however cut and however often delivered, reach the same state and add up. */
class AnyOrderPropertyTest {
    private static final String HEADER = "预警编号,预警时间,下发时间,来源,预警类型,预警等级,姓名,手机号,身份证号,现住址,备注\n";
    private static final String[] LEVELS = {"紧急", "高危", "中危", "低危", "不明"};

    @Property(tries = 150)
    void shuffled_split_and_repeated_deliveries_reach_the_same_state(@ForAll @IntRange(min = 2, max = 30) int size,
                                                                    @ForAll long seed) {
        Random random = new Random(seed);
        List<String> rows = rows(size, random);
        World once = new World();
        addsUp(once, List.of(once.take(HEADER + String.join("", rows))));

        World cut = new World();
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        List<Receipt> receipts = new ArrayList<>();
        int at = 0;
        while (at < shuffled.size()) {
            int to = Math.min(shuffled.size(), at + 1 + random.nextInt(size));
            receipts.add(cut.take(HEADER + String.join("", shuffled.subList(at, to))));
            at = to;
        }
        receipts.add(cut.take(HEADER + String.join("", shuffled)));
        receipts.add(cut.take(HEADER + String.join("", rows)));
        addsUp(cut, receipts);

        assertThat(state(cut, rows)).isEqualTo(state(once, rows));
    }

    @Property(tries = 5_000)
    @Tag("long")
    void thousands_of_shuffled_deliveries_reach_the_same_state(@ForAll @IntRange(min = 2, max = 60) int size, @ForAll long seed) {
        shuffled_split_and_repeated_deliveries_reach_the_same_state(size, seed);
    }

    private static void addsUp(World world, List<Receipt> receipts) {
        assertThat(receipts).allMatch(Receipt::addsUp);
        assertThat(receipts.stream().mapToInt(r -> r.accepted() + r.merged()).sum()).isEqualTo(world.loops.taken());
        assertThat(receipts.stream().mapToInt(Receipt::accepted).sum()).isEqualTo(world.loops.opened());
        assertThat(world.reconciliation.imbalances(100)).isEmpty();
    }

    /**
     * Rows over a few people and numbers. Each number belongs to one person; when it says different things it says when they
     * were issued, as what is newest is else told by the order of deliveries, and rightly so.
     */
    private static List<String> rows(int size, Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int number = random.nextInt(Math.max(2, size / 2));
            int who = number % 7;
            String phone = number % 5 == 4 ? "160000" : "1600000000" + who;
            String address = random.nextInt(3) == 0 ? "" : "蔡甸区蔡甸街道永利村";
            rows.add("W%d,2026-11-24 09:%02d:00,2026-11-24 09:30:%02d,市局,触网预警,%s,某%d,%s,,%s,%s\n".formatted(number, number,
                    i % 60, LEVELS[random.nextInt(LEVELS.length)], who, phone, address, random.nextBoolean() ? "" : "备注" + random.nextInt(3)));
        }
        return rows;
    }

    private static Map<String, String> state(World world, List<String> rows) {
        Set<Key> keys = rows.stream().map(r -> new Key("市局", r.split(",")[0])).collect(Collectors.toCollection(HashSet::new));
        return world.state(keys);
    }
}
