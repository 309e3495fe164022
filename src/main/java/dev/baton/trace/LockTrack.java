package dev.baton.trace;

/// Who held a lock when: changes of holder in order of time.
///
/// The track of the GIL is complete. Object locks and primitives can change hands millions of times a second, so a
/// busy one is thinned: changes closer together than [#resolutionNanos] are dropped in pairs, and the totals in
/// [LockStats] stay exact.
public final class LockTrack {
    /// Time and holder of each change; the holder's number is one greater, 0 stands for nobody.
    private final LongColumn changes;
    private final long resolutionNanos;

    LockTrack(LongColumn changes, long resolutionNanos) {
        this.changes = changes;
        this.resolutionNanos = resolutionNanos;
    }

    /// A change of holder; -1 for nobody.
    static long change(long nanos, int holder) {
        return Stamped.of(nanos, holder + 1);
    }

    /// The number of changes.
    public int size() {
        return changes.size();
    }

    /// When change `index` happened.
    public long nanos(int index) {
        return Stamped.nanos(changes.get(index));
    }

    /// The holder from change `index` on, -1 when the lock became free.
    public int holder(int index) {
        return Stamped.number(changes.get(index)) - 1;
    }

    /// Two changes closer together than this may be missing; 0 when the track is complete.
    public long resolutionNanos() {
        return resolutionNanos;
    }

    /// The last change at or before this time, -1 when there is none.
    public int indexAt(long nanos) {
        return Stamped.floor(changes, nanos);
    }

    /// The holder at this time, -1 when the lock is free.
    public int holderAt(long nanos) {
        int index = indexAt(nanos);
        return index < 0 ? -1 : holder(index);
    }

    /// The thread that held the lock last in the half-open window, -1 when it was free throughout.
    public int lastHolderIn(long fromNanos, long toNanos) {
        for (int i = indexAt(toNanos - 1); i >= 0; i--) {
            if (holder(i) >= 0) {
                return holder(i);
            }
            if (nanos(i) <= fromNanos) {
                return -1;
            }
        }
        return -1;
    }

    long bytes() {
        return changes.bytes();
    }
}
