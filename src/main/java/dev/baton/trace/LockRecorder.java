package dev.baton.trace;

/// Records who holds a lock, and its totals.
final class LockRecorder {
    /// Changes of holder kept before the track of a lock other than the GIL is thinned.
    private static final int MOST_CHANGES = 1 << 17;

    private static final long NEVER = -Trace.LAST_NANOS;

    private final String name;
    private final LockKind kind;
    private final String type;
    private final boolean watched;
    private LongColumn changes = new LongColumn();
    private long keptNanos = NEVER;
    private long resolutionNanos;
    private long acquiredNanos;
    private int holder = -1;
    private int lastHolder = -1;
    private int queue;
    private long acquisitions;
    private long contended;
    private long waitNanos;
    private long holdNanos;
    private int maxQueue;
    private long handoffs;
    private long forcedDrops;

    LockRecorder(String name, LockKind kind, String type, boolean watched) {
        this.name = name;
        this.kind = kind;
        this.type = type;
        this.watched = watched;
    }

    boolean isGil() {
        return kind == LockKind.GIL;
    }

    int holder() {
        return holder;
    }

    int lastHolder() {
        return lastHolder;
    }

    /// Notes that a thread took the lock; returns whether it came from another thread.
    boolean acquired(long nanos, int thread, boolean waited) {
        assert holder < 0 : name + " is taken by " + thread + " while " + holder + " holds it";
        acquisitions++;
        if (waited) {
            contended++;
        }
        boolean changed = lastHolder >= 0 && lastHolder != thread;
        if (changed) {
            handoffs++;
        }
        acquiredNanos = nanos;
        holder = thread;
        lastHolder = thread;
        return changed;
    }

    void released(long nanos, boolean forced) {
        holdNanos += nanos - acquiredNanos;
        hold(acquiredNanos, nanos, holder);
        holder = -1;
        if (forced) {
            forcedDrops++;
        }
    }

    void queued() {
        maxQueue = Math.max(maxQueue, ++queue);
    }

    void dequeued(long waited) {
        queue--;
        waitNanos += waited;
    }

    /// Notes a hold that is over. Once the track is thinned, a hold is left out when it is shorter than the resolution
    /// and follows the last kept one as closely. One that begins at the end of the last goes on with it if it is
    /// the
    /// same thread's.
    private void hold(long fromNanos, long toNanos, int thread) {
        long sinceKept = fromNanos - keptNanos;
        if (fromNanos == toNanos || sinceKept < resolutionNanos && toNanos - fromNanos < resolutionNanos) {
            return;
        }
        if (sinceKept > 0) {
            changes.add(LockTrack.change(fromNanos, thread));
        } else if (holderKept() == thread) {
            changes.truncate(changes.size() - 1);
        } else {
            changes.setLast(LockTrack.change(fromNanos, thread));
        }
        changes.add(LockTrack.change(toNanos, -1));
        keptNanos = toNanos;
        if (changes.size() >= MOST_CHANGES && kind != LockKind.GIL) {
            thin();
        }
    }

    /// Who had the last hold that was kept.
    private int holderKept() {
        return track().holder(changes.size() - 2);
    }

    /// Notes the holds so far once more, at a resolution that leaves out at least three of four.
    private void thin() {
        LockTrack all = track();
        long span = all.nanos(all.size() - 1) - all.nanos(0);
        resolutionNanos = Math.max(2 * resolutionNanos, 8 * span / MOST_CHANGES);
        changes = new LongColumn();
        keptNanos = NEVER;
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.holder(i) >= 0) {
                hold(all.nanos(i), all.nanos(i + 1), all.holder(i));
            }
        }
    }

    LockInfo info(int id) {
        LockStats stats = new LockStats(acquisitions, contended, waitNanos, holdNanos, maxQueue, handoffs, forcedDrops);
        return new LockInfo(id, name, kind, type, watched, stats);
    }

    LockTrack track() {
        return new LockTrack(changes, resolutionNanos);
    }
}
