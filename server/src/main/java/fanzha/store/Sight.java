package fanzha.store;

import fanzha.kernel.UnitCode;
import java.util.Set;

/** The units whose rows a transaction may see. An empty sight sees nothing. */
public record Sight(Set<UnitCode> units) {
    public static final Sight NOTHING = new Sight(Set.of());

    public Sight {
        units = Set.copyOf(units);
    }
}
