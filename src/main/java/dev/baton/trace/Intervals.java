package dev.baton.trace;

import java.util.Arrays;

/// The intervals of one thread in chunks, as a [LongColumn] has them: a long and an int for each, 12 bytes.
final class Intervals {
    private static final int CHUNK_BITS = 10;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_CAPACITY = 16;

    /// Start and line of each interval, see [Stamped].
    private long[] starts = new long[FIRST_CAPACITY];
    /// State and place of each interval, see [Whereabouts].
    private int[] whereabouts = new int[FIRST_CAPACITY];

    private long[][] startChunks = {starts};
    private int[][] whereaboutChunks = {whereabouts};
    private int tailStart;
    private int used;

    void add(long start, int whereabout) {
        if (used == starts.length) {
            extend();
        }
        starts[used] = start;
        whereabouts[used++] = whereabout;
    }

    private void extend() {
        if (used < CHUNK) {
            starts = Arrays.copyOf(starts, 4 * used);
            whereabouts = Arrays.copyOf(whereabouts, 4 * used);
        } else {
            tailStart += CHUNK;
            used = 0;
            starts = new long[CHUNK];
            whereabouts = new int[CHUNK];
        }
        int chunk = tailStart >> CHUNK_BITS;
        if (chunk == startChunks.length) {
            startChunks = Arrays.copyOf(startChunks, 2 * chunk);
            whereaboutChunks = Arrays.copyOf(whereaboutChunks, 2 * chunk);
        }
        startChunks[chunk] = starts;
        whereaboutChunks[chunk] = whereabouts;
    }

    /// Drops the last interval, of which there is one.
    void removeLast() {
        if (--used == 0 && tailStart > 0) {
            tailStart -= CHUNK;
            used = CHUNK;
            starts = startChunks[tailStart >> CHUNK_BITS];
            whereabouts = whereaboutChunks[tailStart >> CHUNK_BITS];
        }
    }

    int size() {
        return tailStart + used;
    }

    long start(int index) {
        return startChunks[index >> CHUNK_BITS][index & CHUNK - 1];
    }

    int whereabout(int index) {
        return whereaboutChunks[index >> CHUNK_BITS][index & CHUNK - 1];
    }

    /// The start of the last interval, of which there is one.
    long lastStart() {
        return starts[used - 1];
    }

    /// The state and place of the last interval, nowhere when there is none.
    int lastWhereabout() {
        return used == 0 ? Whereabouts.NOWHERE : whereabouts[used - 1];
    }

    /// The last interval that starts at or before this time, -1 when the first starts later.
    int floor(long nanos) {
        long bound = Stamped.of(Math.min(nanos, Trace.LAST_NANOS), Stamped.MOST);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (start(middle) <= bound) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    long bytes() {
        return (long) (tailStart + starts.length) * (Long.BYTES + Integer.BYTES);
    }
}
