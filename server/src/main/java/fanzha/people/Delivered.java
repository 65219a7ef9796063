package fanzha.people;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** What a row says about who it is about, and the unit whose officers may see it. */
public record Delivered(@Nullable PersonName name, @Nullable PhoneNumber phone, @Nullable IdCard idCard, UnitCode unit) {
}
