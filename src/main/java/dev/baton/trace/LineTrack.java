package dev.baton.trace;

/// Where in the program a thread was: source lines in order of time, thinned to a resolution.
public final class LineTrack {
    private final long[] times;
    private final int[] lines;
    private final long resolutionNanos;

    LineTrack(long[] times, int[] lines, long resolutionNanos) {
        this.times = times;
        this.lines = lines;
        this.resolutionNanos = resolutionNanos;
    }

    /// The number of samples.
    public int size() {
        return times.length;
    }

    /// When sample `index` was taken.
    public long nanos(int index) {
        return times[index];
    }

    /// The 1-based line of sample `index`.
    public int line(int index) {
        return lines[index];
    }

    /// Line changes closer together than this are left out.
    public long resolutionNanos() {
        return resolutionNanos;
    }

    /// The line at this time, 0 before the first sample.
    public int lineAt(long nanos) {
        int index = Search.floor(times, nanos);
        return index < 0 ? 0 : lines[index];
    }
}
