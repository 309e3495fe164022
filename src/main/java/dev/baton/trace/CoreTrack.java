package dev.baton.trace;

/// What one core did: the thread intervals that ran on it, in order of time, with idle gaps between them.
public final class CoreTrack {
    /// Bytes that one entry takes.
    static final int BYTES_PER_ENTRY = Character.BYTES + Integer.BYTES;

    private final ThreadTrack[] tracks;
    private final char[] threads;
    private final int[] intervals;

    CoreTrack(ThreadTrack[] tracks, long[] entries) {
        this.tracks = tracks;
        threads = new char[entries.length];
        intervals = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            threads[i] = (char) (entries[i] >>> Integer.SIZE);
            intervals[i] = (int) entries[i];
        }
    }

    /// An entry in one number, so that noting it is one store.
    static long entry(int thread, int interval) {
        return (long) thread << Integer.SIZE | interval;
    }

    /// The number of entries.
    public int size() {
        return threads.length;
    }

    /// The thread that ran in entry `index`.
    public int thread(int index) {
        return threads[index];
    }

    /// The number of that thread's interval.
    public int interval(int index) {
        return intervals[index];
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
        int high = threads.length - 1;
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
}
