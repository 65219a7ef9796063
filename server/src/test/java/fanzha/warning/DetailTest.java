package fanzha.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells of a sheet stand open on a screen. */
class DetailTest {
    @ParameterizedTest
    @CsvSource({"涉诈号码,008520123456", "涉诈网址,http://a.invalid/16000001234", "涉诈APP,v20260105", "涉诈账户账号,6200001234567890",
        "涉诈账户户名,王某13000000000", "涉诈账户,王某/6200001234567890/某行"})
    void the_suspects_side_is_read_out_to_the_last_digit(String label, String value) {
        assertThat(new Detail(label, value).shown()).isEqualTo(value);
        assertThat(new Detail(label, value).hides()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"手机号,1600000567", "身份证号,11010119491231000X", "紧急联系人,儿子 16000005678", "备注,本人说打16000005678",
        "现住址,5幢 电话88881234", "工作单位,16000005678", "预警等级,16000005678", "自加的一列,16000005678", "转账金额,16000005678",
        "转账时间,16000005678"})
    void any_other_cell_hides_a_number_whatever_its_column_was_meant_for(String label, String value) {
        assertThat(new Detail(label, value).shown()).contains("*").doesNotContain("16000005678", "88881234");
        assertThat(new Detail(label, value).hides()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"转账金额,12860000.50", "转账时间,20260105102233", "预警次数,3", "现住址,5幢1单元302室"})
    void sums_and_moments_stay_readable(String label, String value) {
        assertThat(new Detail(label, value).shown()).isEqualTo(value);
        assertThat(new Detail(label, value).hides()).isFalse();
    }
}
