package dev.baton.trace;

/// Exact time per state of one thread over any window, from sampled prefix sums: one sample for every
/// [#SPACING] intervals, so a query costs O(log n + SPACING).
final class StateTimes {
    private static final int SPACING = 128;
    private static final int STATES = ThreadState.count();

    private final ThreadTrack track;
    private final long[] sums;

    StateTimes(ThreadTrack track) {
        this.track = track;
        int size = track.size();
        sums = new long[(size / SPACING + 1) * STATES];
        long[] running = new long[STATES];
        for (int i = 0; i < size; i++) {
            if (i % SPACING == 0) {
                System.arraycopy(running, 0, sums, i / SPACING * STATES, STATES);
            }
            running[track.stateOrdinal(i)] += track.durationNanos(i);
        }
        if (size % SPACING == 0) {
            System.arraycopy(running, 0, sums, size / SPACING * STATES, STATES);
        }
    }

    long bytes() {
        return (long) sums.length * Long.BYTES;
    }

    /// Adds `sign` times the time in each state from the thread's start until `nanos`.
    void addUntil(long nanos, int sign, long[] into) {
        int index = Math.min(track.indexAt(nanos), track.size() - 1);
        if (index < 0) {
            return;
        }
        int sample = index / SPACING;
        for (int state = 0; state < STATES; state++) {
            into[state] += sign * sums[sample * STATES + state];
        }
        for (int i = sample * SPACING; i < index; i++) {
            into[track.stateOrdinal(i)] += sign * track.durationNanos(i);
        }
        long partial = Math.min(nanos, track.endNanos(index)) - track.startNanos(index);
        into[track.stateOrdinal(index)] += sign * partial;
    }
}
