package dev.baton.trace;

/// The life of one thread as consecutive intervals without gaps. Intervals are numbered from 0; each ends where the
/// next one starts, the last at the end of the thread.
public final class ThreadTrack {
    /// Bytes that one interval takes in this track: start, state, place and line.
    static final int BYTES_PER_INTERVAL = Long.BYTES + Byte.BYTES + Integer.BYTES + Character.BYTES;

    private static final int LAST_LINE = Character.MAX_VALUE;

    private final long[] starts;
    private final byte[] states;
    private final int[] places;
    private final char[] lines;
    private final long endNanos;

    ThreadTrack(long[] starts, byte[] states, int[] places, char[] lines, long endNanos) {
        this.starts = starts;
        this.states = states;
        this.places = places;
        this.lines = lines;
        this.endNanos = endNanos;
    }

    /// The number of intervals.
    public int size() {
        return starts.length;
    }

    /// When interval `index` starts, in nanoseconds.
    public long startNanos(int index) {
        return starts[index];
    }

    /// When interval `index` ends, in nanoseconds.
    public long endNanos(int index) {
        return index + 1 < starts.length ? starts[index + 1] : endNanos;
    }

    /// How long interval `index` lasts.
    public long durationNanos(int index) {
        return endNanos(index) - starts[index];
    }

    /// The state during interval `index`.
    public ThreadState state(int index) {
        return ThreadState.of(states[index]);
    }

    /// The core that interval `index` occupies or, when runnable, waits for; -1 in any other state.
    public int core(int index) {
        return state(index).onLock() ? -1 : places[index];
    }

    /// The lock that interval `index` waits for, -1 when it waits for none.
    public int lock(int index) {
        return state(index).onLock() ? places[index] : -1;
    }

    /// A line as a track keeps it: one beyond 65,535 counts as unknown.
    static char lineOf(int line) {
        return line > LAST_LINE ? 0 : (char) line;
    }

    /// The 1-based source line at the start of interval `index`, 0 when unknown.
    public int line(int index) {
        return lines[index];
    }

    /// The interval that contains this time, -1 before the start; from the end on, the last one.
    public int indexAt(long nanos) {
        return Search.floor(starts, nanos);
    }
}
