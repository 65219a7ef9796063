package fanzha.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person, for reading. */
public interface Quarantine {
    /** Open ones, oldest first. */
    List<Quarantined> list(int limit);

    Optional<Quarantined> find(UUID id);

    /** How it ended; empty while it waits. */
    Optional<Settled> settled(UUID id);

    /** What was settled, latest first. */
    List<Past> past(int limit);

    record Past(Quarantined item, Settled how) {
    }
}
