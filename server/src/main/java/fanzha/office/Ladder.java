package fanzha.office;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next person up: officer → the unit's leader → the duty leader of the centre, then again. It never ends. */
public final class Ladder {
    private final Office office;
    private final Shifts shifts;

    Ladder(Office office, Shifts shifts) {
        this.office = office;
        this.shifts = shifts;
    }

    /**
     * Who answers at this stage for an item of this unit and officer: 0 is the first, each lapsed deadline is one more.
     * Nobody is asked twice in a row, and nobody who is off duty or out of service, save the duty leader at the end.
     */
    public Rung above(UnitCode unit, @Nullable OfficerId officer, int stage, Instant at) {
        List<OfficerId> rungs = rungs(unit, officer, at);
        OfficerId next = rungs.get(Math.floorMod(stage, rungs.size()));
        return new Rung(office.roster().officers.get(next).unit(), next);
    }

    private List<OfficerId> rungs(UnitCode unit, @Nullable OfficerId officer, Instant at) {
        Set<OfficerId> rungs = new LinkedHashSet<>();
        Optional.ofNullable(officer).filter(o -> shifts.onDuty(o, at)).ifPresent(rungs::add);
        leader(unit, at).ifPresent(rungs::add);
        rungs.add(shifts.dutyLeader(at));
        return new ArrayList<>(rungs);
    }

    private Optional<OfficerId> leader(UnitCode unit, Instant at) {
        return office.roster().officers.values().stream()
                .filter(o -> o.unit().equals(unit) && o.is(Role.LEADER) && shifts.onDuty(o.id(), at))
                .map(Officer::id).findFirst();
    }
}
