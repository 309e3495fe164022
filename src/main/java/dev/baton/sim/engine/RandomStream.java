package dev.baton.sim.engine;

/// A stream of pseudo-random numbers (SplitMix64) that depends only on the root seed and its name, so that a new
/// consumer never shifts the numbers of another.
public final class RandomStream {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /// The stream of this name under this root seed.
    public RandomStream(long rootSeed, String name) {
        long mixed = mix(rootSeed + GOLDEN_GAMMA);
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed ^ (name.charAt(i) + GOLDEN_GAMMA * (i + 1)));
        }
        state = mixed;
    }

    /// The next 64 random bits.
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /// A number from 0 up to but not including `bound`, which is at least 1. Source: Lemire 2019, without the
    /// rejection step, whose bias below 2^-32 no model here can see.
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /// A number in [0, 1).
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /// An exponentially distributed number of nanoseconds with this mean.
    public long nextExponential(double meanNanos) {
        return Math.round(-meanNanos * StrictMath.log(1 - nextDouble()));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
