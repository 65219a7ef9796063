package fanzha.office;

import static fanzha.office.Caidian.CAIDIAN;
import static fanzha.office.Caidian.CENTRE;
import static fanzha.office.Caidian.DESK;
import static fanzha.office.Caidian.MORNING;
import static fanzha.office.Caidian.ZHASHAN;
import static org.assertj.core.api.Assertions.assertThat;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.store.Doors;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written into a book of the office stands there as it was. */
abstract class OfficeBookContract {
    private static final CommunityCode COMMUNITY = new CommunityCode("420114001001");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Officer LEADER = new Officer(new OfficerId(new UUID(1, 1)), "L1", "试领导", OfficerKind.OFFICER,
            DESK, Set.of(Role.DESK, Role.LEADER), null, true);
    private static final Officer AUXILIARY = new Officer(new OfficerId(new UUID(2, 2)), "A1", "试辅警",
            OfficerKind.AUXILIARY, DESK, Set.of(Role.DESK), LEADER.id(), true);
    private static final Officer WALKER = new Officer(new OfficerId(new UUID(3, 3)), "S1", "试社区", OfficerKind.OFFICER,
            CAIDIAN, Set.of(Role.STATION), null, true);

    abstract OfficeBook book();

    abstract Doors doors();

    @Test
    void units_stand_as_they_were_founded() {
        found();
        assertThat(roster().units).hasSize(4).containsEntry(CENTRE, new Unit(CENTRE, "中心", UnitKind.CENTRE, "027-00000000"));
    }

    @Test
    void officers_stand_as_they_were_enrolled() {
        staffed();
        assertThat(roster().officers.values()).containsExactlyInAnyOrder(LEADER, AUXILIARY, WALKER);
        assertThat(roster().byBadge("A1")).contains(AUXILIARY);
    }

    @Test
    void a_changed_officer_replaces_the_former() {
        staffed();
        write(() -> book().put(WALKER.suspended()));
        assertThat(roster().officers).hasSize(3).containsEntry(WALKER.id(), WALKER.suspended());
    }

    @Test
    void a_beat_counts_from_its_day_and_the_last_word_of_a_day_counts() {
        staffed();
        write(() -> book().put(List.of(new Beat(COMMUNITY, ZHASHAN, null, DAY),
                new Beat(COMMUNITY, ZHASHAN, null, DAY.plusDays(7)))));
        write(() -> book().put(List.of(new Beat(COMMUNITY, CAIDIAN, WALKER.id(), DAY))));
        assertThat(roster().beat(COMMUNITY, DAY.minusDays(1))).isEmpty();
        assertThat(roster().beat(COMMUNITY, DAY)).contains(new Beat(COMMUNITY, CAIDIAN, WALKER.id(), DAY));
        assertThat(roster().beat(COMMUNITY, DAY.plusDays(9))).map(Beat::unit).contains(ZHASHAN);
    }

    @Test
    void shifts_stand_as_they_were_planned_youngest_first() {
        staffed();
        Shift early = shift(1, 0);
        Shift late = shift(2, 12);
        write(() -> book().add(early));
        write(() -> book().add(late));
        assertThat(roster().shifts).containsExactly(late, early);
    }

    @Test
    void every_change_raises_the_version() {
        long before = doors().asCentre(book()::version);
        found();
        assertThat(doors().asCentre(book()::version)).isEqualTo(before + 4).isEqualTo(roster().version);
    }

    private static Shift shift(long id, int hours) {
        return new Shift(new UUID(9, id), "白班", MORNING.plus(Duration.ofHours(hours)),
                MORNING.plus(Duration.ofHours(hours + 12)), LEADER.id(), Set.of(AUXILIARY.id()));
    }

    private void found() {
        write(() -> book().add(new Unit(CENTRE, "中心", UnitKind.CENTRE, "027-00000000")));
        write(() -> book().add(new Unit(DESK, "劝阻组", UnitKind.DESK, null)));
        write(() -> book().add(new Unit(CAIDIAN, "蔡甸所", UnitKind.STATION, null)));
        write(() -> book().add(new Unit(ZHASHAN, "奓山所", UnitKind.STATION, null)));
    }

    private void staffed() {
        found();
        List.of(LEADER, AUXILIARY, WALKER).forEach(o -> write(() -> book().add(o)));
    }

    private void write(Runnable change) {
        doors().runAsCentre(change);
    }

    private Roster roster() {
        return doors().asCentre(book()::load);
    }
}
