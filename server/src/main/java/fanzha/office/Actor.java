package fanzha.office;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import fanzha.store.Sight;
import java.util.Set;

/**
 * Who is signed in and asks, with what may be seen. A controller takes it as a method argument; it is made anew for each
 * request, so a suspension or a changed role counts at once.
 */
public record Actor(OfficerId id, String badge, String name, OfficerKind kind, UnitCode unit, Set<Role> roles,
                    Sight sight) {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** An auxiliary acts, but puts no name under a result: signing, exempting, closing need an officer. */
    public boolean maySign() {
        return kind == OfficerKind.OFFICER;
    }

    /** What only a leader may sign, such as "could really not be found" or an exemption. */
    public boolean mayLead() {
        return maySign() && is(Role.LEADER);
    }
}
