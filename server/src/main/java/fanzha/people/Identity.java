package fanzha.people;

import fanzha.kernel.IdCard;
import fanzha.kernel.PersonName;
import fanzha.kernel.PhoneNumber;
import fanzha.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * One identity record, opened: what was delivered about a person, the person it is grouped under now, and the key that
 * seals it and whatever else is said about this person in other rooms.
 */
public record Identity(IdentityId id, PersonId person, @Nullable PersonName name, @Nullable PhoneNumber phone,
                       @Nullable IdCard idCard, long key, UnitCode unit) {
}
