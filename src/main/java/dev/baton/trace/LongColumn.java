package dev.baton.trace;

import java.util.Arrays;

/// A growing column of longs. It grows by whole chunks, so nothing is copied once the first chunk is full, and a
/// finished trace reads the very chunks that the recording wrote.
final class LongColumn {
    private static final int CHUNK_BITS = 10;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_CAPACITY = 16;

    private long[] tail = new long[FIRST_CAPACITY];
    private long[][] chunks = {tail};
    private int tailStart;
    private int used;

    void add(long value) {
        if (used == tail.length) {
            extend();
        }
        tail[used++] = value;
    }

    private void extend() {
        if (used < CHUNK) {
            tail = Arrays.copyOf(tail, 4 * used);
        } else {
            tailStart += CHUNK;
            used = 0;
            tail = new long[CHUNK];
        }
        int chunk = tailStart >> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        chunks[chunk] = tail;
    }

    long get(int index) {
        return chunks[index >> CHUNK_BITS][index & CHUNK - 1];
    }

    void set(int index, long value) {
        chunks[index >> CHUNK_BITS][index & CHUNK - 1] = value;
    }

    /// The last value, of which there is one.
    long last() {
        return tail[used - 1];
    }

    void setLast(long value) {
        tail[used - 1] = value;
    }

    int size() {
        return tailStart + used;
    }

    /// Drops all values from this index on.
    void truncate(int size) {
        tailStart = Math.max(0, size - 1) & -CHUNK;
        used = size - tailStart;
        tail = chunks[tailStart >> CHUNK_BITS];
    }

    /// The last index whose value is at most `bound`, -1 when the first is greater. The column must be increasing.
    int floor(long bound) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (get(middle) <= bound) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The values as an array of their own.
    long[] toArray() {
        long[] values = new long[size()];
        for (int start = 0; start < values.length; start += CHUNK) {
            System.arraycopy(chunks[start >> CHUNK_BITS], 0, values, start, Math.min(CHUNK, values.length - start));
        }
        return values;
    }

    /// Bytes that the chunks take, the unused rest of the last one included.
    long bytes() {
        return (long) (tailStart + tail.length) * Long.BYTES;
    }
}
