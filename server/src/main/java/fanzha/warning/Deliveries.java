package fanzha.warning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was delivered, for reading. */
public interface Deliveries {
    Optional<Delivery> find(UUID id);

    /** Newest first. */
    List<Delivery> list(int limit);

    /** What a receipt says about single rows: quarantined first, then flagged, merged, duplicate. */
    List<RowNote> notes(UUID delivery, int limit);

    /** Known sources, then those that deliveries brought along. */
    List<Source> sources();

    record Source(String name, boolean known) {
    }
}
