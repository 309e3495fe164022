package dev.baton.trace;

/// The instants at which something happened between threads, in order of time.
public final class Moments {
    /// What happened at an instant.
    public enum Kind {
        /// `thread` was started by `other`.
        THREAD_STARTED,
        /// `thread` came to its end.
        THREAD_ENDED,
        /// `thread` asked the holder `other` to drop the lock.
        DROP_REQUESTED,
        /// `thread` took the lock after `other` had been asked to drop it.
        HANDED_OVER,
        /// `thread` took the lock after `other` had let it go of its own accord.
        TAKEN_OVER;

        private static final Kind[] ALL = values();

        /// Whether the lock changed hands.
        public boolean isHandoff() {
            return this == HANDED_OVER || this == TAKEN_OVER;
        }
    }

    /// Bytes that one moment takes.
    static final int BYTES_PER_MOMENT = Long.BYTES + Byte.BYTES + 3 * Integer.BYTES;

    private final long[] times;
    private final byte[] kinds;
    private final int[] locks;
    private final int[] threads;
    private final int[] others;

    Moments(long[] times, byte[] kinds, int[] locks, int[] threads, int[] others) {
        this.times = times;
        this.kinds = kinds;
        this.locks = locks;
        this.threads = threads;
        this.others = others;
    }

    /// The number of moments.
    public int size() {
        return times.length;
    }

    /// When moment `index` happened.
    public long nanos(int index) {
        return times[index];
    }

    /// What happened.
    public Kind kind(int index) {
        return Kind.ALL[kinds[index]];
    }

    /// The lock concerned, -1 when none is.
    public int lock(int index) {
        return locks[index];
    }

    /// The thread it happened to.
    public int thread(int index) {
        return threads[index];
    }

    /// The other thread concerned, -1 when none is.
    public int other(int index) {
        return others[index];
    }

    /// The last moment at or before this time, -1 when there is none.
    public int indexAt(long nanos) {
        return Search.floor(times, nanos);
    }
}
