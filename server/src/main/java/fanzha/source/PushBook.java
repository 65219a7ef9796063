package fanzha.source;

import fanzha.kernel.OfficerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may push, and which numbers came; in the running transaction. */
interface PushBook {
    List<Key> list();

    Optional<Key> find(String source);

    /** The first generation, or the next one: the one before ends. */
    Key issue(String source, UUID id, OfficerId by, Instant at);

    Optional<Pushed> pushed(String source, long sequence);

    /** Keeps it; one that stands already stays as it is. */
    void add(String source, Pushed pushed);

    /** The highest number that came; 0 before the first. */
    long last(String source);

    /** Numbers that did not come although a higher one did, lowest first, since the first one that came. */
    List<Long> missing(String source, int limit);

    /** @param id what the open item of its missing numbers stands for */
    record Key(String source, UUID id, int generation) {
    }

    record Pushed(long sequence, ByteBuffer sha256, UUID delivery, Instant at) {
    }
}
