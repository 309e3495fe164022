package dev.baton.trace;

/// Who held a lock when: changes of holder in order of time.
///
/// The track of the GIL is complete. Object locks and primitives can change hands millions of times a second, so a
/// busy one is thinned: changes closer together than [#resolutionNanos] are dropped in pairs, and the totals in
/// [LockStats] stay exact.
public final class LockTrack {
    private final long[] times;
    private final int[] holders;
    private final long resolutionNanos;

    LockTrack(long[] times, int[] holders, long resolutionNanos) {
        this.times = times;
        this.holders = holders;
        this.resolutionNanos = resolutionNanos;
    }

    /// The number of changes.
    public int size() {
        return times.length;
    }

    /// When change `index` happened.
    public long nanos(int index) {
        return times[index];
    }

    /// The holder from change `index` on, -1 when the lock became free.
    public int holder(int index) {
        return holders[index];
    }

    /// Two changes closer together than this may be missing; 0 when the track is complete.
    public long resolutionNanos() {
        return resolutionNanos;
    }

    /// The last change at or before this time, -1 when there is none.
    public int indexAt(long nanos) {
        return Search.floor(times, nanos);
    }

    /// The holder at this time, -1 when the lock is free.
    public int holderAt(long nanos) {
        int index = indexAt(nanos);
        return index < 0 ? -1 : holders[index];
    }

    /// The thread that held the lock last in the half-open window, -1 when it was free throughout.
    public int lastHolderIn(long fromNanos, long toNanos) {
        for (int i = indexAt(toNanos - 1); i >= 0; i--) {
            if (holders[i] >= 0) {
                return holders[i];
            }
            if (times[i] <= fromNanos) {
                return -1;
            }
        }
        return -1;
    }
}
