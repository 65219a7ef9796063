package fanzha.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of persons hide wherever somebody wrote them. */
class FreeTextTest {
    @ParameterizedTest
    @CsvSource({
        "女儿 周某 16000005678,女儿 周某 160****5678",
        "证号110101194912310009不对,证号110***********0009不对",
        "11010119491231000X,110***********000X",
        "11010119491231000x,110***********000X",
        "老证 110101491231000,老证 110********1000",
        "卡 6200001234567890123 已挂失,卡 ***************0123 已挂失",
        "027-88881234,027****1234",
        "少一位 1600000123,少一位 ********23",
        "多一位 160000056789,多一位 ********6789",
        "座机88881234,座机******34"})
    void a_number_keeps_what_its_kind_may_show(String written, String shown) {
        assertThat(new FreeText(written).masked()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"160 0000 5678", "160-0000-5678", "1600 000 5678", "6200 0012 3456 7890", "6200 0012 3456 7890 123",
        "110101 19491231 0009", "027-8888 1234", "１６００００５６７８０", "+8616000005678", "16000005678/16000005679"})
    void written_in_groups_or_in_full_width_it_hides_as_well(String written) {
        assertThat(new FreeText(written).hides()).isTrue();
        assertThat(new FreeText(written).masked().replaceAll("[^0-9]", "")).hasSizeLessThan(15)
                .doesNotContain("00005678", "0000567", "00123456", "19491231", "88881234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05 10:22:33", "2026年1月5日 10:22", "拨 96110 或 110", "5幢1单元302室", "转了 86000.50 元", "屏幕共享 12 分钟"})
    void times_short_numbers_and_amounts_stay(String written) {
        assertThat(new FreeText(written).hides()).isFalse();
        assertThat(new FreeText(written).masked()).isEqualTo(written);
    }

    @Test
    void in_a_log_it_is_masked_too() {
        assertThat(new FreeText("找 16000005678")).hasToString("找 160****5678");
    }

    @Test
    void whole_it_leaves_only_after_the_witness_saw_it() {
        StringBuilder order = new StringBuilder();
        String whole = new FreeText("找 16000005678").revealTo(value -> order.append("seen"));
        assertThat(order + ":" + whole).isEqualTo("seen:找 16000005678");
    }

    @Test
    void a_number_in_the_place_of_a_name_hides_in_lists() {
        assertThat(new PersonName("周某16000005678").listed()).isEqualTo("周某160****5678");
        assertThat(new PersonName("周某某").listed()).isEqualTo("周某某");
    }
}
