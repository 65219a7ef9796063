package fanzha.kernel;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then random bits, so that new rows land at the end of an index.
 * Clock and generator are handed in: a simulation with one seed gets the same ids again. Thread-safe when both are.
 */
public final class Ids {
    private final Clock clock;
    private final RandomGenerator random;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        ByteBuffer drawn = ByteBuffer.wrap(new byte[Short.BYTES + Long.BYTES]);
        random.nextBytes(drawn.array()); // at once: each call of a secure generator costs as much as its bytes
        long high = clock.millis() << 16 | 0x7000L | drawn.getShort() & 0xFFFL;
        long low = drawn.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
