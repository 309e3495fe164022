package dev.baton.sim.machine;

/// A set of the cores of a machine, a bit for each.
final class CoreSet {
    private final long[] words;

    /// An empty set of cores with numbers below this.
    CoreSet(int cores) {
        words = new long[(cores + Long.SIZE - 1) / Long.SIZE];
    }

    void add(int core) {
        words[core / Long.SIZE] |= 1L << core;
    }

    void remove(int core) {
        words[core / Long.SIZE] &= ~(1L << core);
    }

    boolean contains(int core) {
        return (words[core / Long.SIZE] >>> core & 1) != 0;
    }

    /// The first core of the set from this one on, -1 when there is none.
    int next(int from) {
        int word = from / Long.SIZE;
        if (word == words.length) {
            return -1;
        }
        long bits = words[word] & -1L << from;
        while (bits == 0 && ++word < words.length) {
            bits = words[word];
        }
        return bits == 0 ? -1 : word * Long.SIZE + Long.numberOfTrailingZeros(bits);
    }
}
