package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedTextTest {
    @Test
    void labelled_words_go_by_their_label() {
        assertThat(read("预警编号：S-9\n姓名：张三　手机号码：160 0000 0001\n现住址：蔡甸街茂林路5号，预警等级：高危；预警时间：2026-11-24 09:10"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Column.NUMBER, "S-9", Column.NAME, "张三", Column.PHONE, "160 0000 0001",
                        Column.ADDRESS, "蔡甸街茂林路5号", Column.LEVEL, "高危", Column.WARNED_AT, "2026-11-24 09:10"));
    }

    @Test
    void a_message_without_labels_is_read_by_its_look_and_kept_whole() {
        String message = "【紧急】事主王某某，女，身份证110101194912310001，电话16000000002正与骗子通话，2026年11月24日9时10分已转8.6万元";
        Map<Column, String> read = read(message);

        assertThat(read).containsEntry(Column.LEVEL, "紧急").containsEntry(Column.NAME, "王某某")
                .containsEntry(Column.ID_CARD, "110101194912310001").containsEntry(Column.PHONE, "16000000002")
                .containsEntry(Column.AMOUNT, "8.6万元").containsEntry(Column.WARNED_AT, "2026年11月24日9时10分");
        assertThat(read.get(Column.REMARK)).contains("正与骗子通话");
    }

    @Test
    void an_id_number_is_no_phone_and_a_phone_no_part_of_it() {
        assertThat(read("110101194912310001")).containsOnlyKeys(Column.ID_CARD);
        assertThat(read("16000000003")).containsOnlyKeys(Column.PHONE);
    }

    @Test
    void what_has_no_cell_of_its_own_stands_in_the_remark() {
        assertThat(read("姓名：张三\n手机：16000000001\n工作单位：某厂\n备注：已转两笔"))
                .containsEntry(Column.REMARK, "工作单位：某厂；备注：已转两笔".replace("备注：", ""));
    }

    @Test
    void only_the_end_of_a_word_before_a_colon_is_a_label() {
        assertThat(read("请联系机主姓名：张三，其联系电话：16000000001")).containsEntry(Column.NAME, "张三").containsEntry(Column.PHONE, "16000000001");
    }

    @Test
    void nothing_said_is_nothing_read() {
        assertThat(read("  \n ")).isEmpty();
        assertThat(PastedText.blank().cells()).allMatch(String::isEmpty);
    }

    @Test
    void an_entry_that_reaches_nobody_is_told_and_not_taken() {
        World world = new World();
        Entries entries = new Entries(world.intake, world.deadlines);

        assertThat(entries.take("自主研判", PastedText.read("姓名：张三"), MendingContract.ANN)).isInstanceOf(Entries.ReachesNobody.class);
        assertThat(world.loops.opened()).isZero();
        assertThat(entries.take("自主研判", PastedText.read("姓名：张三 手机：16000000001"), MendingContract.ANN))
                .isInstanceOfSatisfying(Entries.In.class, in -> assertThat(in.receipt().accepted()).isEqualTo(1));
    }

    private static Map<Column, String> read(String message) {
        Reading row = PastedText.read(message);
        Map<Column, String> said = new EnumMap<>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                said.put(Column.of(row.labels().get(i)).orElseThrow(), row.cells().get(i));
            }
        }
        return said;
    }
}
