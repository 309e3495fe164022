package dev.baton.trace;

/// Records who holds a lock, and its totals.
final class LockRecorder {
    /// Changes of holder kept before the track of a lock other than the GIL is thinned.
    private static final int MOST_CHANGES = 1 << 17;

    private static final long FIRST_RESOLUTION_NANOS = 500;

    private final String name;
    private final LockKind kind;
    private final String type;
    private final boolean watched;
    private final Columns.Longs times = new Columns.Longs();
    private final Columns.Ints holders = new Columns.Ints();
    private long resolutionNanos;
    private long acquiredNanos;
    private int holder = -1;
    private int lastHolder = -1;
    private boolean recording;
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
        acquisitions++;
        if (waited) {
            contended++;
        }
        boolean changed = lastHolder >= 0 && lastHolder != thread;
        if (changed) {
            handoffs++;
        }
        recording = keeps(nanos);
        if (recording) {
            change(nanos, thread);
        }
        acquiredNanos = nanos;
        holder = thread;
        lastHolder = thread;
        return changed;
    }

    void released(long nanos, boolean forced) {
        holdNanos += nanos - acquiredNanos;
        holder = -1;
        if (forced) {
            forcedDrops++;
        }
        if (recording) {
            change(nanos, -1);
        }
    }

    void queued() {
        maxQueue = Math.max(maxQueue, ++queue);
    }

    void dequeued(long waited) {
        queue--;
        waitNanos += waited;
    }

    private boolean keeps(long nanos) {
        int size = times.size();
        return size == 0 || resolutionNanos == 0 || nanos - times.get(size - 1) >= resolutionNanos;
    }

    private void change(long nanos, int thread) {
        int size = times.size();
        if (size > 0 && times.get(size - 1) == nanos) {
            holders.set(size - 1, thread);
            return;
        }
        times.add(nanos);
        holders.add(thread);
        if (size >= MOST_CHANGES && kind != LockKind.GIL && thread < 0) {
            thin();
        }
    }

    /// Keeps only holds that start at least twice the resolution after the last kept one ended.
    private void thin() {
        resolutionNanos = Math.max(FIRST_RESOLUTION_NANOS, 2 * resolutionNanos);
        int kept = 0;
        int size = times.size();
        for (int i = 0; i + 1 < size; i++) {
            boolean hold = holders.get(i) >= 0 && holders.get(i + 1) < 0;
            if (hold && (kept == 0 || times.get(i) - times.get(kept - 1) >= resolutionNanos)) {
                keep(kept++, i);
                keep(kept++, i + 1);
            }
        }
        times.truncate(kept);
        holders.truncate(kept);
    }

    private void keep(int to, int from) {
        times.set(to, times.get(from));
        holders.set(to, holders.get(from));
    }

    LockInfo info(int id) {
        LockStats stats = new LockStats(acquisitions, contended, waitNanos, holdNanos, maxQueue, handoffs, forcedDrops);
        return new LockInfo(id, name, kind, type, watched, stats);
    }

    LockTrack track() {
        return new LockTrack(times.toArray(), holders.toArray(), resolutionNanos);
    }
}
