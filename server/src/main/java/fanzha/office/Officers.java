package fanzha.office;

import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Outcome.Done;
import fanzha.store.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The officers and auxiliaries of the district. */
public final class Officers {
    private static final String BADGE = "[A-Za-z0-9]{2,20}";
    private static final int NAME_CHARACTERS_MAX = 40;

    private final Office office;
    private final Ids ids;

    Officers(Office office, Ids ids) {
        this.office = office;
        this.ids = ids;
    }

    public Officer get(OfficerId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("没有这名民警或辅警 " + id));
    }

    public Optional<Officer> find(OfficerId id) {
        return Optional.ofNullable(office.roster().officers.get(id));
    }

    public Optional<Officer> find(String badge) {
        return office.roster().byBadge(badge.strip());
    }

    /** In the order of their badges, the suspended included. */
    public List<Officer> list() {
        return List.copyOf(office.roster().officers.values());
    }

    public List<Officer> listOfUnit(UnitCode unit) {
        return list().stream().filter(o -> o.unit().equals(unit)).toList();
    }

    /** The officer as somebody who asks, with what may be seen. */
    public Actor actor(Officer o) {
        return new Actor(o.id(), o.badge(), o.name(), o.kind(), o.unit(), o.roles(), sight(o));
    }

    private Sight sight(Officer o) {
        Roster roster = office.roster();
        boolean works = o.active() && (o.is(Role.DESK) || o.is(Role.LEADER) || o.is(Role.STATION));
        if (!works || o.is(Role.ADMIN)) {
            return Sight.NOTHING;
        }
        Unit unit = roster.units.get(o.unit());
        boolean central = unit != null && unit.kind() != UnitKind.STATION;
        return new Sight(central ? new HashSet<>(roster.units.keySet()) : Set.of(o.unit()));
    }

    public Outcome<Officer> enrol(Enrolment who, @Nullable OfficerId by) {
        return office.change(by, book -> {
            Optional<Outcome<Officer>> refusal = refusal(book.load(), who);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Officer officer = new Officer(new OfficerId(ids.next()), who.badge(), who.name(), who.kind(), who.unit(),
                    who.roles(), who.supervisor(), true);
            book.add(officer);
            return new Done<>(officer);
        }, o -> new Office.Deed("OFFICER_ENROLLED", "officer:" + o.id(),
                Map.of("kind", o.kind(), "unit", o.unit().digits(), "roles", o.roles())));
    }

    /** From now on signs in no more; what is open goes the ladder's way. */
    public Outcome<Officer> suspend(OfficerId id, @Nullable OfficerId by) {
        return office.change(by, book -> {
            Roster roster = book.load();
            Officer officer = roster.officers.get(id);
            if (officer == null) {
                return Outcome.refused(OfficeRule.OFFICER_UNKNOWN, id);
            }
            long administrators = roster.officers.values().stream().filter(o -> o.active() && o.is(Role.ADMIN)).count();
            if (officer.active() && officer.is(Role.ADMIN) && administrators == 1) {
                return Outcome.refused(OfficeRule.LAST_ADMINISTRATOR, officer.badge());
            }
            book.put(officer.suspended());
            return new Done<>(officer.suspended());
        }, o -> new Office.Deed("OFFICER_SUSPENDED", "officer:" + o.id(), Map.of()));
    }

    private static Optional<Outcome<Officer>> refusal(Roster roster, Enrolment who) {
        if (!who.badge().matches(BADGE)) {
            return no(OfficeRule.BADGE_UNREADABLE);
        }
        if (who.name().isEmpty() || who.name().length() > NAME_CHARACTERS_MAX) {
            return no(OfficeRule.NAME_UNREADABLE, NAME_CHARACTERS_MAX);
        }
        if (roster.byBadge(who.badge()).isPresent()) {
            return no(OfficeRule.BADGE_TAKEN, who.badge());
        }
        Unit unit = roster.units.get(who.unit());
        if (unit == null) {
            return no(OfficeRule.UNIT_UNKNOWN, who.unit());
        }
        return roleRefusal(who, unit).or(() -> who.kind() == OfficerKind.AUXILIARY
                ? auxiliaryRefusal(roster, who) : Optional.empty());
    }

    private static Optional<Outcome<Officer>> roleRefusal(Enrolment who, Unit unit) {
        Set<Role> roles = who.roles();
        if (roles.isEmpty()) {
            return no(OfficeRule.ROLE_MISSING);
        }
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            return no(OfficeRule.ADMIN_STANDS_ALONE);
        }
        if (roles.contains(Role.DESK) && unit.kind() == UnitKind.STATION) {
            return no(OfficeRule.DESK_BELONGS_TO_CENTRE, unit.name());
        }
        if (roles.contains(Role.STATION) && unit.kind() != UnitKind.STATION) {
            return no(OfficeRule.STATION_BELONGS_TO_STATION, unit.name());
        }
        return Optional.empty();
    }

    private static Optional<Outcome<Officer>> auxiliaryRefusal(Roster roster, Enrolment who) {
        if (who.roles().contains(Role.LEADER) || who.roles().contains(Role.ADMIN)) {
            return no(OfficeRule.AUXILIARY_LEADS_NOBODY);
        }
        if (who.supervisor() == null) {
            return no(OfficeRule.AUXILIARY_NEEDS_SUPERVISOR);
        }
        Officer supervisor = roster.officers.get(who.supervisor());
        if (supervisor == null || supervisor.isAuxiliary() || !supervisor.active()) {
            return no(OfficeRule.SUPERVISOR_IS_NO_OFFICER);
        }
        return Optional.empty();
    }

    private static Optional<Outcome<Officer>> no(OfficeRule rule, Object... args) {
        return Optional.of(Outcome.refused(rule, args));
    }
}
