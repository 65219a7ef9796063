package fanzha.office;

import static fanzha.office.Caidian.CAIDIAN;
import static fanzha.office.Caidian.CENTRE;
import static fanzha.office.Caidian.DESK;
import static fanzha.office.Caidian.MORNING;
import static fanzha.office.Caidian.ZHASHAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DutyTest {
    private static final CommunityCode COMMUNITY = new CommunityCode("420114001001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final MemoryOffice office = Caidian.staffed();
    private final Shifts shifts = office.shifts();
    private final Beats beats = office.beats();
    private final Ladder ladder = office.ladder();

    @Test
    void a_shift_runs_from_its_start_until_just_before_its_end() {
        Shift shift = plan(MORNING, 8, "L1", "D1").orThrow();
        assertThat(shifts.find(MORNING)).contains(shift);
        assertThat(shifts.find(MORNING.plus(Duration.ofHours(8)))).isEmpty();
    }

    @Test
    void a_shift_is_led_by_a_leader() {
        assertThat(rule(plan(MORNING, 8, "D1"))).isEqualTo(OfficeRule.SHIFT_WITHOUT_LEADER);
    }

    @Test
    void a_shift_ends_after_it_starts() {
        assertThat(rule(plan(MORNING, 0, "L1"))).isEqualTo(OfficeRule.SHIFT_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void a_shift_has_a_bound() {
        assertThat(rule(plan(MORNING, 37, "L1"))).isEqualTo(OfficeRule.SHIFT_TOO_LONG);
    }

    @Test
    void two_shifts_do_not_run_at_once() {
        plan(MORNING, 8, "L1").orThrow();
        assertThat(rule(plan(MORNING.plusSeconds(60), 8, "L1"))).isEqualTo(OfficeRule.SHIFT_OVERLAPS);
    }

    @Test
    void before_the_first_shift_a_leader_of_the_centre_is_duty_leader() {
        assertThat(shifts.dutyLeader(MORNING)).isEqualTo(id("L1"));
    }

    @Test
    void in_a_gap_of_the_plan_the_last_duty_leader_stays_responsible() {
        plan(MORNING, 8, "S9").orThrow();
        assertThat(shifts.dutyLeader(MORNING.plus(Duration.ofHours(20)))).isEqualTo(id("S9"));
    }

    @Test
    void a_suspended_duty_leader_is_replaced_by_another_leader() {
        plan(MORNING, 8, "L1").orThrow();
        office.officers().suspend(id("L1"), null).orThrow();
        assertThat(shifts.dutyLeader(MORNING)).isEqualTo(id("S9"));
    }

    @Test
    void an_empty_office_says_that_it_needs_a_leader() {
        assertThatThrownBy(() -> Caidian.units().shifts().dutyLeader(MORNING))
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining("值班领导");
    }

    @Test
    void who_is_not_in_the_running_shift_of_the_unit_is_off_duty() {
        plan(MORNING, 8, "L1", "D1").orThrow();
        assertThat(shifts.onDuty(id("D1"), MORNING)).isTrue();
        assertThat(shifts.onDuty(id("A1"), MORNING)).isFalse();
    }

    @Test
    void a_station_that_plans_by_itself_counts_as_on_duty() {
        plan(MORNING, 8, "L1", "D1").orThrow();
        assertThat(shifts.onDuty(id("S1"), MORNING)).isTrue();
    }

    @Test
    void while_nothing_is_planned_everybody_in_service_is_on_duty() {
        assertThat(shifts.onDuty(id("A1"), MORNING)).isTrue();
    }

    @Test
    void an_unanswered_item_climbs_from_officer_to_unit_leader_to_duty_leader_and_begins_again() {
        assertThat(List.of(up(0), up(1), up(2), up(3)))
                .extracting(Rung::officer).containsExactly(id("S1"), id("S9"), id("L1"), id("S1"));
    }

    @Test
    void an_item_without_officer_begins_with_the_leader_of_its_unit() {
        assertThat(ladder.above(CAIDIAN, null, 0, MORNING)).isEqualTo(new Rung(CAIDIAN, id("S9")));
    }

    @Test
    void a_unit_without_leader_goes_to_the_duty_leader() {
        assertThat(ladder.above(ZHASHAN, id("S2"), 1, MORNING)).isEqualTo(new Rung(CENTRE, id("L1")));
    }

    @Test
    void nobody_is_asked_twice_in_a_row() {
        assertThat(ladder.above(CENTRE, id("L1"), 0, MORNING)).isEqualTo(ladder.above(CENTRE, id("L1"), 1, MORNING));
        assertThat(ladder.above(CAIDIAN, id("S9"), 1, MORNING).officer()).isEqualTo(id("L1"));
    }

    @Test
    void an_officer_who_is_off_duty_is_passed_over() {
        plan(MORNING, 8, "L1", "A1").orThrow();
        assertThat(ladder.above(DESK, id("D1"), 0, MORNING).officer()).isEqualTo(id("L1"));
    }

    @Test
    void a_community_without_beat_stays_with_the_centre() {
        assertThat(beats.unitOf(COMMUNITY)).isEqualTo(CENTRE);
        assertThat(beats.unitOf(null)).isEqualTo(CENTRE);
        assertThat(beats.officerOf(COMMUNITY)).isEmpty();
    }

    @Test
    void a_community_belongs_to_the_station_and_officer_it_was_assigned_to() {
        beats.assign(List.of(new Beat(COMMUNITY, CAIDIAN, id("S1"), TODAY)), null).orThrow();
        assertThat(beats.unitOf(COMMUNITY)).isEqualTo(CAIDIAN);
        assertThat(beats.officerOf(COMMUNITY)).contains(id("S1"));
    }

    @Test
    void a_beat_that_begins_tomorrow_does_not_count_today() {
        beats.assign(List.of(new Beat(COMMUNITY, CAIDIAN, id("S1"), TODAY),
                new Beat(COMMUNITY, ZHASHAN, id("S2"), TODAY.plusDays(1))), null).orThrow();
        assertThat(beats.unitOf(COMMUNITY)).isEqualTo(CAIDIAN);
    }

    @Test
    void the_beat_of_a_suspended_officer_stays_with_the_station() {
        beats.assign(List.of(new Beat(COMMUNITY, CAIDIAN, id("S1"), TODAY)), null).orThrow();
        office.officers().suspend(id("S1"), null).orThrow();
        assertThat(beats.unitOf(COMMUNITY)).isEqualTo(CAIDIAN);
        assertThat(beats.officerOf(COMMUNITY)).isEmpty();
    }

    @Test
    void an_officer_walks_no_beat_of_another_station() {
        assertThat(rule(beats.assign(List.of(new Beat(COMMUNITY, CAIDIAN, id("S2"), TODAY)), null)))
                .isEqualTo(OfficeRule.BEAT_OUTSIDE_STATION);
    }

    private Rung up(int stage) {
        return ladder.above(CAIDIAN, id("S1"), stage, MORNING);
    }

    private Outcome<Shift> plan(Instant from, int hours, String leader, String... members) {
        return shifts.plan(new Shifts.Plan("早班", from, from.plus(Duration.ofHours(hours)), id(leader),
                Set.of(members).stream().map(this::id).collect(java.util.stream.Collectors.toSet())), null);
    }

    private OfficerId id(String badge) {
        return office.officers().find(badge).orElseThrow().id();
    }

    private static OfficeRule rule(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).rule();
    }
}
