package fanzha.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a file may be parsed; asked inside every loop over its bytes, since no thread can be stopped safely. */
final class Deadline {
    private final LongSupplier nanos;
    private final long until;

    Deadline(Duration most, LongSupplier nanos) {
        this.nanos = nanos;
        this.until = nanos.getAsLong() + most.toNanos();
    }

    void check() {
        if (nanos.getAsLong() - until >= 0) {
            throw Unreadable.file(Trouble.TOO_SLOW);
        }
    }
}
