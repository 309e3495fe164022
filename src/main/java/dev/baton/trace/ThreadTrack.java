package dev.baton.trace;

/// The life of one thread as consecutive intervals without gaps. Intervals are numbered from 0; each ends where the
/// next one starts, the last at the end of the thread.
public final class ThreadTrack {
    private final Intervals intervals;
    private final int size;
    private final long endNanos;

    ThreadTrack(Intervals intervals, long endNanos) {
        this.intervals = intervals;
        this.endNanos = endNanos;
        size = intervals.size();
    }

    /// The number of intervals.
    public int size() {
        return size;
    }

    /// When interval `index` starts, in nanoseconds.
    public long startNanos(int index) {
        return Stamped.nanos(intervals.start(index));
    }

    /// When interval `index` ends, in nanoseconds.
    public long endNanos(int index) {
        return index + 1 < size ? startNanos(index + 1) : endNanos;
    }

    /// How long interval `index` lasts.
    public long durationNanos(int index) {
        return endNanos(index) - startNanos(index);
    }

    /// The state during interval `index`.
    public ThreadState state(int index) {
        return ThreadState.of(stateOrdinal(index));
    }

    int stateOrdinal(int index) {
        return Whereabouts.state(intervals.whereabout(index));
    }

    /// The core that interval `index` occupies or, when runnable, waits for; -1 in any other state.
    public int core(int index) {
        return Whereabouts.onLock(intervals.whereabout(index)) ? -1 : Whereabouts.place(intervals.whereabout(index));
    }

    /// The lock that interval `index` waits for, -1 when it waits for none.
    public int lock(int index) {
        return Whereabouts.onLock(intervals.whereabout(index)) ? Whereabouts.place(intervals.whereabout(index)) : -1;
    }

    /// The 1-based source line at the start of interval `index`, 0 when unknown.
    public int line(int index) {
        return Stamped.number(intervals.start(index));
    }

    /// The interval that contains this time, -1 before the start; from the end on, the last one.
    public int indexAt(long nanos) {
        return intervals.floor(nanos);
    }

    long bytes() {
        return intervals.bytes();
    }
}
