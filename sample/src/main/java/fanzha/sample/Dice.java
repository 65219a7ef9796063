package fanzha.sample;

import java.util.List;
import java.util.Random;

/**
 * Chance from a seed: the same (seed, stream, number) always falls the same way, on every machine, so that person 7 of
 * seed 42 is one person in a sheet, in a benchmark and in a restarted demo. Not thread-safe: throw a new one each time.
 */
public final class Dice {
    private final Random random;

    public Dice(long seed, String stream, long number) {
        random = new Random(mix(mix(seed ^ stream.hashCode() * 0x9E3779B97F4A7C15L) + number));
    }

    /** From low to high, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** An index, each as likely as its weight. */
    public int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** Around the median, seldom far above: how sums of money lie. StrictMath gives the same bits everywhere. */
    public double around(double median, double spread) {
        return median * StrictMath.exp(random.nextGaussian() * spread);
    }

    /** The last step of SplitMix64: neighbouring numbers come out far apart. */
    static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
