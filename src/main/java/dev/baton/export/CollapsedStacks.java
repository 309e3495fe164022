package dev.baton.export;

import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// Time per thread, source line and state as collapsed stacks, `thread;line;state nanoseconds`: what flame graph tools
/// read.
public final class CollapsedStacks {
    private CollapsedStacks() {}

    /// Writes one line a stack, sorted.
    public static void write(Trace trace, Appendable out) throws IOException {
        Map<String, Long> nanos = new TreeMap<>();
        for (ThreadInfo thread : trace.threads()) {
            ThreadTrack track = trace.thread(thread.id());
            for (int i = 0; i < track.size(); i++) {
                String place = track.line(i) > 0 ? "line " + track.line(i) : "starting";
                String stack = Label.of(thread.name()).replace(';', ',') + ";" + place + ";"
                        + track.state(i).label();
                nanos.merge(stack, track.durationNanos(i), Long::sum);
            }
        }
        for (Map.Entry<String, Long> stack : nanos.entrySet()) {
            out.append(stack.getKey())
                    .append(' ')
                    .append(String.valueOf(stack.getValue()))
                    .append('\n');
        }
    }
}
