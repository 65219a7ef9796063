package fanzha.people;

import fanzha.kernel.UnitCode;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A stored identity record as the automatic rule sees it: tokens, no opened value. */
record Known(IdentityId id, PersonId person, UnitCode unit, long key, ByteBuffer facts, @Nullable ByteBuffer idCard,
             @Nullable ByteBuffer phoneAndName) {
}
