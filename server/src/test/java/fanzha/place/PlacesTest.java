package fanzha.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.CentreCode;
import fanzha.kernel.CommunityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private final Places places = new Places(new CentreCode("420114"));

    @Test
    void the_district_has_its_17_streets_and_417_communities() {
        assertThat(places.streets()).hasSize(17);
        assertThat(places.communities()).hasSize(417);
    }

    @ParameterizedTest
    @CsvSource({
        "湖北省武汉市蔡甸区奓山街道双丰大队五组83号, 420114002216",
        "武汉 蔡甸 消泗 挖沟村, 420114200206",
        "汉阳县索河街办石港村委会, 420114007211",
        "武汉市蔡甸区新农街马鞍村二组, 420114404201",
        "蔡甸区桐湖农场香城社区, 420114400002",
        "蔡甸街道茂林村上台28号（武汉市蔡甸区）, 420114001248",
        "武汉市蔡甸区消泗乡罗汉社区1组11号, 420114200204",
        "武汉市蔡甸区军山街办小军山社区新洲路69号, 420114071005",
    })
    void a_community_is_found_under_the_names_people_write(String address, String community) {
        assertThat(places.find(address)).hasValueSatisfying(place -> {
            assertThat(place.community()).isEqualTo(new CommunityCode(community));
            assertThat(place.streetCode()).isEqualTo(community.substring(0, 9));
        });
    }

    @Test
    void a_name_that_occurs_twice_needs_its_street() {
        assertThat(places.find("武汉市蔡甸区国利村3组")).isEmpty();
        assertThat(places.find("武汉市蔡甸区大集街道国利村3组").orElseThrow().community())
                .isEqualTo(new CommunityCode("420114005226"));
        assertThat(places.find("武汉市蔡甸区蔡甸街国利村3组").orElseThrow().streetCode()).isEqualTo("420114001");
    }

    @Test
    void village_and_community_of_one_name_are_two_places() {
        assertThat(places.find("蔡甸区奓山街道星光社区").orElseThrow().community())
                .isEqualTo(new CommunityCode("420114002004"));
        assertThat(places.nameOf(places.find("蔡甸区奓山街道星光村").orElseThrow().community())).isEqualTo("星光村委会");
    }

    @Test
    void a_street_alone_is_better_than_a_guessed_community() {
        assertThat(places.find("武汉市蔡甸区永安街道办事处兴业路281号").orElseThrow())
                .isEqualTo(new Place(null, "420114003", "永安街道"));
        assertThat(places.find("武汉市蔡甸区大集街道双丰村").orElseThrow().community()).isNull();
    }

    @Test
    void where_a_person_lives_counts_and_not_where_she_is_registered() {
        assertThat(places.find("户籍：甘肃省天水市麦积区五龙镇大窑村；现租住在武汉市蔡甸区奓山街办双丰村102号").orElseThrow()
                .community()).isEqualTo(new CommunityCode("420114002216"));
        assertThat(places.find("户口在武汉市蔡甸区蔡甸街道办蔡甸村 现租住在山东省聊城市莘县河店镇马桥村")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "租房", "武汉市", "新屋村4队", "武汉市黄陂区三合村一组10号", "荥阳市索河街道",
        "黑龙江省双鸭山市集贤县永安乡富强村56号", "河南省开封市顺河回族区蔡甸路88号", "武汉市凤凰社区蔡甸大街156号",
        "湖北省十堰市张湾区红卫街道", "𠮷野家镇奓山路",
    })
    void an_address_that_does_not_name_us_stays_unplaced(String address) {
        assertThat(places.find(address)).isEmpty();
    }

    @Test
    void the_development_zone_polices_three_streets_of_ours() {
        Place place = places.find("武汉经济技术开发区沌口街办万家湖社区居委会振兴路269号").orElseThrow();
        assertThat(places.policedElsewhere(place.streetCode())).isTrue();
        assertThat(places.policedElsewhere(place.community())).isTrue();
        assertThat(places.streets()).filteredOn(Street::policedElsewhere).extracting(Street::name)
                .containsExactlyInAnyOrder("沌口街道", "沌阳街道", "军山街道");
    }

    @Test
    void a_place_in_a_log_shows_its_code_and_not_the_address() {
        assertThat(places.find("武汉市蔡甸区奓山街道双丰村")).hasToString("Optional[420114002216]");
    }

    @Test
    void an_unknown_code_names_the_mend() {
        assertThatThrownBy(() -> places.nameOf(new CommunityCode("420199001001"))).hasMessageContaining("请核对代码");
        assertThatThrownBy(() -> new Places(new CentreCode("110101"))).hasMessageContaining("110101");
    }
}
