package fanzha.office;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to become a member of the office. */
public record Enrolment(String badge, String name, OfficerKind kind, UnitCode unit, Set<Role> roles,
                        @Nullable OfficerId supervisor) {
    public Enrolment {
        badge = badge.strip();
        name = name.strip();
        roles = Set.copyOf(roles);
    }
}
