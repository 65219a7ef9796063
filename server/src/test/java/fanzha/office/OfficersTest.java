package fanzha.office;

import static fanzha.office.Caidian.CAIDIAN;
import static fanzha.office.Caidian.CENTRE;
import static fanzha.office.Caidian.DESK;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Sight;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfficersTest {
    private final MemoryOffice office = Caidian.staffed();
    private final Officers officers = office.officers();

    @Test
    void a_badge_belongs_to_one_officer() {
        assertThat(rule(who("D1", DESK, Role.DESK))).isEqualTo(OfficeRule.BADGE_TAKEN);
    }

    @Test
    void nobody_is_enrolled_without_a_role() {
        assertThat(rule(who("D2", DESK))).isEqualTo(OfficeRule.ROLE_MISSING);
    }

    @Test
    void nobody_is_enrolled_in_a_unit_that_does_not_exist() {
        assertThat(rule(who("D2", new UnitCode("420114999999"), Role.DESK))).isEqualTo(OfficeRule.UNIT_UNKNOWN);
    }

    @Test
    void a_badge_has_letters_and_digits_only() {
        assertThat(rule(who("D 2", DESK, Role.DESK))).isEqualTo(OfficeRule.BADGE_UNREADABLE);
    }

    @Test
    void an_administrator_has_no_second_role() {
        assertThat(rule(who("D2", DESK, Role.ADMIN, Role.DESK))).isEqualTo(OfficeRule.ADMIN_STANDS_ALONE);
    }

    @Test
    void the_desk_is_staffed_by_the_centre() {
        assertThat(rule(who("D2", CAIDIAN, Role.DESK))).isEqualTo(OfficeRule.DESK_BELONGS_TO_CENTRE);
    }

    @Test
    void a_community_officer_serves_at_a_station() {
        assertThat(rule(who("D2", CENTRE, Role.STATION))).isEqualTo(OfficeRule.STATION_BELONGS_TO_STATION);
    }

    @Test
    void an_auxiliary_has_a_supervising_officer() {
        assertThat(rule(auxiliary(null, Role.DESK))).isEqualTo(OfficeRule.AUXILIARY_NEEDS_SUPERVISOR);
    }

    @Test
    void an_auxiliary_is_not_supervised_by_another_auxiliary() {
        assertThat(rule(auxiliary(id("A1"), Role.DESK))).isEqualTo(OfficeRule.SUPERVISOR_IS_NO_OFFICER);
    }

    @Test
    void an_auxiliary_is_not_supervised_by_a_stranger() {
        assertThat(rule(auxiliary(new OfficerId(new UUID(1, 1)), Role.DESK))).isEqualTo(OfficeRule.SUPERVISOR_IS_NO_OFFICER);
    }

    @Test
    void an_auxiliary_leads_nobody() {
        assertThat(rule(auxiliary(id("D1"), Role.LEADER))).isEqualTo(OfficeRule.AUXILIARY_LEADS_NOBODY);
    }

    @Test
    void an_auxiliary_may_not_sign() {
        assertThat(actor("A1").maySign()).isFalse();
        assertThat(actor("D1").maySign()).isTrue();
    }

    @Test
    void only_a_leader_may_lead() {
        assertThat(actor("L1").mayLead()).isTrue();
        assertThat(actor("D1").mayLead()).isFalse();
    }

    @Test
    void the_desk_and_the_leader_of_the_centre_see_all_units() {
        Set<UnitCode> all = Set.copyOf(office.units().list().stream().map(Unit::code).toList());
        assertThat(actor("D1").sight().units()).isEqualTo(all);
        assertThat(actor("L1").sight().units()).isEqualTo(all);
    }

    @Test
    void a_station_sees_its_own_unit() {
        assertThat(actor("S1").sight()).isEqualTo(new Sight(Set.of(CAIDIAN)));
        assertThat(actor("S9").sight()).isEqualTo(new Sight(Set.of(CAIDIAN)));
    }

    @Test
    void an_administrator_sees_nobody() {
        assertThat(actor("M1").sight()).isEqualTo(Sight.NOTHING);
    }

    @Test
    void a_suspended_officer_sees_nobody() {
        officers.suspend(id("D1"), id("M1")).orThrow();
        assertThat(actor("D1").sight()).isEqualTo(Sight.NOTHING);
    }

    @Test
    void the_last_administrator_stays() {
        assertThat(officers.suspend(id("M1"), id("M1"))).isInstanceOfSatisfying(Outcome.Refused.class,
                no -> assertThat(no.rule()).isEqualTo(OfficeRule.LAST_ADMINISTRATOR));
    }

    private Actor actor(String badge) {
        return officers.actor(officers.find(badge).orElseThrow());
    }

    private OfficerId id(String badge) {
        return officers.find(badge).orElseThrow().id();
    }

    private static Enrolment who(String badge, UnitCode unit, Role... roles) {
        return new Enrolment(badge, "试某", OfficerKind.OFFICER, unit, Set.of(roles), null);
    }

    private static Enrolment auxiliary(OfficerId supervisor, Role role) {
        return new Enrolment("A2", "试某", OfficerKind.AUXILIARY, DESK, Set.of(role), supervisor);
    }

    private OfficeRule rule(Enrolment who) {
        return ((Outcome.Refused<Officer>) officers.enrol(who, null)).rule();
    }
}
