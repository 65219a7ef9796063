package fanzha.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.office.Caidian;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What both forms of the intake promise. */
abstract class IntakeContract {
    static final String HEADER = "预警编号,预警时间,下发时间,来源,预警类型,预警等级,姓名,手机号,身份证号,现住址,备注\n";

    abstract World world();

    static String row(String number, String level, String name, String phone, String remark) {
        return "%s,2026-11-24 09:00:00,,市局,触网预警,%s,%s,%s,,,%s\n".formatted(number, level, name, phone, remark);
    }

    @Test
    void a_row_becomes_a_warning_with_an_open_loop() {
        Receipt receipt = world().take(HEADER + row("W1", "高危", "张三", "16000000001", "刷单"));

        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.addsUp()).isTrue();
        Warning warning = world().warning("市局", "W1");
        assertThat(warning.level()).isEqualTo(Level.HIGH);
        assertThat(warning.unit()).isEqualTo(Caidian.CENTRE);
        assertThat(warning.details().entries()).containsExactly(new Detail("备注", "刷单"));
        assertThat(world().loops.opened()).isEqualTo(1);
    }

    @Test
    void a_repeated_person_joins_and_a_repeated_row_is_a_duplicate() {
        Receipt receipt = world().take(HEADER + row("W1", "高危", "张三", "16000000001", "") + row("W2", "中危", "张三", "16000000001", "")
                + row("W1", "高危", "张三", "16000000001", ""));

        assertThat(receipt).extracting(Receipt::received, Receipt::accepted, Receipt::merged, Receipt::duplicate)
                .containsExactly(3, 1, 1, 1);
        assertThat(receipt.notes()).extracting(RowNote::kind).containsExactly(RowNote.Kind.MERGED, RowNote.Kind.DUPLICATE);
    }

    @Test
    void an_upgraded_level_raises_the_warning_and_no_later_row_lowers_it() {
        world().take(HEADER + row("W1", "中危", "张三", "16000000001", ""));
        Receipt up = world().take(HEADER + row("W1", "紧急", "张三", "16000000001", ""));
        world().take(HEADER + row("W1", "低危", "张三", "16000000001", ""));

        assertThat(up.merged()).isEqualTo(1);
        assertThat(world().warning("市局", "W1").level()).isEqualTo(Level.URGENT);
    }

    @Test
    void a_new_fact_is_merged_and_fewer_facts_are_no_news() {
        world().take(HEADER + row("W1", "高危", "张三", "16000000001", "刷单"));
        Receipt more = world().take(HEADER + row("W1", "高危", "张三", "16000000001", "又转了一笔"));
        Receipt less = world().take(HEADER + row("W1", "高危", "张三", "16000000001", ""));

        assertThat(more.merged()).isEqualTo(1);
        assertThat(less.duplicate()).isEqualTo(1);
        assertThat(world().warning("市局", "W1").details().entries()).extracting(Detail::value)
                .containsExactlyInAnyOrder("又转了一笔", "刷单");
    }

    @Test
    void the_newest_word_comes_first_when_the_sheet_says_when_it_was_issued() {
        world().take(HEADER + "W1,2026-11-24 09:00,2026-11-24 09:30,市局,触网,高危,张三,16000000001,,,新\n"
                + "W1,2026-11-24 09:00,2026-11-24 09:10,市局,触网,高危,张三,16000000001,,,旧\n");

        assertThat(world().warning("市局", "W1").details().find(Column.REMARK)).contains("新");
    }

    @Test
    void a_number_with_somebody_else_behind_it_is_a_warning_of_its_own() {
        Receipt receipt = world().take(HEADER + row("W1", "高危", "张三", "16000000001", "") + row("W1", "高危", "李四", "16000000002", ""));

        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.notes()).extracting(RowNote::problem).contains(Problem.NUMBER_REUSED);
        assertThat(world().take(HEADER + row("W1", "高危", "李四", "16000000002", "") + "\n").duplicate()).isEqualTo(1);
        assertThat(world().loops.opened()).isEqualTo(2);
    }

    @Test
    void a_mended_phone_under_the_same_number_and_name_stays_one_warning() {
        world().take(HEADER + "W1,2026-11-24 09:00,,市局,触网,高危,张三,1600000000,,蔡甸街1号,\n");
        Receipt mended = world().take(HEADER + "W1,2026-11-24 09:00,,市局,触网,高危,张三,16000000001,,蔡甸街1号,\n");

        assertThat(mended.merged()).isEqualTo(1);
        Warning warning = world().warning("市局", "W1");
        assertThat(world().doors.asCentre(() -> world().people.get(warning.identity())).phone()).isNotNull();
        assertThat(world().loops.opened()).isEqualTo(1);
    }

    @Test
    void rows_without_a_number_are_the_same_when_they_say_the_same() {
        String twice = row("", "高危", "张三", "16000000001", "") + row("", "高危", "张三", "16000000001", "")
                + row("", "高危", "张三", "16000000001", "另一件");
        Receipt receipt = world().take(HEADER + twice);

        assertThat(receipt).extracting(Receipt::accepted, Receipt::merged, Receipt::duplicate).containsExactly(1, 1, 1);
    }

    @Test
    void a_row_that_reaches_nobody_waits_under_its_own_clock() {
        Receipt receipt = world().take(HEADER + row("W1", "紧急", "张三", "1600000000", "") + row("W2", "低危", "李四", "160000000012", "")
                + row("W3", "高危", "王五", "16000000003", ""));

        assertThat(receipt).extracting(Receipt::accepted, Receipt::quarantined).containsExactly(1, 2);
        List<Quarantined> waiting = world().doors.asCentre(() -> world().quarantine.list(10));
        assertThat(waiting).extracting(q -> due(q.id())).containsExactlyInAnyOrder(Duration.ofMinutes(5), Duration.ofMinutes(30));
        assertThat(waiting).extracting(q -> raw(q.id())).contains(row("W1", "紧急", "张三", "1600000000", ""));
        assertThat(world().take(HEADER + row("W1", "紧急", "张三", "1600000000", "")).duplicate()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_one_quarantined_row() {
        Receipt receipt = world().take("");

        assertThat(receipt).extracting(Receipt::received, Receipt::quarantined).containsExactly(1, 1);
        assertThat(receipt.notes()).extracting(RowNote::problem).containsExactly(Problem.EMPTY_FILE);
        assertThat(world().take("").duplicate()).isEqualTo(1);
    }

    @Test
    void byte_for_byte_the_same_delivery_is_answered_at_once() {
        String sheet = HEADER + row("W1", "高危", "张三", "16000000001", "") + row("W2", "高危", "李四", "16", "");
        world().take(sheet);
        Receipt again = world().take(sheet);

        assertThat(again).extracting(Receipt::received, Receipt::duplicate).containsExactly(2, 2);
        assertThat(world().loops.taken()).isEqualTo(1);
    }

    @Test
    void a_new_source_is_accepted_flagged_and_remembered() {
        Receipt receipt = world().take("某街道", HEADER.replace("来源", "渠道") + row("W1", "高危", "张三", "16000000001", ""));

        assertThat(receipt.notes()).extracting(RowNote::problem).containsExactly(Problem.SOURCE_UNKNOWN);
        assertThat(world().doors.asCentre(() -> world().deliveries.sources())).contains(new Deliveries.Source("某街道", false));
    }

    @Test
    void an_import_that_was_killed_goes_on_and_adds_up() {
        String sheet = HEADER + IntStream.range(0, 2_500).mapToObj(i -> row("W" + i, "中危", "张三", "1600000%04d".formatted(i), ""))
                .collect(Collectors.joining());
        world().loops.failAfter(1);
        assertThatThrownBy(() -> world().take(sheet)).hasMessageContaining("killed here");
        world().loops.failAfter(Integer.MAX_VALUE);

        List<UUID> unfinished = world().intake.unfinished();
        assertThat(unfinished).hasSize(1);
        Receipt receipt = world().intake.resume(unfinished.getFirst());

        assertThat(receipt).extracting(Receipt::received, Receipt::accepted).containsExactly(2_500, 2_500);
        assertThat(world().loops.taken()).isEqualTo(2_500);
        assertThat(world().intake.unfinished()).isEmpty();
        assertThat(world().reconciliation.imbalances(10)).isEmpty();
    }

    @Test
    void raw_bytes_are_destroyed_once_they_add_up() {
        Receipt receipt = world().take(HEADER + row("W1", "高危", "张三", "16000000001", ""));
        Receipt unreadable = world().take("没有表头");

        assertThat(world().reconciliation.destroyRaw(Duration.ofDays(7))).isZero();
        assertThat(world().reconciliation.destroyRaw(Duration.ofSeconds(-1))).isEqualTo(1);
        assertThat(world().doors.asCentre(() -> world().deliveries.raw(receipt.delivery()))).isEmpty();
        assertThat(world().doors.asCentre(() -> world().deliveries.raw(unreadable.delivery()))).isPresent();
    }

    @Test
    void what_came_is_counted_by_source_and_hour() {
        world().take("市局", HEADER + row("W1", "高危", "张三", "16000000001", ""));
        world().take("市局", HEADER + row("W1", "高危", "张三", "16000000001", "") + row("W2", "高危", "李四", "16000000002", ""));
        world().take("银行", HEADER + row("B1", "高危", "王五", "16000000003", ""));
        Instant hour = Caidian.MORNING.truncatedTo(ChronoUnit.HOURS);

        assertThat(world().doors.asCentre(() -> world().deliveries.hours(hour, hour.plusSeconds(3600)))).containsExactlyInAnyOrder(
                new Deliveries.Tally("市局", hour, 2, new Counts(2, 0, 1, 0)), new Deliveries.Tally("银行", hour, 1, new Counts(1, 0, 0, 0)));
        assertThat(world().doors.asCentre(() -> world().deliveries.hours(hour.plusSeconds(3600), hour.plusSeconds(7200)))).isEmpty();
        assertThat(world().doors.asCentre(() -> world().deliveries.latest("银行"))).contains(Caidian.MORNING);
        assertThat(world().doors.asCentre(() -> world().deliveries.latest("运营商"))).isEmpty();
    }

    private Duration due(UUID id) {
        OpenItem item = world().items.find(ItemKind.QUARANTINE, id).orElseThrow();
        return Duration.between(item.openedAt(), item.dueAt());
    }

    private String raw(UUID id) {
        DeliveryBook.Raw raw = world().doors.asCentre(() -> world().quarantine.raw(id)).orElseThrow();
        return new String(world().vault.open(raw.key(), Vault.ROW, raw.sealed()), UTF_8);
    }
}
