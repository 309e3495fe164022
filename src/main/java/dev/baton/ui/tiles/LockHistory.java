package dev.baton.ui.tiles;

import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.Trace;

/// Running totals of a world's locks, so that a total up to any time costs one search.
final class LockHistory {
    private final Trace trace;
    private final int gil;
    private final long[] held;
    private final int[] handoffs;

    LockHistory(Trace trace) {
        this.trace = trace;
        gil = trace.gil();
        held = gil < 0 ? new long[0] : heldBefore(trace.lock(gil));
        handoffs = handoffsUpTo(trace.moments());
    }

    private static long[] heldBefore(LockTrack lock) {
        long[] held = new long[lock.size()];
        for (int i = 1; i < held.length; i++) {
            long last = lock.holder(i - 1) >= 0 ? lock.nanos(i) - lock.nanos(i - 1) : 0;
            held[i] = held[i - 1] + last;
        }
        return held;
    }

    private static int[] handoffsUpTo(Moments moments) {
        int[] counts = new int[moments.size()];
        int count = 0;
        for (int i = 0; i < counts.length; i++) {
            count += moments.kind(i).isHandoff() ? 1 : 0;
            counts[i] = count;
        }
        return counts;
    }

    /// How long the global lock has been held up to a time.
    long heldNanos(long nanos) {
        int index = gil < 0 ? -1 : trace.lock(gil).indexAt(nanos);
        if (index < 0) {
            return 0;
        }
        LockTrack lock = trace.lock(gil);
        return held[index] + (lock.holder(index) >= 0 ? nanos - lock.nanos(index) : 0);
    }

    /// How often a lock has changed hands up to a time.
    int handoffs(long nanos) {
        int index = trace.moments().indexAt(nanos);
        return index < 0 ? 0 : handoffs[index];
    }
}
