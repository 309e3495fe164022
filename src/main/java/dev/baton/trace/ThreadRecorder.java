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
    private long pendingLineNanos;
    private int pendingLine;
    private long openedNanos;
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

    /// Goes on with the last interval after a break without length.
    void reopen(long nanos) {
        openedNanos = nanos;
    }

    /// Since when the open interval is open: later than its start when it was reopened.
    long openedNanos() {
        return openedNanos;
    }

    void open(long nanos, int state, int place, int line) {
        openedNanos = nanos;
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
        keepPendingLine(nanos);
        endNanos = nanos;
    }

    /// Notes the line from this time on. Once the track is thinned, a line is kept if it follows the last kept one
    /// after the resolution at least, or if the thread stays on it as long.
    void line(long nanos, int line) {
        keepPendingLine(nanos);
        int count = lineTimes.size();
        if (count == 0) {
            addLine(nanos, line);
        } else if (nanos == lineTimes.get(count - 1)) {
            lines.set(count - 1, line);
        } else if (lines.get(count - 1) != line) {
            if (nanos - lineTimes.get(count - 1) < lineResolutionNanos) {
                pendingLineNanos = nanos;
                pendingLine = line;
            } else {
                addLine(nanos, line);
            }
        }
    }

    private void keepPendingLine(long untilNanos) {
        if (pendingLine > 0 && untilNanos - pendingLineNanos >= lineResolutionNanos) {
            addLine(pendingLineNanos, pendingLine);
        }
        pendingLine = 0;
    }

    private void addLine(long nanos, int line) {
        lineTimes.add(nanos);
        lines.add(line);
        if (lineTimes.size() > MOST_LINES) {
            thinLines();
        }
    }

    private void thinLines() {
        lineResolutionNanos = Math.max(FIRST_RESOLUTION_NANOS, 2 * lineResolutionNanos);
        int kept = 1;
        int last = lineTimes.size() - 1;
        for (int i = 1; i <= last; i++) {
            long nanos = lineTimes.get(i);
            boolean stays = i == last || lineTimes.get(i + 1) - nanos >= lineResolutionNanos;
            if (stays || nanos - lineTimes.get(kept - 1) >= lineResolutionNanos) {
                lineTimes.set(kept, nanos);
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
