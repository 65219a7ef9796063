package fanzha.demo;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Beat;
import fanzha.office.Beats;
import fanzha.office.Enrolment;
import fanzha.office.Officer;
import fanzha.office.OfficerKind;
import fanzha.office.Officers;
import fanzha.office.Role;
import fanzha.office.Unit;
import fanzha.office.UnitKind;
import fanzha.office.Units;
import fanzha.place.Community;
import fanzha.place.Places;
import fanzha.sample.Station;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sets up the sample district's office. What stands already is left as it is, so a founding cut short goes on. */
final class Founding {
    /** Beats hold from long before the first warning. */
    private static final LocalDate BEATS_FROM = LocalDate.of(2026, 1, 1);

    private final Units units;
    private final Officers officers;
    private final Beats beats;
    private final Places places;

    Founding(Units units, Officers officers, Beats beats, Places places) {
        this.units = units;
        this.officers = officers;
        this.beats = beats;
        this.places = places;
    }

    void found() {
        found(Station.CENTRE, UnitKind.CENTRE, 0);
        for (int i = 0; i < Station.ALL.size(); i++) {
            found(Station.ALL.get(i), UnitKind.STATION, i + 1);
        }
        Staff.all().forEach(this::enrol);
        assignBeats();
    }

    /** No exchange in Wuhan has numbers that begin with 0. */
    private void found(Station station, UnitKind kind, int line) {
        UnitCode code = new UnitCode(station.code());
        if (units.find(code).isEmpty()) {
            units.found(new Unit(code, station.name(), kind, "027-001100%02d".formatted(line)), null).orThrow();
        }
    }

    private void enrol(Staff.Member member) {
        if (officers.find(member.badge()).isEmpty()) {
            OfficerId supervisor = member.supervisor() == null ? null
                    : officers.find(member.supervisor()).map(Officer::id).orElseThrow();
            officers.enrol(new Enrolment(member.badge(), member.name(), member.kind(), member.unit(),
                    Set.of(member.role()), supervisor), null).orThrow();
        }
    }

    /** A station's community officers share its communities in turn. */
    private void assignBeats() {
        List<Beat> assigned = new ArrayList<>();
        for (Station station : Station.ALL) {
            UnitCode unit = new UnitCode(station.code());
            List<Officer> walkers = officers.listOfUnit(unit).stream()
                    .filter(o -> o.is(Role.STATION) && o.kind() == OfficerKind.OFFICER).toList();
            List<Community> communities = places.communities().stream()
                    .filter(c -> station.streets().contains(c.streetCode())).toList();
            for (int i = 0; i < communities.size(); i++) {
                assigned.add(new Beat(communities.get(i).code(), unit, walkers.get(i % walkers.size()).id(), BEATS_FROM));
            }
        }
        if (assigned.stream().anyMatch(beat -> beats.officerOf(beat.community()).isEmpty())) {
            beats.assign(assigned, null).orThrow();
        }
    }
}
