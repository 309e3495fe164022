package dev.baton.ui.timeline;

import dev.baton.trace.LineTrack;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;

/// The source lines a thread goes through in one interval: on a core all that it passes, elsewhere the one it waits in.
///
/// @param first the topmost line, 0 when the thread has not begun
/// @param last the lowest one on the page
record PassedLines(int first, int last) {
    static PassedLines of(Trace trace, int thread, int interval) {
        ThreadTrack track = trace.thread(thread);
        return track.state(interval).onCore()
                ? between(trace.lines(thread), track.startNanos(interval), track.endNanos(interval))
                : new PassedLines(track.line(interval), track.line(interval));
    }

    private static PassedLines between(LineTrack lines, long fromNanos, long toNanos) {
        int sample = lines.indexAt(fromNanos);
        int first = sample < 0 ? 0 : lines.line(sample);
        int last = first;
        for (int i = sample + 1; i < lines.size() && lines.nanos(i) < toNanos; i++) {
            first = first == 0 ? lines.line(i) : Math.min(first, lines.line(i));
            last = Math.max(last, lines.line(i));
        }
        return new PassedLines(first, last);
    }

    /// Whether it is a single line of the program.
    boolean isOne() {
        return first > 0 && first == last;
    }

    /// In words, empty when the thread has not begun.
    String words() {
        return first == 0 ? "" : isOne() ? "line " + first : "lines " + first + " to " + last;
    }
}
