package fanzha.warning;

import fanzha.people.Identity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two rows under one number of one source can be about one person: something agrees and nothing contradicts. Weaker
 * than the automatic rule, but the source itself says that it is the same warning.
 */
final class SamePerson {
    private SamePerson() {
    }

    static boolean of(SheetWarning row, SheetWarning other) {
        return agree(new Object[] {row.name(), row.phone(), row.idCard()},
                new Object[] {other.name(), other.phone(), other.idCard()});
    }

    static boolean of(SheetWarning row, @Nullable Identity known) {
        return known != null && agree(new Object[] {row.name(), row.phone(), row.idCard()},
                new Object[] {known.name(), known.phone(), known.idCard()});
    }

    private static boolean agree(@Nullable Object[] one, @Nullable Object[] other) {
        boolean something = false;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != null && other[i] != null) {
                if (!Objects.equals(one[i], other[i])) {
                    return false;
                }
                something = true;
            }
        }
        return something;
    }
}
