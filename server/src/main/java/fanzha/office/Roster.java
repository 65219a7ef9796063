package fanzha.office;

import fanzha.kernel.CommunityCode;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole office at one moment, immutable. It is small (some hundred rows) and asked for every warning and every
 * request, so it is read from memory.
 */
final class Roster {
    static final Roster EMPTY = new Roster(0, new Pages(List.of(), List.of(), List.of(), List.of()));

    final long version;
    final Map<UnitCode, Unit> units;
    final Map<OfficerId, Officer> officers;
    /** Youngest first. */
    final List<Shift> shifts;
    private final Map<String, Officer> byBadge = new HashMap<>();
    private final Map<CommunityCode, List<Beat>> beats = new HashMap<>();

    /** What a book holds. */
    record Pages(Collection<Unit> units, Collection<Officer> officers, Collection<Beat> beats, Collection<Shift> shifts) { }

    Roster(long version, Pages pages) {
        this.version = version;
        Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
        pages.units.stream().sorted(Comparator.comparing(Unit::code)).forEach(u -> byCode.put(u.code(), u));
        this.units = Collections.unmodifiableMap(byCode);
        Map<OfficerId, Officer> byId = new LinkedHashMap<>();
        pages.officers.stream().sorted(Comparator.comparing(Officer::badge)).forEach(o -> byId.put(o.id(), o));
        this.officers = Collections.unmodifiableMap(byId);
        byId.values().forEach(o -> byBadge.put(o.badge(), o));
        pages.beats.forEach(b -> beats.computeIfAbsent(b.community(), c -> new ArrayList<>()).add(b));
        beats.values().forEach(list -> list.sort(Comparator.comparing(Beat::from).reversed()));
        this.shifts = pages.shifts.stream().sorted(Comparator.comparing(Shift::starts).reversed()).toList();
    }

    Optional<Officer> byBadge(String badge) {
        return Optional.ofNullable(byBadge.get(badge));
    }

    Optional<Unit> centre() {
        return units.values().stream().filter(u -> u.kind() == UnitKind.CENTRE).findFirst();
    }

    Optional<Beat> beat(CommunityCode community, LocalDate day) {
        return beats.getOrDefault(community, List.of()).stream().filter(b -> !b.from().isAfter(day)).findFirst();
    }
}
