package fanzha.bench;

import java.util.Arrays;

/** Many times measured, and what they come to. */
final class Figures {
    private final long[] nanos;

    Figures(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** In milliseconds. */
    double percentile(double percent) {
        int index = (int) Math.ceil(percent / 100 * nanos.length) - 1;
        return nanos[Math.max(0, Math.min(nanos.length - 1, index))] / 1e6;
    }

    @Override
    public String toString() {
        if (nanos.length == 0) {
            return "nothing measured";
        }
        return "n %,d  p50 %.1f  p95 %.1f  p99 %.1f  max %.1f ms".formatted(nanos.length, percentile(50), percentile(95),
                percentile(99), percentile(100));
    }
}
