package dev.baton.scenario;

import dev.baton.trace.Output;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/// Whether two traces of the same run tell the same of its beginning.
final class Agreement {
    private Agreement() {}

    /// Where the threads of the second trace do something else than those of the first, one line for each thread, and
    /// whether the program writes something else; empty when they agree in all that is over before both
    /// `untilNanos`
    /// and the end of the second trace. Lines may differ: of work that was computed ahead only the last one is
    /// known,
    /// and of two runs one may have been begun again in order for the sake of what came later.
    static List<String> differences(Trace first, Trace again, long untilNanos) {
        List<String> found = new ArrayList<>();
        for (ThreadInfo info : again.threads()) {
            String name = info.name();
            if (info.id() >= first.threads().size()) {
                found.add(name + " is new");
            } else {
                int index = difference(first.thread(info.id()), again.thread(info.id()), untilNanos);
                if (index >= 0) {
                    found.add(name + " differs in interval " + index);
                }
            }
        }
        long end = Math.min(untilNanos, again.makespanNanos());
        if (!outputs(first, end).equals(outputs(again, end))) {
            found.add("the output differs");
        }
        return found;
    }

    private static List<Output> outputs(Trace trace, long untilNanos) {
        return trace.outputs().stream()
                .filter(output -> output.nanos() < untilNanos)
                .toList();
    }

    /// The first interval that differs, -1 for none.
    private static int difference(ThreadTrack first, ThreadTrack again, long untilNanos) {
        for (int i = 0; i + 1 < again.size() && again.endNanos(i) <= untilNanos; i++) {
            if (i >= first.size() || !same(first, again, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(ThreadTrack first, ThreadTrack again, int i) {
        return first.startNanos(i) == again.startNanos(i)
                && first.endNanos(i) == again.endNanos(i)
                && first.state(i) == again.state(i)
                && first.core(i) == again.core(i)
                && first.lock(i) == again.lock(i);
    }
}
