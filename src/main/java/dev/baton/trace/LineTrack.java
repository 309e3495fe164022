package dev.baton.trace;

/// Where in the program a thread was: source lines in order of time, thinned to a resolution.
public final class LineTrack {
    /// Time and line of each sample.
    private final LongColumn samples;
    private final long resolutionNanos;

    LineTrack(LongColumn samples, long resolutionNanos) {
        this.samples = samples;
        this.resolutionNanos = resolutionNanos;
    }

    /// A line as a trace keeps it: one beyond 65,535 counts as unknown.
    static int kept(int line) {
        return line > Stamped.MOST ? 0 : line;
    }

    /// The number of samples.
    public int size() {
        return samples.size();
    }

    /// When sample `index` was taken.
    public long nanos(int index) {
        return Stamped.nanos(samples.get(index));
    }

    /// The 1-based line of sample `index`.
    public int line(int index) {
        return Stamped.number(samples.get(index));
    }

    /// Line changes closer together than this are left out.
    public long resolutionNanos() {
        return resolutionNanos;
    }

    /// The last sample up to this time, -1 before the first.
    public int indexAt(long nanos) {
        return Stamped.floor(samples, nanos);
    }

    /// The line at this time, 0 before the first sample.
    public int lineAt(long nanos) {
        int index = indexAt(nanos);
        return index < 0 ? 0 : line(index);
    }
}
