package fanzha.people;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A person's facts as keyed tokens: enough to say "the same", useless without the key outside the database.
 *
 * @param all what the whole record says, so that the same facts under one unit are one record
 */
public record Facts(ByteBuffer all, @Nullable ByteBuffer idCard, @Nullable ByteBuffer phoneAndName,
                    @Nullable ByteBuffer phone, @Nullable ByteBuffer name, @Nullable ByteBuffer lastFour) {

    /** Facts that the automatic rule may act on; a name alone, or a phone alone, is anybody's. */
    public boolean recognisable() {
        return idCard != null || phoneAndName != null;
    }
}
