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

    private static final int LOCK_BITS = 28;
    private static final int KIND_BITS = 4;
    private static final long LOCK_MASK = (1L << LOCK_BITS) - 1;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    /// Time and thread of each moment.
    private final LongColumn stamps = new LongColumn();
    /// Kind, lock and the other thread of each; locks and threads one greater, so that 0 stands for none.
    private final LongColumn details = new LongColumn();

    void add(long nanos, Kind kind, int lock, int thread, int other) {
        stamps.add(Stamped.of(nanos, thread));
        details.add(((long) other + 1 << LOCK_BITS | lock + 1) << KIND_BITS | kind.ordinal());
    }

    /// The number of moments.
    public int size() {
        return stamps.size();
    }

    /// When moment `index` happened.
    public long nanos(int index) {
        return Stamped.nanos(stamps.get(index));
    }

    /// What happened.
    public Kind kind(int index) {
        return Kind.ALL[(int) details.get(index) & KIND_MASK];
    }

    /// The lock concerned, -1 when none is.
    public int lock(int index) {
        return (int) (details.get(index) >>> KIND_BITS & LOCK_MASK) - 1;
    }

    /// The thread it happened to.
    public int thread(int index) {
        return Stamped.number(stamps.get(index));
    }

    /// The other thread concerned, -1 when none is.
    public int other(int index) {
        return (int) (details.get(index) >>> KIND_BITS + LOCK_BITS) - 1;
    }

    long bytes() {
        return stamps.bytes() + details.bytes();
    }

    /// The last moment at or before this time, -1 when there is none.
    public int indexAt(long nanos) {
        return Stamped.floor(stamps, nanos);
    }
}
