package dev.baton.export;

import dev.baton.trace.LineTrack;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Time per thread, source line and state as collapsed stacks, `thread;line;state nanoseconds`: what flame graph tools
/// read. The time of a thread on a core goes to the lines it passes meanwhile, as closely as they were recorded.
public final class CollapsedStacks {
    private final Map<String, Long> nanos = new TreeMap<>();

    private CollapsedStacks(Trace trace) {
        for (ThreadInfo thread : trace.threads()) {
            String name = Label.of(thread.name()).replace(';', ',');
            ThreadTrack track = trace.thread(thread.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.state(i).onCore()) {
                    passLines(name, track, i, trace.lines(thread.id()));
                } else {
                    add(name, track.line(i), track, i, track.durationNanos(i));
                }
            }
        }
    }

    /// Writes one line a stack, sorted.
    public static void write(Trace trace, Appendable out) throws IOException {
        for (Map.Entry<String, Long> stack : new CollapsedStacks(trace).nanos.entrySet()) {
            out.append(stack.getKey())
                    .append(' ')
                    .append(String.valueOf(stack.getValue()))
                    .append('\n');
        }
    }

    private void passLines(String name, ThreadTrack track, int interval, LineTrack lines) {
        long since = track.startNanos(interval);
        int sample = lines.indexAt(since);
        int line = sample < 0 ? 0 : lines.line(sample);
        for (int i = sample + 1; i < lines.size() && lines.nanos(i) < track.endNanos(interval); i++) {
            add(name, line, track, interval, lines.nanos(i) - since);
            since = lines.nanos(i);
            line = lines.line(i);
        }
        add(name, line, track, interval, track.endNanos(interval) - since);
    }

    private void add(String name, int line, ThreadTrack track, int interval, long duration) {
        if (duration > 0) {
            String place = line > 0 ? "line " + line : "starting";
            nanos.merge(name + ";" + place + ";" + track.state(interval).label(), duration, Long::sum);
        }
    }
}
