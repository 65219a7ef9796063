package fanzha.office;

import fanzha.kernel.OfficerId;
import fanzha.kernel.UnitCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Somebody who works with warnings, under a badge number (警号). Officers are suspended, never removed: their deeds stay. */
public record Officer(OfficerId id, String badge, String name, OfficerKind kind, UnitCode unit, Set<Role> roles,
                      @Nullable OfficerId supervisor, boolean active) {
    public Officer {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAuxiliary() {
        return kind == OfficerKind.AUXILIARY;
    }

    Officer suspended() {
        return new Officer(id, badge, name, kind, unit, roles, supervisor, false);
    }
}
