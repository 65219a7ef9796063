package fanzha.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fanzha.journal.MemoryJournal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.MemoryOffice;
import fanzha.office.Officer;
import fanzha.office.Role;
import fanzha.place.Community;
import fanzha.place.Places;
import fanzha.sample.Station;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundingTest {
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final CentreCode CAIDIAN = new CentreCode("420114");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Ids ids = new Ids(clock, new Random(1));
    private final MemoryOffice office = new MemoryOffice(CAIDIAN, clock, ids, new MemoryJournal(clock, ids));
    private final Places places = new Places(CAIDIAN);
    private final Founding founding = new Founding(office.units(), office.officers(), office.beats(), places);
    private final Rota rota = new Rota(office.officers(), office.shifts());

    @BeforeEach
    void founded() {
        founding.found();
        rota.plan(NOON);
    }

    @Test
    void the_district_has_its_centre_and_every_station() {
        assertThat(office.units().centre().name()).isEqualTo(Station.CENTRE.name());
        assertThat(office.units().list()).hasSize(Station.ALL.size() + 1);
    }

    @Test
    void every_login_is_an_officer_with_its_role_alone() {
        for (DemoLogins.Login login : DemoLogins.ALL) {
            Officer officer = office.officers().find(login.badge()).orElseThrow();
            assertThat(officer.name()).isEqualTo(login.name());
            assertThat(officer.roles()).containsExactly(login.role());
        }
    }

    @Test
    void an_auxiliary_works_under_an_officer_of_the_desk() {
        List<Officer> auxiliaries = office.officers().list().stream().filter(Officer::isAuxiliary).toList();
        assertThat(auxiliaries).isNotEmpty().allSatisfy(auxiliary -> assertThat(
                office.officers().get(auxiliary.supervisor()).is(Role.DESK)).isTrue());
    }

    @Test
    void every_community_of_ours_has_a_station_and_an_officer_who_walks_it() {
        for (Community community : places.communities()) {
            UnitCode unit = office.beats().unitOf(community.code());
            if (places.policedElsewhere(community.code())) {
                assertThat(unit).isEqualTo(office.units().centre().code());
            } else {
                OfficerId walker = office.beats().officerOf(community.code()).orElseThrow();
                assertThat(office.officers().get(walker).unit()).isEqualTo(unit);
            }
        }
    }

    @Test
    void at_any_hour_of_the_week_the_logins_and_somebody_else_are_on_duty() {
        OfficerId desk = office.officers().find(DemoLogins.DESK.badge()).orElseThrow().id();
        OfficerId leader = office.officers().find(DemoLogins.LEADER.badge()).orElseThrow().id();
        for (Instant at = NOON.minus(Duration.ofDays(2)); at.isBefore(NOON.plus(Duration.ofDays(7))); at = at.plus(Duration.ofHours(1))) {
            assertThat(office.shifts().onDuty(desk, at)).isTrue();
            assertThat(office.shifts().dutyLeader(at)).isEqualTo(leader);
            assertThat(office.shifts().find(at).orElseThrow().members()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void founding_twice_changes_nothing() {
        List<Officer> before = office.officers().list();
        int planned = office.shifts().list(100).size();
        founding.found();
        rota.plan(NOON);
        assertThat(office.officers().list()).isEqualTo(before);
        assertThat(office.shifts().list(100)).hasSize(planned);
    }

    @Test
    void a_later_day_gets_its_own_shifts() {
        rota.plan(NOON.plus(Duration.ofDays(5)));
        assertThat(office.shifts().find(NOON.plus(Duration.ofDays(11)))).isPresent();
    }

    @Test
    void nobody_bears_the_name_of_a_living_person_of_the_article() {
        assertThat(office.officers().list()).extracting(Officer::name).doesNotHaveDuplicates()
                .doesNotContain("李冉锋", "范建军", "刘礼政");
    }
}
