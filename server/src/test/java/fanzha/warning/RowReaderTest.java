package fanzha.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.sheet.SheetReader;
import fanzha.sheet.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says, and what of it has to be checked. */
class RowReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-05T03:00:00Z");

    @Test
    void a_whole_row_becomes_values() {
        SheetWarning row = read("手机号,姓名,身份证号,预警编号,预警时间,来源,预警类型,预警等级,疑似诈骗类型,转账金额,反馈时限,现住址,网格长",
                "16000000001,张三,420114199001010009,W1,2026年1月5日10时22分,市局,资金预警,红色,刷单返利,8.6万元,2小时内,蔡甸街1号,李某");

        assertThat(row.flags()).extracting(Flag::problem).containsExactly(Problem.ID_CARD_CHECK);
        assertThat(row.number()).isEqualTo("W1");
        assertThat(row.level()).isEqualTo(Level.URGENT);
        assertThat(row.kind()).isEqualTo(WarningKind.FUND);
        assertThat(row.type()).isEqualTo(FraudType.REBATE);
        assertThat(row.moneyMoved()).isTrue();
        assertThat(row.warnedAt()).isEqualTo("2026-01-05T02:22:00Z");
        assertThat(row.feedbackBy()).isEqualTo(RECEIVED.plus(Duration.ofHours(2)));
        assertThat(row.details().entries()).contains(new Detail("转账金额", "86000"), new Detail("现住址", "蔡甸街1号"),
                new Detail("网格长", "李某"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "16000000001, ", "+8616000000001, ", "160 0000 0001, ", "１６００００００００１, ", "'''16000000001', ", "16000000001.0, ",
        "02784901234, ", "027-84901234, ",
        "1600000001, PHONE_LENGTH", "160000000012, PHONE_LENGTH", "1.6E+10, PHONE_SCIENTIFIC", "打不通, PHONE_UNREADABLE",
        "16000000001/16000000002, PHONES_SEVERAL", "11000000001, PHONE_UNREADABLE", "无, PHONE_MISSING"})
    void a_phone_is_read_or_flagged(String cell, Problem problem) {
        SheetWarning row = read("预警编号,预警时间,预警类型,预警等级,姓名,手机号,住址", "W1,2026-01-05,触网,中危,张三," + cell + ",蔡甸街1号");

        assertThat(row.flags()).extracting(Flag::problem).isEqualTo(problem == null ? java.util.List.of() : java.util.List.of(problem));
        assertThat(row.reachesSomebody()).isTrue();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"紧急, URGENT", "红, URGENT", "红色预警, URGENT", "一级, URGENT", "Ⅰ级, URGENT", "1级, URGENT", "高危, HIGH", "黄色, HIGH",
        "二级, HIGH", "中危, MEDIUM", "蓝, MEDIUM", "三级, MEDIUM", "低危, LOW", "绿色, LOW", "四级, LOW", "低风险, LOW"})
    void level_words_of_all_houses_are_known(String word, Level level) {
        assertThat(Words.level(word)).contains(level);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-01-05 10:22:33, 2026-01-05T02:22:33Z", "2026/1/5 10:22, 2026-01-05T02:22:00Z",
        "20260105102233, 2026-01-05T02:22:33Z", "2026-01-05T10:22:33+08:00, 2026-01-05T02:22:33Z",
        "2026-01-05T02:22:33Z, 2026-01-05T02:22:33Z", "2026.1.5, 2026-01-04T16:00:00Z", "46027.4323263889, 2026-01-05T02:22:33Z",
        "2026/1/5 下午 2:05, 2026-01-05T06:05:00Z"})
    void times_are_read_as_sheets_write_them(String text, Instant time) {
        assertThat(Moments.read(text)).contains(time);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"5/1/2026", "2026-13-01", "昨天", "2026", "2026-02-30"})
    void a_time_that_could_be_two_is_not_guessed(String text) {
        assertThat(Moments.read(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1767580953, 2026-01-05T02:42:33Z", "1767580953000, 2026-01-05T02:42:33Z"})
    void seconds_and_milliseconds_since_1970_are_times(String text, Instant time) {
        assertThat(Moments.read(text)).contains(time);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"01-05 10:22, 2026-01-05T02:22:00Z", "1月5日10时22分, 2026-01-05T02:22:00Z", "12/31 23:59, 2025-12-31T15:59:00Z",
        "1月6日, 2025-01-05T16:00:00Z", "2月29日, 2024-02-28T16:00:00Z"})
    void a_time_without_a_year_is_of_the_latest_one_and_flagged(String text, Instant time) {
        SheetWarning row = read("预警编号,预警时间,预警类型,预警等级,姓名,手机号", "W1," + text + ",触网,高危,张三,16000000001");

        assertThat(row.warnedAt()).isEqualTo(time);
        assertThat(row.flags()).extracting(Flag::problem).contains(Problem.YEAR_ASSUMED);
    }

    @Test
    void an_unknown_level_counts_as_high_and_a_time_in_the_future_as_now() {
        SheetWarning row = read("预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号", "W1,2027-01-05 10:22,邻居,怪,超级,张三,16000000001");

        assertThat(row.level()).isEqualTo(Level.HIGH);
        assertThat(row.warnedAt()).isEqualTo(RECEIVED);
        assertThat(row.flags()).extracting(Flag::problem).containsExactlyInAnyOrder(Problem.LEVEL_UNKNOWN, Problem.TIME_IN_FUTURE,
                Problem.KIND_UNKNOWN, Problem.SOURCE_UNKNOWN);
        assertThat(row.details().find(Column.LEVEL)).as("the word itself is kept").contains("超级");
    }

    @Test
    void a_row_reaches_nobody_without_phone_id_number_or_name_with_address() {
        String header = "预警编号,预警时间,来源,预警类型,预警等级,姓名,手机号,身份证号,现住址";

        assertThat(read(header, "W1,2026-01-05,市局,触网,高危,张三,160,,").reachesSomebody()).isFalse();
        assertThat(read(header, "W1,2026-01-05,市局,触网,高危,,160,,蔡甸街1号").reachesSomebody()).isFalse();
        assertThat(read(header, "W1,2026-01-05,市局,触网,高危,张三,160,,蔡甸街1号").reachesSomebody()).isTrue();
        assertThat(read(header, "W1,2026-01-05,市局,触网,高危,,160,420114199001010001,").reachesSomebody()).isTrue();
    }

    @Test
    void the_order_of_columns_and_a_new_issue_time_are_no_new_facts() {
        SheetWarning one = read("预警编号,预警时间,下发时间,来源,预警类型,预警等级,姓名,手机号", "W1,2026-01-05 10:00,2026-01-05 10:05,市局,触网,高危,张三,16000000001");
        SheetWarning two = read("姓名,手机号码,预警级别,预警类别,来源,预警编号,预警时间", "张三,160-0000-0001,二级,触网预警,市局,W1,2026/1/5 10:00");

        assertThat(one.facts()).isEqualTo(two.facts());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"86000, 86000", "'86,000.50', 86000.50", "¥86000, 86000", "8.6万, 86000", "8.6万元, 86000", "86000元, 86000", "0, 0"})
    void amounts_are_read_in_yuan_and_ten_thousands(String text, String yuan) {
        assertThat(Amounts.read(text, false)).hasToString("Optional[" + yuan + "]");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"刷单返利类, REBATE", "冒充电商物流客服类, FAKE_SUPPORT", "虚假网络投资理财类, INVESTMENT", "贷款、代办信用卡类, LOAN",
        "虚假征信类, CREDIT_RECORD", "虚假购物、服务类, SHOPPING", "冒充公检法及政府机关类, AUTHORITY", "冒充领导、熟人类, ACQUAINTANCE",
        "网络游戏产品虚假交易类, GAME", "网络婚恋、交友类, DATING", "冒充军警购物类, ARMY_ORDER", "网黑案件, NET_BLACK", "其他, OTHER"})
    void every_scam_type_is_known_by_its_own_word(String word, FraudType type) {
        assertThat(Words.type(word)).contains(type);
    }

    private static SheetWarning read(String header, String row) {
        Table sheet = (Table) new SheetReader().open((header + "\n" + row + "\n").getBytes(UTF_8), label -> HeaderWords.find(label) != null);
        return new RowReader(new Header(sheet.labels()), "市局", Set.of("市局"), RECEIVED).read(sheet.row(0));
    }
}
