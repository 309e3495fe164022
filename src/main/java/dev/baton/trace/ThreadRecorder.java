package dev.baton.trace;

/// Records the life of one thread while it runs.
final class ThreadRecorder {
    /// Line samples kept before the track is thinned: about 3 MB a thread at the most.
    private static final int MOST_LINES = 1 << 18;

    private static final long FIRST_RESOLUTION_NANOS = 250;

    private final String name;
    private final long startNanos;
    private final Columns.Longs starts = new Columns.Longs();
    private final Columns.Bytes states = new Columns.Bytes();
    private final Columns.Ints places = new Columns.Ints();
    private final Columns.Ints intervalLines = new Columns.Ints();
    private final Columns.Longs lineTimes = new Columns.Longs();
    private final Columns.Ints lines = new Columns.Ints();
    private long lineResolutionNanos;
    private long endNanos = -1;

    ThreadRecorder(String name, long startNanos) {
        this.name = name;
        this.startNanos = startNanos;
    }

    int size() {
        return starts.size();
    }

    boolean isEnded() {
        return endNanos >= 0;
    }

    int lastState() {
        return states.get(size() - 1);
    }

    int lastPlace() {
        return places.get(size() - 1);
    }

    long lastStart() {
        return starts.get(size() - 1);
    }

    boolean continues(int state, int place) {
        return size() > 0 && lastState() == state && lastPlace() == place;
    }

    void open(long nanos, int state, int place, int line) {
        starts.add(nanos);
        states.add(state);
        places.add(place);
        intervalLines.add(line);
    }

    /// Takes back the open interval, which turned out to have no length.
    void dropLast() {
        int size = size() - 1;
        starts.truncate(size);
        states.truncate(size);
        places.truncate(size);
        intervalLines.truncate(size);
    }

    void end(long nanos) {
        endNanos = nanos;
    }

    void line(long nanos, int line) {
        int count = lineTimes.size();
        if (count > 0) {
            long last = lineTimes.get(count - 1);
            if (lines.get(count - 1) == line || nanos - last < lineResolutionNanos) {
                return;
            }
            if (nanos == last) {
                lines.set(count - 1, line);
                return;
            }
        }
        lineTimes.add(nanos);
        lines.add(line);
        if (count >= MOST_LINES) {
            thinLines();
        }
    }

    private void thinLines() {
        lineResolutionNanos = Math.max(FIRST_RESOLUTION_NANOS, 2 * lineResolutionNanos);
        int kept = 1;
        for (int i = 1; i < lineTimes.size(); i++) {
            if (lineTimes.get(i) - lineTimes.get(kept - 1) >= lineResolutionNanos) {
                lineTimes.set(kept, lineTimes.get(i));
                lines.set(kept, lines.get(i));
                kept++;
            }
        }
        lineTimes.truncate(kept);
        lines.truncate(kept);
    }

    ThreadInfo info(int id) {
        return new ThreadInfo(id, name, startNanos, endNanos);
    }

    ThreadTrack track() {
        return new ThreadTrack(starts.toArray(), states.toArray(), places.toArray(), intervalLines.toArray(), endNanos);
    }

    LineTrack lineTrack() {
        return new LineTrack(lineTimes.toArray(), lines.toArray(), lineResolutionNanos);
    }
}
