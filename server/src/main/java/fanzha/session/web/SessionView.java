package fanzha.session.web;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.office.Actor;
import fanzha.office.OfficerKind;
import fanzha.office.Role;
import fanzha.office.Shift;
import fanzha.office.Shifts;
import fanzha.office.Unit;
import fanzha.office.Units;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the screen is told about who sits before it. {@code secondFactor} is false for demo logins only. */
record SessionView(SessionView.Me officer, SessionView.Centre centre, boolean demo, boolean secondFactor,
                   SessionView.@Nullable Duty shift, Instant serverTime) {
    record Me(UUID id, String badge, String name, OfficerKind kind, String unit, String unitName, Set<Role> roles) { }

    record Centre(String code, String name, @Nullable String phone) { }

    record Duty(String name, Instant starts, Instant ends) { }

    @Component
    static class Maker {
        private final Units units;
        private final Shifts shifts;
        private final Clock clock;
        private final boolean demo;

        Maker(Units units, Shifts shifts, Clock clock, @Value("${fanzha.demo:false}") boolean demo) {
            this.units = units;
            this.shifts = shifts;
            this.clock = clock;
            this.demo = demo;
        }

        SessionView view(Actor actor, boolean secondFactor) {
            Unit centre = units.centre();
            Instant now = clock.instant();
            Duty duty = shifts.find(now).map(Maker::duty).orElse(null);
            return new SessionView(me(actor), new Centre(centre.code().digits(), centre.name(), centre.phone()), demo,
                    secondFactor, duty, now);
        }

        private Me me(Actor a) {
            return new Me(a.id().value(), a.badge(), a.name(), a.kind(), a.unit().digits(), units.get(a.unit()).name(), a.roles());
        }

        private static Duty duty(Shift shift) {
            return new Duty(shift.name(), shift.starts(), shift.ends());
        }
    }
}
