package dev.baton.ui.timeline;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.ui.playback.World;

/// A stretch of virtual time a reader has marked.
///
/// @param fromNanos where it starts
/// @param toNanos where it ends, not before its start
public record Range(long fromNanos, long toNanos) {
    /// The stretch between two instants in any order.
    public static Range between(long one, long other) {
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    /// Nanoseconds all threads of a world spend in each state within the stretch, by ordinal; exact. That the main
    /// thread waits for the others to end is left out.
    public long[] stateNanos(World world) {
        long[] sums = new long[ThreadState.count()];
        for (ThreadInfo thread : world.trace().threads()) {
            long[] part = world.index().stateNanos(thread.id(), fromNanos, toNanos);
            if (thread.id() == 0 && world.trace().threads().size() > 1) {
                part[ThreadState.WAITING_LOCK.ordinal()] = 0;
            }
            for (int state = 0; state < sums.length; state++) {
                sums[state] += part[state];
            }
        }
        return sums;
    }
}
