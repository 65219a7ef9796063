package fanzha.place;

import fanzha.kernel.CommunityCode;
import org.jspecify.annotations.Nullable;

/** Where an address lies: a community with its street, or the street alone; the evidence is the words that said so. */
public record Place(@Nullable CommunityCode community, @Nullable String streetCode, String evidence) {
    /** An address is personal: the evidence stays out of logs. */
    @Override
    public String toString() {
        return community != null ? community.digits() : String.valueOf(streetCode);
    }
}
