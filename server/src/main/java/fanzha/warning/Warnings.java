package fanzha.warning;

import fanzha.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All warnings of the centre, for reading; only the intake writes them. */
public interface Warnings {
    Warning get(WarningId id);

    Optional<Warning> find(WarningId id);

    Map<WarningId, Warning> list(Collection<WarningId> ids);

    /** Newest first. */
    List<Warning> ofPerson(PersonId person, int limit);
}
