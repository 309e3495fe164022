package dev.baton.trace;

import java.util.stream.IntStream;

/// Time per state of one thread from its start to evenly spaced instants. In between it is taken to grow evenly, so a
/// window of many intervals costs as many steps as it has pixels.
///
/// About one sample for every ten intervals, for the states that occur only.
final class TimeSamples {
    private static final int INTERVALS_PER_SAMPLE = 8;

    private final long startNanos;
    private final double spacingNanos;
    private final int count;
    /// Ordinals of the states that occur.
    private final int[] states;
    /// Sums at instant 0, then at instant 1, and so on, in the order of [#states].
    private final long[] sums;

    TimeSamples(ThreadTrack track, StateTimes exact) {
        count = Math.max(1, Integer.highestOneBit(track.size() / INTERVALS_PER_SAMPLE));
        startNanos = track.startNanos(0);
        spacingNanos = (double) (track.endNanos(track.size() - 1) - startNanos) / count;
        long[] totals = new long[ThreadState.count()];
        exact.addUntil(Trace.LAST_NANOS, 1, totals);
        states = occurring(totals);
        sums = new long[(count + 1) * states.length];
        fill(track);
    }

    private static int[] occurring(long[] totals) {
        return IntStream.range(0, totals.length)
                .filter(state -> totals[state] > 0)
                .toArray();
    }

    private void fill(ThreadTrack track) {
        long[] running = new long[ThreadState.count()];
        int sample = 1;
        for (int i = 0; i < track.size(); i++) {
            long start = track.startNanos(i);
            long end = track.endNanos(i);
            int state = track.stateOrdinal(i);
            for (long at = instant(sample); at <= end && sample <= count; at = instant(++sample)) {
                running[state] += at - start;
                start = at;
                keep(running, sample);
            }
            running[state] += end - start;
        }
    }

    private void keep(long[] running, int sample) {
        for (int i = 0; i < states.length; i++) {
            sums[sample * states.length + i] = running[states[i]];
        }
    }

    private long instant(int sample) {
        return startNanos + (long) (sample * spacingNanos);
    }

    double spacingNanos() {
        return spacingNanos;
    }

    long bytes() {
        return (long) sums.length * Long.BYTES;
    }

    /// Sets the time in each state from the thread's start until `nanos`.
    void until(long nanos, long[] into) {
        double place = Math.clamp((nanos - startNanos) / spacingNanos, 0, count);
        int sample = Math.min((int) place, count - 1);
        double share = place - sample;
        int before = sample * states.length;
        int after = before + states.length;
        for (int i = 0; i < states.length; i++) {
            long sum = sums[before + i] + (long) (share * (sums[after + i] - sums[before + i]));
            into[states[i]] = sum;
        }
    }
}
