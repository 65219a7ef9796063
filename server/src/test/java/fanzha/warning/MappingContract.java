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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A layout that nobody knows is looked at, settled and read, on both forms of the book. */
abstract class MappingContract {
    private static final Actor ANN = new Actor(new OfficerId(new UUID(7, 1)), "D1", "试D1", OfficerKind.OFFICER, Caidian.DESK,
            Set.of(Role.DESK), new Sight(Set.of(Caidian.CENTRE)));
    private static final String HEADER = "序号,客户,客户联系电话号,风险,发现,办理单号,受托人\n";
    private static final String SHEET = HEADER + "1,张三,16000000001,高危,2026-11-24 09:00,B-1,李某\n"
            + "2,李四,16000000002,紧急,2026-11-24 09:05,B-2,王某\n";

    abstract World world();

    @Test
    void an_unknown_layout_is_proposed_by_its_labels_and_by_its_cells() {
        Preview.Readable look = look(SHEET);

        assertThat(look.columns()).extracting(Preview.ColumnLook::column)
                .containsExactly(null, null, Column.PHONE, Column.LEVEL, Column.WARNED_AT, null, null);
        assertThat(look.columns()).extracting(Preview.ColumnLook::by).containsExactly(Preview.By.NOTHING, Preview.By.NOTHING,
                Preview.By.LIKENESS, Preview.By.CONTENT, Preview.By.CONTENT, Preview.By.NOTHING, Preview.By.NOTHING);
        assertThat(look.missing()).containsExactly("预警编号", "预警类型", "姓名");
        assertThat(look.rows()).isEqualTo(2);
    }

    @Test
    void a_title_above_unknown_labels_is_no_header() {
        assertThat(look("某银行可疑客户清单\n" + SHEET).columns()).extracting(Preview.ColumnLook::label).startsWith("序号", "客户");
    }

    @Test
    void a_look_shows_no_number_and_takes_nothing_in() {
        Preview.Readable look = look(SHEET);

        assertThat(look.toString()).doesNotContain("16000000001").contains("160****0001");
        assertThat(look.columns().get(2).samples()).containsExactly("160****0001", "160****0002");
        assertThat(world().loops.opened()).isZero();
        assertThat(world().doors.asCentre(() -> world().deliveries.list(9))).isEmpty();
    }

    @Test
    void once_settled_the_same_bytes_are_read_and_nobody_waits_any_more() {
        Receipt refused = take(SHEET);
        settle("银行", SHEET, null, Column.NAME, Column.PHONE, Column.LEVEL, Column.WARNED_AT, Column.NUMBER, null);
        Receipt read = take(SHEET);

        assertThat(refused.quarantined()).isEqualTo(1);
        assertThat(read.accepted()).isEqualTo(2);
        Warning warning = world().warning("银行", "B-2");
        assertThat(warning.level()).isEqualTo(Level.URGENT);
        assertThat(warning.details().entries()).contains(new Detail("受托人", "王某"), new Detail("序号", "2"));
        assertThat(world().doors.asCentre(() -> world().quarantine.list(9))).isEmpty();
        assertThat(take(SHEET).duplicate()).isEqualTo(2);
        assertThat(world().reconciliation.imbalances(9)).isEmpty();
    }

    @Test
    void what_is_settled_holds_for_that_source_and_that_layout_alone() {
        settle("银行", SHEET, null, Column.NAME, Column.PHONE, Column.LEVEL, Column.WARNED_AT, Column.NUMBER, null);

        assertThat(world().take("运营商", SHEET).quarantined()).isEqualTo(1);
        assertThat(take(SHEET.replace("序号,客户", "行号,客户")).quarantined()).isEqualTo(1);
        assertThat(look(SHEET).settled()).isTrue();
        assertThat(look(SHEET).columns()).extracting(Preview.ColumnLook::by).contains(Preview.By.SAVED);
    }

    @Test
    void what_is_settled_anew_replaces_what_was() {
        settle("银行", SHEET, null, Column.NAME, Column.PHONE, Column.LEVEL, Column.WARNED_AT, null, null);
        settle("银行", SHEET, null, Column.NAME, Column.PHONE, Column.LEVEL, Column.WARNED_AT, Column.NUMBER, Column.CONTACT);

        take(SHEET);
        assertThat(world().warning("银行", "B-1").details().find(Column.CONTACT)).contains("李某");
    }

    @Test
    void a_title_above_settled_labels_is_still_a_title() {
        settle("银行", SHEET, null, Column.NAME, Column.PHONE, Column.LEVEL, Column.WARNED_AT, Column.NUMBER, null);

        assertThat(take("某行可疑客户清单,,,,,,\n" + SHEET).accepted()).isEqualTo(2);
    }

    @Test
    void a_settled_layout_that_reaches_nobody_is_refused_as_a_whole() {
        settle("银行", SHEET, null, Column.NAME, null, Column.LEVEL, Column.WARNED_AT, Column.NUMBER, null);

        assertThat(take(SHEET).quarantined()).isEqualTo(1);
    }

    @Test
    void one_column_cannot_stand_for_two() {
        assertThatThrownBy(() -> mapping("银行", List.of("电话一", "电话二"), Column.PHONE, Column.PHONE)).hasMessageContaining("两列");
    }

    @Test
    void a_row_of_data_is_no_header() {
        assertThatThrownBy(() -> mapping("银行", List.of("张三", "16000000001"), Column.NAME, Column.PHONE)).hasMessageContaining("数据行");
    }

    @Test
    void what_cannot_be_read_is_said_in_the_preview_too() {
        assertThat(world().preview.look(new DeliveredFile("a.csv", "银行", new byte[0], ANN.id()), ANN))
                .isInstanceOfSatisfying(Preview.Unreadable.class, no -> assertThat(no.problem()).isEqualTo(Problem.EMPTY_FILE));
    }

    private Receipt take(String sheet) {
        return world().intake.take(new DeliveredFile("名单.csv", "银行", sheet.getBytes(UTF_8), ANN.id()));
    }

    private Preview.Readable look(String sheet) {
        return (Preview.Readable) world().preview.look(new DeliveredFile("名单.csv", "银行", sheet.getBytes(UTF_8), ANN.id()), ANN);
    }

    private void settle(String source, String sheet, Column... columns) {
        List<String> labels = List.of(sheet.substring(0, sheet.indexOf('\n')).split(","));
        world().preview.settle(mapping(source, labels, columns), ANN);
    }

    private static Mapping mapping(String source, List<String> labels, Column... columns) {
        return new Mapping(source, labels, Arrays.stream(columns).map(Optional::ofNullable).toList());
    }
}
