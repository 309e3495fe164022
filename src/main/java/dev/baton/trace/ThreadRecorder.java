package dev.baton.trace;

import java.util.Arrays;

/// Records the life of one thread while it runs.
final class ThreadRecorder {
    /// Line samples kept before the track is thinned: about 3 MB a thread at the most.
    private static final int MOST_LINES = 1 << 18;

    private static final long FIRST_RESOLUTION_NANOS = 250;
    private static final int FIRST_CAPACITY = 64;

    private final String name;
    private final long startNanos;
    /// Four columns that grow together: one check for room, and the open interval at hand without a look into them.
    private long[] starts = new long[FIRST_CAPACITY];
    private byte[] states = new byte[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];
    private int[] intervalLines = new int[FIRST_CAPACITY];
    private int size;
    private int lastState = -1;
    private int lastPlace;
    private long lastStart;

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
        return size;
    }

    boolean isEnded() {
        return endNanos >= 0;
    }

    int lastState() {
        return lastState;
    }

    int lastPlace() {
        return lastPlace;
    }

    long lastStart() {
        return lastStart;
    }

    boolean continues(int state, int place) {
        return lastState == state && lastPlace == place;
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
        if (size == starts.length) {
            grow();
        }
        starts[size] = nanos;
        states[size] = (byte) state;
        places[size] = place;
        intervalLines[size] = line;
        size++;
        lastStart = nanos;
        lastState = state;
        lastPlace = place;
    }

    private void grow() {
        int capacity = Math.multiplyExact(2, size);
        starts = Arrays.copyOf(starts, capacity);
        states = Arrays.copyOf(states, capacity);
        places = Arrays.copyOf(places, capacity);
        intervalLines = Arrays.copyOf(intervalLines, capacity);
    }

    /// Takes back the open interval, which turned out to have no length.
    void dropLast() {
        size--;
        if (size == 0) {
            lastState = -1;
        } else {
            lastStart = starts[size - 1];
            lastState = states[size - 1];
            lastPlace = places[size - 1];
        }
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

    long lineResolutionNanos() {
        return lineResolutionNanos;
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
        return new ThreadTrack(
                Arrays.copyOf(starts, size),
                Arrays.copyOf(states, size),
                Arrays.copyOf(places, size),
                Arrays.copyOf(intervalLines, size),
                endNanos);
    }

    LineTrack lineTrack() {
        return new LineTrack(lineTimes.toArray(), lines.toArray(), lineResolutionNanos);
    }
}
