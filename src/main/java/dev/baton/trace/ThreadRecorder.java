package dev.baton.trace;

/// Records the life of one thread while it runs, for a [TraceBuilder].
public final class ThreadRecorder {
    /// Line samples kept before the track is thinned: about 3 MB a thread at the most.
    private static final int MOST_LINES = 1 << 18;

    private static final long FIRST_RESOLUTION_NANOS = 250;
    private static final int NOWHERE_ELSE = -1;
    private static final int IN_SEVERAL = -2;

    private final int id;
    private final String name;
    private final long startNanos;
    private final int process;
    private int visited = NOWHERE_ELSE;
    private final TraceBuilder trace;
    /// The closed intervals that have a length. The open one stands beside them: most that turn out to have no length
    /// never get in.
    private final Intervals intervals = new Intervals();

    private int open = Whereabouts.NOWHERE;
    private int openLine;
    private long openNanos;
    /// Whether the open interval went on after a break without length: then it is noted on its core already.
    private boolean isReopened;
    /// Since when the thread is in its state without a break: later than the start of an interval that goes on after a
    /// break without length.
    private long enteredNanos;

    private final LongColumn lines = new LongColumn();
    /// When a wait that no holder of a lock ends was ended, and by whom.
    private final LongColumn wakers = new LongColumn();
    private long lineResolutionNanos;
    private long pendingLineNanos;
    private int pendingLine;
    private long endNanos = -1;

    ThreadRecorder(TraceBuilder trace, int id, String name, long startNanos, int process) {
        this.trace = trace;
        this.id = id;
        this.name = name;
        this.startNanos = startNanos;
        this.process = process;
    }

    boolean isEnded() {
        return endNanos >= 0;
    }

    /// Notes that the thread enters a state: closes the open interval and opens another, unless it is the same state at
    /// the same place. An interval without length leaves no trace, and what went on before it goes on after it.
    ///
    /// @param place the core for states on a core and runnable, the lock for waits, else -1
    public void state(long nanos, ThreadState state, int place, int line) {
        int next = Whereabouts.of(state, place);
        if (next == open) {
            return;
        }
        boolean kept = close(nanos);
        open = next;
        openLine = line;
        openNanos = nanos;
        enteredNanos = nanos;
        if (!kept && intervals.lastWhereabout() == next) {
            reopen();
        }
        if (Whereabouts.onLock(next)) {
            trace.queued(nanos, id, place);
        }
    }

    private void reopen() {
        openNanos = Stamped.nanos(intervals.lastStart());
        openLine = Stamped.number(intervals.lastStart());
        intervals.removeLast();
        isReopened = true;
    }

    /// Closes the open interval, if there is one; returns whether it has a length and is kept.
    private boolean close(long nanos) {
        int closing = open;
        if (closing == Whereabouts.NOWHERE) {
            return true;
        }
        if (Whereabouts.onLock(closing)) {
            trace.dequeued(Whereabouts.place(closing), nanos - enteredNanos);
        }
        if (nanos == openNanos) {
            return false;
        }
        if (Whereabouts.onCore(closing) && !isReopened) {
            trace.onCore(Whereabouts.place(closing), id, intervals.size());
        }
        isReopened = false;
        intervals.add(Stamped.of(openNanos, LineTrack.kept(openLine)), closing);
        return true;
    }

    void end(long nanos) {
        close(nanos);
        keepPendingLine(nanos);
        endNanos = nanos;
    }

    /// Notes the line from this time on. Once the track is thinned, a line is kept if it follows the last kept one
    /// after the resolution at least, or if the thread stays on it as long.
    void line(long nanos, int reached) {
        keepPendingLine(nanos);
        int count = lines.size();
        if (count == 0) {
            addLine(nanos, reached);
        } else if (nanos == lineNanos(count - 1)) {
            lines.set(count - 1, Stamped.of(nanos, LineTrack.kept(reached)));
        } else if (Stamped.number(lines.get(count - 1)) != reached) {
            if (nanos - lineNanos(count - 1) < lineResolutionNanos) {
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
        lines.add(Stamped.of(nanos, LineTrack.kept(reached)));
        if (lines.size() > MOST_LINES) {
            thinLines();
        }
    }

    private void thinLines() {
        lineResolutionNanos = Math.max(FIRST_RESOLUTION_NANOS, 2 * lineResolutionNanos);
        int kept = 1;
        int last = lines.size() - 1;
        for (int i = 1; i <= last; i++) {
            long nanos = lineNanos(i);
            boolean stays = i == last || lineNanos(i + 1) - nanos >= lineResolutionNanos;
            if (stays || nanos - lineNanos(kept - 1) >= lineResolutionNanos) {
                lines.set(kept++, lines.get(i));
            }
        }
        lines.truncate(kept);
    }

    /// Notes who ends the wait the thread is in, where the lock it waits for does not tell.
    public void wokenBy(long nanos, int waker) {
        boolean onLock = Whereabouts.onLock(open);
        if (onLock ? !trace.isHeld(Whereabouts.place(open)) : open != Whereabouts.NOWHERE) {
            wakers.add(Stamped.of(nanos, waker));
        }
    }

    LongColumn wakers() {
        return wakers;
    }

    /// Notes that the thread goes into another interpreter.
    void visits(int interpreter) {
        visited = visited == NOWHERE_ELSE || visited == interpreter ? interpreter : IN_SEVERAL;
    }

    ThreadInfo info(int id) {
        return new ThreadInfo(id, name, startNanos, endNanos, process, Math.max(visited, NOWHERE_ELSE));
    }

    ThreadTrack track() {
        return new ThreadTrack(intervals, endNanos);
    }

    LineTrack lineTrack() {
        return new LineTrack(lines, lineResolutionNanos);
    }

    private long lineNanos(int index) {
        return Stamped.nanos(lines.get(index));
    }
}
