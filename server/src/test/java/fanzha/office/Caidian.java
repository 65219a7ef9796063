package fanzha.office;

import fanzha.journal.MemoryJournal;
import fanzha.kernel.CentreCode;
import fanzha.kernel.Ids;
import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;

/** A small office for tests: the centre, its desk team, two stations, invented people. */
public final class Caidian {
    public static final CentreCode CODE = new CentreCode("420114");
    public static final UnitCode CENTRE = new UnitCode("420114500000");
    public static final UnitCode DESK = new UnitCode("420114500100");
    public static final UnitCode CAIDIAN = new UnitCode("420114510000");
    public static final UnitCode ZHASHAN = new UnitCode("420114520000");
    /** A Tuesday, 10:00 in Wuhan. */
    public static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");

    private Caidian() { }

    /** Nothing yet. */
    public static MemoryOffice empty() {
        Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);
        Ids ids = new Ids(clock, new Random(7));
        return new MemoryOffice(CODE, clock, ids, new MemoryJournal(clock, ids));
    }

    /** The units alone. */
    public static MemoryOffice units() {
        MemoryOffice office = empty();
        found(office.units());
        return office;
    }

    static void found(Units units) {
        units.found(new Unit(CENTRE, "蔡甸区反诈中心", UnitKind.CENTRE, "027-00000000"), null).orThrow();
        units.found(new Unit(DESK, "劝阻组", UnitKind.DESK, null), null).orThrow();
        units.found(new Unit(CAIDIAN, "蔡甸派出所", UnitKind.STATION, null), null).orThrow();
        units.found(new Unit(ZHASHAN, "奓山派出所", UnitKind.STATION, null), null).orThrow();
    }

    /** With D1 at the desk, L1 leading the centre, S1 and its leader S9 at 蔡甸所, S2 at 奓山所, A1 an auxiliary under D1, M1 administrator. */
    public static MemoryOffice staffed() {
        MemoryOffice office = units();
        staff(office.officers());
        return office;
    }

    static void staff(Officers officers) {
        OfficerId desk = enrol(officers, "D1", DESK, Role.DESK);
        enrol(officers, "L1", CENTRE, Role.LEADER);
        enrol(officers, "S1", CAIDIAN, Role.STATION);
        enrol(officers, "S9", CAIDIAN, Role.LEADER);
        enrol(officers, "S2", ZHASHAN, Role.STATION);
        enrol(officers, "M1", CENTRE, Role.ADMIN);
        officers.enrol(new Enrolment("A1", "试辅警", OfficerKind.AUXILIARY, DESK, Set.of(Role.DESK), desk), null).orThrow();
    }

    private static OfficerId enrol(Officers officers, String badge, UnitCode unit, Role role) {
        return officers.enrol(new Enrolment(badge, "试" + badge, OfficerKind.OFFICER, unit, Set.of(role), null), null)
                .orThrow().id();
    }
}
