package fanzha.office;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.UnitCode;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private final Units units = Caidian.units().units();

    @Test
    void there_is_one_centre() {
        assertThat(units.centre().code()).isEqualTo(Caidian.CENTRE);
        assertThat(rule("420114999999", UnitKind.CENTRE)).isEqualTo(OfficeRule.CENTRE_EXISTS);
    }

    @Test
    void a_unit_code_is_given_once() {
        assertThat(rule("420114510000", UnitKind.STATION)).isEqualTo(OfficeRule.UNIT_TAKEN);
    }

    @Test
    void a_unit_belongs_to_the_district() {
        assertThat(rule("420115510000", UnitKind.STATION)).isEqualTo(OfficeRule.UNIT_OUTSIDE_DISTRICT);
    }

    @Test
    void the_centre_comes_before_other_units() {
        Outcome<Unit> outcome = Caidian.empty().units().found(
                new Unit(Caidian.CAIDIAN, "蔡甸派出所", UnitKind.STATION, null), null);
        assertThat(((Outcome.Refused<Unit>) outcome).rule()).isEqualTo(OfficeRule.CENTRE_MISSING);
    }

    @Test
    void an_empty_installation_knows_its_centre_before_anybody_sets_it_up() {
        Unit centre = Caidian.empty().units().centre();
        assertThat(centre.code()).isEqualTo(new UnitCode("420114000000"));
        assertThat(centre.kind()).isEqualTo(UnitKind.CENTRE);
    }

    @Test
    void before_the_centre_is_set_up_every_community_is_its_own() {
        Beats beats = Caidian.empty().beats();
        assertThat(beats.unitOf(new CommunityCode("420114001001"))).isEqualTo(new UnitCode("420114000000"));
        assertThat(beats.unitOf(null)).isEqualTo(new UnitCode("420114000000"));
    }

    private OfficeRule rule(String code, UnitKind kind) {
        return ((Outcome.Refused<Unit>) units.found(new Unit(new UnitCode(code), "某所", kind, null), null)).rule();
    }
}
