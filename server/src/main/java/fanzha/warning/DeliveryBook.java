package fanzha.warning;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries as the intake keeps them; in the running transaction. */
interface DeliveryBook extends Deliveries {
    /** What every installation knows; new names are accepted and flagged. */
    List<String> KNOWN_SOURCES = List.of("部平台", "省平台", "市局", "银行", "运营商", "12381", "国家反诈APP", "自主研判");

    /** @param raw null for one that repeats an earlier delivery */
    void add(Delivery delivery, @Nullable Raw raw);

    /** A finished delivery with the same bytes from the same source. */
    Optional<Delivery> same(ByteBuffer sha256, String source);

    List<Delivery> unfinished();

    /** The sealed bytes, while they are kept. */
    Optional<Raw> raw(UUID delivery);

    /**
     * Counts a chunk in. Throws when somebody else has counted these rows already: then nothing of this chunk may stand.
     */
    void advance(Delivery before, Counts chunk);

    /** Every row is counted; how long it took. */
    void finish(Delivery delivery, Instant at, long millis);

    void note(UUID delivery, List<RowNote> notes);

    void addSources(Set<String> names, Instant at);

    /** Finished before that time, with their bytes still kept. */
    List<RawKey> rawSince(Instant before, int limit);

    /** Drops the bytes; their keys are destroyed afterwards. */
    void dropRaw(Collection<UUID> deliveries, Instant at);

    record RawKey(UUID delivery, long key) {
    }

    record Raw(long key, byte[] sealed) {
    }
}
