package fanzha.office;

import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is on duty. The duty leader is always staffed: escalation ends there and begins again. */
public final class Shifts {
    private static final Duration LONGEST = Duration.ofHours(36);

    private final Office office;
    private final Ids ids;

    Shifts(Office office, Ids ids) {
        this.office = office;
        this.ids = ids;
    }

    /** A shift that is to be planned. */
    public record Plan(String name, Instant starts, Instant ends, OfficerId dutyLeader, Set<OfficerId> members) { }

    public Outcome<Shift> plan(Plan plan, @Nullable OfficerId by) {
        return office.change(by, book -> {
            Shift shift = new Shift(ids.next(), plan.name, plan.starts, plan.ends, plan.dutyLeader, plan.members);
            return refusal(book.load(), shift).orElseGet(() -> {
                book.add(shift);
                return new Outcome.Done<>(shift);
            });
        }, s -> new Office.Deed("SHIFT_PLANNED", "shift:" + s.id(), Map.of("starts", s.starts(), "ends", s.ends(),
                "leader", s.dutyLeader().value(), "members", s.members().size())));
    }

    /** The shift that runs at that time. */
    public Optional<Shift> find(Instant at) {
        return office.roster().shifts.stream().filter(s -> s.runsAt(at)).findFirst();
    }

    /** Youngest first. */
    public List<Shift> list(int limit) {
        return office.roster().shifts.stream().limit(limit).toList();
    }

    /**
     * Leads the shift that runs. Where the plan has a gap, the last leader stays responsible until the next one takes
     * over; where there is no plan yet, a leader of the centre, then whoever is in service.
     */
    public OfficerId dutyLeader(Instant at) {
        Roster roster = office.roster();
        return Stream.of(
                        roster.shifts.stream().filter(s -> !s.starts().isAfter(at)).map(s -> roster.officers.get(s.dutyLeader())),
                        inService(roster, o -> o.is(Role.LEADER) && central(roster, o)),
                        inService(roster, o -> o.is(Role.LEADER)),
                        inService(roster, o -> !o.isAuxiliary() && !o.is(Role.ADMIN)),
                        inService(roster, o -> true))
                .flatMap(s -> s).filter(Officer::active).findFirst().map(Officer::id)
                .orElseThrow(() -> new NoSuchElementException("还没有任何民警：请管理员先登记值班领导"));
    }

    /**
     * Works now. A unit none of whose people stand in the running shift plans by itself, as stations do: its people count
     * as on duty, for work must go on.
     */
    public boolean onDuty(OfficerId officer, Instant at) {
        Roster roster = office.roster();
        Officer known = roster.officers.get(officer);
        if (known == null || !known.active()) {
            return false;
        }
        return find(at).map(shift -> shift.members().contains(officer) || shift.members().stream()
                .map(roster.officers::get).noneMatch(m -> m != null && m.unit().equals(known.unit()))).orElse(true);
    }

    private static Stream<Officer> inService(Roster roster, Predicate<Officer> which) {
        return roster.officers.values().stream().filter(Officer::active).filter(which);
    }

    private static boolean central(Roster roster, Officer o) {
        Unit unit = roster.units.get(o.unit());
        return unit != null && unit.kind() != UnitKind.STATION;
    }

    private static Optional<Outcome<Shift>> refusal(Roster roster, Shift shift) {
        if (!shift.starts().isBefore(shift.ends())) {
            return Optional.of(Outcome.refused(OfficeRule.SHIFT_ENDS_BEFORE_IT_STARTS));
        }
        if (Duration.between(shift.starts(), shift.ends()).compareTo(LONGEST) > 0) {
            return Optional.of(Outcome.refused(OfficeRule.SHIFT_TOO_LONG, LONGEST.toHours()));
        }
        if (!shift.members().stream().allMatch(roster.officers::containsKey)) {
            return Optional.of(Outcome.refused(OfficeRule.OFFICER_UNKNOWN));
        }
        Officer leader = roster.officers.get(shift.dutyLeader());
        if (leader == null || !leader.active() || !leader.is(Role.LEADER)) {
            return Optional.of(Outcome.refused(OfficeRule.SHIFT_WITHOUT_LEADER));
        }
        boolean overlaps = roster.shifts.stream()
                .anyMatch(s -> s.starts().isBefore(shift.ends()) && shift.starts().isBefore(s.ends()));
        return overlaps ? Optional.of(Outcome.refused(OfficeRule.SHIFT_OVERLAPS)) : Optional.empty();
    }
}
