package dev.baton.trace;

/// What one core did: the thread intervals that ran on it, in order of time, with idle gaps between them.
public final class CoreTrack {
    private final ThreadTrack[] tracks;
    private final LongColumn entries;
    private final int size;

    CoreTrack(ThreadTrack[] tracks, LongColumn entries) {
        this.tracks = tracks;
        this.entries = entries;
        size = entries.size();
    }

    /// A thread and the number of its interval in one long.
    static long entry(int thread, int interval) {
        return (long) thread << Integer.SIZE | interval;
    }

    /// The number of entries.
    public int size() {
        return size;
    }

    /// The thread that ran in entry `index`.
    public int thread(int index) {
        return (int) (entries.get(index) >>> Integer.SIZE);
    }

    /// The number of that thread's interval.
    public int interval(int index) {
        return (int) entries.get(index);
    }

    /// When entry `index` starts.
    public long startNanos(int index) {
        return tracks[thread(index)].startNanos(interval(index));
    }

    /// When entry `index` ends.
    public long endNanos(int index) {
        return tracks[thread(index)].endNanos(interval(index));
    }

    /// The state of the thread in entry `index`.
    public ThreadState state(int index) {
        return tracks[thread(index)].state(interval(index));
    }

    /// The last entry that starts at or before this time, -1 when there is none.
    public int floorIndex(long nanos) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (startNanos(middle) <= nanos) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /// The thread on this core at this time, -1 when the core idles.
    public int threadAt(long nanos) {
        int index = floorIndex(nanos);
        return index >= 0 && nanos < endNanos(index) ? thread(index) : -1;
    }

    /// Time spent with a thread on the core.
    public long busyNanos() {
        long busy = 0;
        for (int i = 0; i < size(); i++) {
            busy += endNanos(i) - startNanos(i);
        }
        return busy;
    }

    long bytes() {
        return entries.bytes();
    }
}
