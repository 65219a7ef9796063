package fanzha.storm;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that can be seen, never for a time to pass; the bound is where waiting turns into a finding. */
final class Until {
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(10).toNanos();

    private Until() { }

    static void seen(String what, Duration atMost, Callable<Boolean> fact) throws Exception {
        if (!within(atMost, fact)) {
            throw new Violation("not seen within " + atMost.toSeconds() + " s: " + what);
        }
    }

    static boolean within(Duration atMost, Callable<Boolean> fact) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!fact.call()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }
}
