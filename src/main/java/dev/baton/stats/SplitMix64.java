package dev.baton.stats;

/// Steele, Lea and Flood's generator: a counter and a mixing function, the same everywhere for the same seed.
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    public SplitMix64(long seed) {
        state = seed;
    }

    public long next() {
        state += GOLDEN_GAMMA;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// A number from 0 up to but without the bound; the bias of a bound far below 2^32 does not matter here.
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }
}
