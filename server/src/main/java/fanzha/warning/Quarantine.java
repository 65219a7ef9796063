package fanzha.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits for a person, for reading. */
public interface Quarantine {
    /** Open ones, oldest first. */
    List<Quarantined> list(int limit);

    Optional<Quarantined> find(UUID id);
}
