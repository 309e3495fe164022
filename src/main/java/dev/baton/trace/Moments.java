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
    static final int BYTES_PER_MOMENT = Long.BYTES + Byte.BYTES + Integer.BYTES + 2 * Character.BYTES;

    /// Stands for no thread.
    private static final char NOBODY = Character.MAX_VALUE;

    private final long[] times;
    private final byte[] kinds;
    private final int[] locks;
    private final char[] threads;
    private final char[] others;

    Moments(long[] times, byte[] kinds, int[] locks, int[] threads, int[] others) {
        this.times = times;
        this.kinds = kinds;
        this.locks = locks;
        this.threads = narrow(threads);
        this.others = narrow(others);
    }

    private static char[] narrow(int[] ids) {
        char[] narrow = new char[ids.length];
        for (int i = 0; i < ids.length; i++) {
            narrow[i] = ids[i] < 0 ? NOBODY : (char) ids[i];
        }
        return narrow;
    }

    private static int wide(char id) {
        return id == NOBODY ? -1 : id;
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
        return wide(threads[index]);
    }

    /// The other thread concerned, -1 when none is.
    public int other(int index) {
        return wide(others[index]);
    }

    /// The last moment at or before this time, -1 when there is none.
    public int indexAt(long nanos) {
        return Search.floor(times, nanos);
    }
}
