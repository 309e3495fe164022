package dev.baton.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Records the life of one thread while it runs.
final class ThreadRecorder {
    /// Line samples kept before the track is thinned: about 3 MB a thread at the most.
    private static final int MOST_LINES = 1 << 18;

    private static final long FIRST_RESOLUTION_NANOS = 250;
    private static final int FIRST_CAPACITY = 64;

    private final String name;
    private final long startNanos;
    /// The closed intervals that have a length, in four columns that grow together. The open one stands beside them:
    /// most that turn out to have no length never get in.
    private long[] starts = new long[FIRST_CAPACITY];
    private byte[] states = new byte[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];
    private char[] intervalLines = new char[FIRST_CAPACITY];
    private int size;
    private @Nullable ThreadState state;
    private int place;
    private int line;
    private long openNanos;
    private boolean dropped;

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

    /// The state of the open interval, null before the first.
    @Nullable
    ThreadState state() {
        return state;
    }

    /// The place of the open interval.
    int place() {
        return place;
    }

    boolean isOpen(ThreadState asked, int at) {
        return state == asked && place == at;
    }

    /// Since when the thread is in its state without a break: later than the start of an interval that goes on after a
    /// break without length.
    long openedNanos() {
        return openedNanos;
    }

    /// Opens an interval, or goes on with the one before if the one in between had no length.
    void open(long nanos, ThreadState next, int at, int atLine) {
        openedNanos = nanos;
        openNanos = nanos;
        line = atLine;
        state = next;
        place = at;
        if (dropped && size > 0 && states[size - 1] == next.ordinal() && places[size - 1] == at) {
            size--;
            openNanos = starts[size];
            line = intervalLines[size];
        }
    }

    /// Closes the open interval; returns whether it has a length and is kept.
    boolean close(long nanos, ThreadState closing) {
        dropped = nanos == openNanos;
        if (dropped) {
            return false;
        }
        if (size == starts.length) {
            grow();
        }
        starts[size] = openNanos;
        states[size] = (byte) closing.ordinal();
        places[size] = place;
        intervalLines[size] = ThreadTrack.lineOf(line);
        size++;
        return true;
    }

    private void grow() {
        int capacity = Math.multiplyExact(2, size);
        starts = Arrays.copyOf(starts, capacity);
        states = Arrays.copyOf(states, capacity);
        places = Arrays.copyOf(places, capacity);
        intervalLines = Arrays.copyOf(intervalLines, capacity);
    }

    void end(long nanos) {
        keepPendingLine(nanos);
        endNanos = nanos;
    }

    /// Notes the line from this time on. Once the track is thinned, a line is kept if it follows the last kept one
    /// after the resolution at least, or if the thread stays on it as long.
    void line(long nanos, int reached) {
        keepPendingLine(nanos);
        int count = lineTimes.size();
        if (count == 0) {
            addLine(nanos, reached);
        } else if (nanos == lineTimes.get(count - 1)) {
            lines.set(count - 1, reached);
        } else if (lines.get(count - 1) != reached) {
            if (nanos - lineTimes.get(count - 1) < lineResolutionNanos) {
                pendingLineNanos = nanos;
                pendingLine = reached;
            } else {
                addLine(nanos, reached);
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

    private void addLine(long nanos, int reached) {
        lineTimes.add(nanos);
        lines.add(reached);
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
