package fanzha.office.web;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Allowed;
import fanzha.office.Beat;
import fanzha.office.Beats;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import java.time.LocalDate;
import java.util.List;
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

/** The units of the district and the communities that are theirs. */
@RestController
@RequestMapping("/api/units")
class UnitController {
    private final Units units;
    private final Beats beats;

    UnitController(Units units, Beats beats) {
        this.units = units;
        this.beats = beats;
    }

    record UnitView(String code, String name, UnitKind kind, @Nullable String phone) { }

    record BeatView(String community, @Nullable UUID officer, LocalDate from) { }

    @GetMapping
    @Allowed({Role.DESK, Role.STATION, Role.LEADER, Role.ADMIN})
    List<UnitView> list() {
        return units.list().stream().map(UnitController::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(Role.ADMIN)
    UnitView found(@RequestBody UnitView fresh, Actor actor) {
        Unit unit = new Unit(new UnitCode(fresh.code), fresh.name, fresh.kind, fresh.phone);
        return view(units.found(unit, actor.id()).orElse(Refusals::say));
    }

    @PostMapping("/{code}/beats")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed(Role.ADMIN)
    void assign(@PathVariable String code, @RequestBody List<BeatView> fresh, Actor actor) {
        UnitCode unit = new UnitCode(code);
        beats.assign(fresh.stream().map(b -> new Beat(new CommunityCode(b.community), unit,
                b.officer == null ? null : new OfficerId(b.officer), b.from)).toList(), actor.id()).orElse(Refusals::say);
    }

    private static UnitView view(Unit u) {
        return new UnitView(u.code().digits(), u.name(), u.kind(), u.phone());
    }
}
