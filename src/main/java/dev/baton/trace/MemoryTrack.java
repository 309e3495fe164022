package dev.baton.trace;

/// How much memory the simulated process used, sampled at some instants in order of time.
public final class MemoryTrack {
    private final long[] times;
    private final long[] bytes;

    MemoryTrack(long[] times, long[] bytes) {
        this.times = times;
        this.bytes = bytes;
    }

    /// The number of samples.
    public int size() {
        return times.length;
    }

    /// When sample `index` was taken.
    public long nanos(int index) {
        return times[index];
    }

    /// The bytes in use at sample `index`.
    public long bytes(int index) {
        return bytes[index];
    }
}
