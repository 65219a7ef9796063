package fanzha.source;

import fanzha.kernel.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is kept about sources; in the running transaction. */
interface SourceBook {
    List<Expectation> list();

    Optional<Expectation> find(String source);

    /** Keeps this instead of what was kept of that source. */
    void put(Expectation expectation);

    void drop(String source);

    /** What the sources' own houses say of that day. */
    List<Told> told(LocalDate day);

    void tell(Told told);

    /** @param warnings as many as the source itself counts */
    record Told(String source, LocalDate day, int warnings, OfficerId by, Instant at) {
    }
}
