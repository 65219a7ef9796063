package fanzha.session;

import fanzha.kernel.OfficerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an officer proves to be herself. Without a secret it is a demo login. Sessions that began before {@code sessionsEnd}
 * are over; a code of {@code lastStep} or older is used up.
 */
record Credential(OfficerId officer, String password, @Nullable Sealed secret, long lastStep, Instant sessionsEnd) {
    /** The one-time secret under its key. */
    record Sealed(long key, byte[] bytes) { }

    @Override
    public String toString() {
        return "Credential[" + officer + "]";
    }
}
