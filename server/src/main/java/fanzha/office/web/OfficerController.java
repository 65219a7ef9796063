package fanzha.office.web;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Enrolment;
import fanzha.office.Officer;
import fanzha.office.OfficerKind;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.Units;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works here; only the administrator changes it. */
@RestController
@RequestMapping("/api/officers")
class OfficerController {
    private final Officers officers;
    private final Units units;

    OfficerController(Officers officers, Units units) {
        this.officers = officers;
        this.units = units;
    }

    record OfficerView(UUID id, String badge, String name, OfficerKind kind, String unit, String unitName,
                       Set<Role> roles, @Nullable UUID supervisor, boolean active) { }

    record Newcomer(String badge, String name, OfficerKind kind, String unit, Set<Role> roles, @Nullable UUID supervisor) { }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    List<OfficerView> list() {
        return officers.list().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMIN)
    OfficerView enrol(@RequestBody Newcomer n, Actor actor) {
        OfficerId supervisor = n.supervisor == null ? null : new OfficerId(n.supervisor);
        Enrolment who = new Enrolment(n.badge, n.name, n.kind, new UnitCode(n.unit), n.roles, supervisor);
        return view(officers.enrol(who, actor.id()).orElse(Refusals::say));
    }

    @PostMapping("/{id}/suspend")
    @Allowed(Role.ADMIN)
    OfficerView suspend(@PathVariable UUID id, Actor actor) {
        return view(officers.suspend(new OfficerId(id), actor.id()).orElse(Refusals::say));
    }

    private OfficerView view(Officer o) {
        return new OfficerView(o.id().value(), o.badge(), o.name(), o.kind(), o.unit().digits(),
                units.find(o.unit()).map(Unit::name).orElse(""), o.roles(),
                o.supervisor() == null ? null : o.supervisor().value(), o.active());
    }
}
