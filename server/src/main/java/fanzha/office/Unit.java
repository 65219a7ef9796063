package fanzha.office;

import fanzha.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** A unit of the district; the phone is its public one, which a resident may call back. */
public record Unit(UnitCode code, String name, UnitKind kind, @Nullable String phone) {
    private static final int NAME_CHARACTERS_MAX = 60;

    public Unit {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_CHARACTERS_MAX) {
            throw new IllegalArgumentException("单位名称应为 1 至 " + NAME_CHARACTERS_MAX + " 个字");
        }
    }
}
