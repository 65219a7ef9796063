package fanzha.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Caidian;
import fanzha.office.OfficerKind;
import fanzha.office.Role;
import fanzha.store.Sight;
import fanzha.watch.ItemKind;
import fanzha.watch.OpenItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an officer may do with a row that waits, on both forms of the quarantine. */
abstract class MendingContract {
    static final Actor ANN = actor(1);
    private static final Actor BEN = actor(2);
    private static final String SHORT_PHONE = IntakeContract.row("W1", "紧急", "张三", "1600000000", "刷单，又转 \"一笔\"");

    abstract World world();

    @Test
    void a_mended_row_becomes_a_warning_and_leaves_the_queue() {
        UUID id = kept(SHORT_PHONE);

        MendAnswer answer = mend(id, "手机号", "16000000001", ANN);

        assertThat(answer).isInstanceOfSatisfying(MendAnswer.Mended.class, in -> assertThat(in.receipt().accepted()).isEqualTo(1));
        assertThat(world().warning("市局", "W1").details().find(Column.REMARK)).contains("刷单,又转 \"一笔\"");
        assertThat(waiting()).isEmpty();
        assertThat(world().items.find(ItemKind.QUARANTINE, id)).isEmpty();
    }

    @Test
    void what_came_at_first_stays_byte_for_byte() {
        UUID id = kept(SHORT_PHONE);
        mend(id, "手机号", "16000000001", ANN);

        DeliveryBook.Raw raw = world().doors.asCentre(() -> world().quarantine.raw(id)).orElseThrow();
        assertThat(new String(world().vault.open(raw.key(), Vault.ROW, raw.sealed()), UTF_8)).isEqualTo(SHORT_PHONE);
        assertThat(world().take(IntakeContract.HEADER + SHORT_PHONE).duplicate()).isEqualTo(1);
        assertThat(world().reconciliation.imbalances(10)).isEmpty();
    }

    @Test
    void a_row_that_still_reaches_nobody_waits_on_and_is_told_why() {
        UUID id = kept(SHORT_PHONE);

        MendAnswer answer = mend(id, "手机号", "160000000", ANN);

        assertThat(answer).isInstanceOfSatisfying(MendAnswer.ReachesNobody.class,
                no -> assertThat(no.flags()).extracting(Flag::problem).contains(Problem.PHONE_LENGTH));
        assertThat(waiting()).containsExactly(id);
        assertThat(world().items.find(ItemKind.QUARANTINE, id)).isPresent();
    }

    @Test
    void whoever_opens_a_row_becomes_its_owner_and_the_second_one_does_not() {
        UUID id = kept(SHORT_PHONE);

        world().mending.open(id, ANN);
        world().mending.open(id, BEN);

        assertThat(world().items.find(ItemKind.QUARANTINE, id)).map(OpenItem::ownerOfficer).contains(ANN.id());
        assertThat(world().journal.list("quarantine:" + id, 10)).extracting(k -> k.entry().deed())
                .containsExactly("REVEALED", "REVEALED");
    }

    @Test
    void of_two_officers_on_one_row_only_one_is_right() throws Exception {
        UUID id = kept(SHORT_PHONE);
        List<MendAnswer> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Callable<MendAnswer>> both = List.of(() -> mend(id, "手机号", "16000000001", ANN),
                    () -> mend(id, "手机号", "16000000002", BEN));
            for (Future<MendAnswer> done : two.invokeAll(both)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).hasAtLeastOneElementOfType(MendAnswer.Mended.class)
                .hasAtLeastOneElementOfType(MendAnswer.SettledBefore.class);
        assertThat(world().loops.opened()).isEqualTo(1);
    }

