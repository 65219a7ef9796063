package fanzha.office.web;

import fanzha.kernel.OfficerId;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Shift;
import fanzha.office.Shifts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty, and the plan of shifts. */
@RestController
@RequestMapping("/api/shift")
class ShiftController {
    private static final int SHIFTS_SHOWN_MAX = 60;

    private final Shifts shifts;
    private final Officers officers;
    private final Clock clock;

    ShiftController(Shifts shifts, Officers officers, Clock clock) {
        this.shifts = shifts;
        this.officers = officers;
        this.clock = clock;
    }

    record Member(UUID id, String name) { }

    record ShiftView(UUID id, String name, Instant starts, Instant ends, Member leader, List<Member> members) { }

    /** The leader is there also when no shift runs. */
    record DutyView(Member leader, @Nullable ShiftView current, List<ShiftView> plan) { }

    record Plan(String name, Instant starts, Instant ends, UUID leader, Set<UUID> members) { }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    DutyView get() {
        Instant now = clock.instant();
        return new DutyView(member(shifts.dutyLeader(now)), shifts.find(now).map(this::view).orElse(null),
                shifts.list(SHIFTS_SHOWN_MAX).stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.LEADER, Role.ADMIN})
    ShiftView plan(@RequestBody Plan p, Actor actor) {
        Set<OfficerId> members = p.members.stream().map(OfficerId::new).collect(Collectors.toSet());
        Shifts.Plan plan = new Shifts.Plan(p.name, p.starts, p.ends, new OfficerId(p.leader), members);
        return view(shifts.plan(plan, actor.id()).orElse(Refusals::say));
    }

    private ShiftView view(Shift s) {
        return new ShiftView(s.id(), s.name(), s.starts(), s.ends(), member(s.dutyLeader()),
                s.members().stream().map(this::member).toList());
    }

    private Member member(OfficerId id) {
        return new Member(id.value(), officers.get(id).name());
    }
}
