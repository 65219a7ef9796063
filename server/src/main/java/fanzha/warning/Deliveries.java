package fanzha.warning;

import java.time.Instant;
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

    /** When this source delivered last. */
    Optional<Instant> latest(String source);

    /** What came from whom, by the hour of its arrival. */
    List<Tally> hours(Instant from, Instant until);

    /** @param hour its beginning */
    record Tally(String source, Instant hour, int deliveries, Counts counts) {
        public static Tally none(String source, Instant hour) {
            return new Tally(source, hour, 0, Counts.NONE);
        }

        public Tally plus(Tally more) {
            return new Tally(source, hour, deliveries + more.deliveries, counts.plus(more.counts));
        }
    }

    record Source(String name, boolean known) {
    }
}
