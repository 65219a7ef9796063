package fanzha.warning;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quarantine as the intake keeps it; in the running transaction. */
interface QuarantineBook extends Quarantine {
    /** Which of these, from that source, were kept before, whatever became of them. */
    Set<ByteBuffer> known(String source, Collection<ByteBuffer> fingerprints);

    void add(List<Kept> items);

    /** The sealed bytes of a row. */
    Optional<DeliveryBook.Raw> raw(UUID id);

    /** What the row says, sealed; none of a whole file. */
    Optional<DeliveryBook.Raw> reading(UUID id);

    /** @return false when it was settled before */
    boolean settle(UUID id, Settled how);

    /** It waits again. @return false when it waits already */
    boolean reopen(UUID id);

    int count(UUID delivery);

    /** The row or file with these words or bytes, while it waits. */
    Optional<UUID> waiting(String source, ByteBuffer fingerprint);

    /** Whether the delivery as a whole could not be read, whatever became of it. */
    boolean refused(UUID delivery);

    /** Whether the delivery as a whole waits for a person: then its bytes are still needed. */
    boolean waits(UUID delivery);

    /**
     * @param raw     null for a whole file, whose bytes are the delivery's
     * @param reading the row's cells, sealed under the key of its bytes
     */
    record Kept(Quarantined item, ByteBuffer fingerprint, DeliveryBook.@Nullable Raw raw, byte @Nullable [] reading) {
        Kept(Quarantined item, ByteBuffer fingerprint) {
            this(item, fingerprint, null, null);
        }
    }
}