    @Test
    void a_dismissed_row_leaves_the_queue_with_its_reason_and_comes_back_when_that_is_taken_back() {
        UUID id = kept(SHORT_PHONE);

        world().mending.dismiss(id, Dismissal.NO_WARNING, " 合计行 ", ANN);
        assertThat(waiting()).isEmpty();
        assertThat(past()).containsExactly(new Settled.Dismissed(ANN.id(), Caidian.MORNING, Dismissal.NO_WARNING, "合计行"));
        assertThat(world().mending.dismiss(id, Dismissal.TEST, null, BEN)).get().isInstanceOf(MendAnswer.SettledBefore.class);

        assertThat(world().mending.reopen(id, BEN)).isEmpty();
        assertThat(waiting()).containsExactly(id);
        assertThat(world().items.find(ItemKind.QUARANTINE, id)).map(OpenItem::ownerOfficer).contains(BEN.id());
        assertThat(past()).isEmpty();
        assertThat(world().mending.reopen(id, BEN)).get().isInstanceOf(MendAnswer.Waiting.class);
    }

    @Test
    void a_wrong_mend_is_taken_back_and_mended_anew_without_losing_anybody() {
        UUID id = kept(SHORT_PHONE);
        mend(id, "手机号", "16000000001", ANN);

        world().mending.reopen(id, ANN);
        MendAnswer anew = mend(id, "手机号", "16000000002", ANN);

        assertThat(anew).isInstanceOfSatisfying(MendAnswer.Mended.class, in -> assertThat(in.receipt().addsUp()).isTrue());
        assertThat(waiting()).isEmpty();
        assertThat(world().reconciliation.imbalances(10)).isEmpty();
    }

    @Test
    void a_reason_must_say_something_and_bear_no_number() {
        UUID id = kept(SHORT_PHONE);

        assertThatThrownBy(() -> world().mending.dismiss(id, Dismissal.OTHER, " ", ANN)).hasMessageContaining("说明");
        assertThatThrownBy(() -> world().mending.dismiss(id, Dismissal.OTHER, "打 16000000001 问过", ANN)).hasMessageContaining("号码");
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void a_whole_file_has_no_row_to_mend_but_can_be_dismissed() {
        UUID id = kept("没有表头", 0);

        assertThat(world().mending.open(id, ANN)).isEmpty();
        assertThat(world().mending.mend(id, List.of(), ANN)).isInstanceOf(MendAnswer.NotARow.class);
        assertThat(world().mending.dismiss(id, Dismissal.SENT_AGAIN, null, ANN)).isEmpty();
    }

    @Test
    void amounts_keep_their_unit_when_a_row_is_mended() {
        UUID id = kept("预警编号,预警时间,预警类型,预警等级,姓名,手机号,转账金额（万元）\n"
                + "W1,2026-11-24 09:00:00,资金预警,紧急,张三,1600000000,8.6\n", 0);

        mend(id, "手机号", "16000000001", ANN);

        assertThat(world().warning("市局", "W1").details().find(Column.AMOUNT)).contains("86000");
    }

    private UUID kept(String row) {
        return kept(IntakeContract.HEADER + row, 0);
    }

    private UUID kept(String sheet, int which) {
        world().take(sheet);
        return waiting().get(which);
    }

    private List<UUID> waiting() {
        return world().doors.asCentre(() -> world().quarantine.list(10)).stream().map(Quarantined::id).toList();
    }

    private List<Settled> past() {
        return world().doors.asCentre(() -> world().quarantine.past(10)).stream().map(Quarantine.Past::how).toList();
    }

    private MendAnswer mend(UUID id, String label, String word, Actor actor) {
        Reading row = world().mending.open(id, actor).orElseThrow();
        List<String> words = new ArrayList<>(row.cells());
        words.set(row.labels().indexOf(label), word);
        return world().mending.mend(id, words, actor);
    }

    private static Actor actor(int n) {
        return new Actor(new OfficerId(new UUID(7, n)), "D" + n, "试D" + n, OfficerKind.OFFICER, Caidian.DESK, Set.of(Role.DESK),
                new Sight(Set.of(Caidian.CENTRE)));
    }
}
