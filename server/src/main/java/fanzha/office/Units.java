package fanzha.office;

import fanzha.kernel.CentreCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units of the district: one centre, its desk teams, the stations. */
public final class Units {
    private final Office office;
    private final CentreCode centre;

    Units(Office office, CentreCode centre) {
        this.office = office;
        this.centre = centre;
    }

    /** Before it is set up it has its code already: warnings may come in before anybody has signed in. */
    public Unit centre() {
        return office.roster().centre().orElseGet(() -> unfounded(centre));
    }

    /** The centre as every installation begins, until it is given its own name. */
    public static Unit unfounded(CentreCode centre) {
        return new Unit(new UnitCode(centre + "000000"), "反诈中心", UnitKind.CENTRE, null);
    }

    public Unit get(UnitCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("没有单位 " + code + "，请核对单位代码"));
    }

    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(office.roster().units.get(code));
    }

    /** In the order of their codes. */
    public List<Unit> list() {
        return List.copyOf(office.roster().units.values());
    }

    /** Sets up a unit; {@code by} is null for the installation itself. */
    public Outcome<Unit> found(Unit unit, @Nullable OfficerId by) {
        return office.change(by, book -> {
            Roster roster = book.load();
            if (!unit.code().digits().startsWith(centre.digits())) {
                return Outcome.refused(OfficeRule.UNIT_OUTSIDE_DISTRICT, unit.code(), centre);
            }
            if (roster.units.containsKey(unit.code())) {
                return Outcome.refused(OfficeRule.UNIT_TAKEN, unit.code());
            }
            boolean isCentre = unit.kind() == UnitKind.CENTRE;
            if (isCentre == roster.centre().isPresent()) {
                return Outcome.refused(isCentre ? OfficeRule.CENTRE_EXISTS : OfficeRule.CENTRE_MISSING, unit.code());
            }
            book.add(unit);
            return new Outcome.Done<>(unit);
        }, unit1 -> new Office.Deed("UNIT_FOUNDED", "unit:" + unit1.code(), Map.of("kind", unit1.kind())));
    }
}
