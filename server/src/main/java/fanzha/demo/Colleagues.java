package fanzha.demo;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.Officer;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Shifts;
import fanzha.sample.Dice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of the invented officers takes a piece of work at a time. */
final class Colleagues {
    private final Officers officers;
    private final Shifts shifts;

    Colleagues(Officers officers, Shifts shifts) {
        this.officers = officers;
        this.shifts = shifts;
    }

    /** Whoever had it before, while on duty; else one of the desk's running shift. */
    Actor desk(Instant at, @Nullable OfficerId before, Dice dice) {
        if (before != null && shifts.onDuty(before, at) && officers.get(before).is(Role.DESK)) {
            return officers.actor(officers.get(before));
        }
        List<Officer> there = shifts.find(at).orElseThrow().members().stream().map(officers::get)
                .filter(o -> o.is(Role.DESK)).sorted(Comparator.comparing(Officer::badge)).toList();
        return officers.actor(dice.of(there));
    }

    /** A community officer of the station; the desk does it itself where no station is known. */
    Actor station(UnitCode unit, Instant at, Dice dice) {
        List<Officer> there = officers.listOfUnit(unit).stream().filter(o -> o.is(Role.STATION)).toList();
        return there.isEmpty() ? desk(at, null, dice) : officers.actor(dice.of(there));
    }

    Actor leader() {
        return officers.actor(officers.find(DemoLogins.LEADER.badge()).orElseThrow());
    }
}
