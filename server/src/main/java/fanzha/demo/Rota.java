package fanzha.demo;

import fanzha.kernel.OfficerId;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.office.Shifts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/** Plans the desk's shifts around today, so that at any hour somebody is on duty, the demo's own logins among them. */
final class Rota {
    static final ZoneId LOCAL = ZoneId.of("Asia/Shanghai");
    private static final LocalTime DAY_FROM = LocalTime.of(8, 0);
    private static final LocalTime NIGHT_FROM = LocalTime.of(20, 0);
    private static final int DAYS_BACK = Past.DAYS + 1;
    private static final int DAYS_AHEAD = 7;

    private final Officers officers;
    private final Shifts shifts;

    Rota(Officers officers, Shifts shifts) {
        this.officers = officers;
        this.shifts = shifts;
    }

    /** Fills the days around this moment; days planned before stay as they are. */
    void plan(Instant now) {
        LocalDate today = now.atZone(LOCAL).toLocalDate();
        for (LocalDate day = today.minusDays(DAYS_BACK); !day.isAfter(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            plan("白班", day.atTime(DAY_FROM).atZone(LOCAL).toInstant(), day.atTime(NIGHT_FROM).atZone(LOCAL).toInstant(),
                    team(day, 0));
            plan("夜班", day.atTime(NIGHT_FROM).atZone(LOCAL).toInstant(),
                    day.plusDays(1).atTime(DAY_FROM).atZone(LOCAL).toInstant(), team(day, 1));
        }
    }

    private void plan(String name, Instant starts, Instant ends, int team) {
        if (shifts.find(starts).isEmpty()) {
            shifts.plan(new Shifts.Plan(name, starts, ends, id(DemoLogins.LEADER.badge()), members(team)), null).orThrow();
        }
    }

    private static int team(LocalDate day, int turn) {
        return (int) Math.floorMod(day.toEpochDay() + turn, (long) Staff.TEAMS);
    }

    /** Whoever tries the demo at midnight is on duty too. */
    private Set<OfficerId> members(int team) {
        Set<OfficerId> members = new HashSet<>(Set.of(id(DemoLogins.DESK.badge())));
        for (Staff.Member member : Staff.all()) {
            if (member.team() != null && member.team() == team) {
                members.add(id(member.badge()));
            }
        }
        return members;
    }

    private OfficerId id(String badge) {
        return officers.find(badge).map(Officer::id).orElseThrow();
    }
}
