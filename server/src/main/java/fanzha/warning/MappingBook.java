package fanzha.warning;

import fanzha.kernel.OfficerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The settled mappings; in the running transaction. */
interface MappingBook {
    Optional<Mapping> find(String source, String layout);

    /** Labels that mean a column in some layout of that source: they tell a header from a title. */
    Set<String> labels(String source);

    /** Instead of what was settled for the same source and layout. */
    void put(Mapping mapping, OfficerId by, Instant at);
}
