package dev.baton.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Finds cores that idle although a thread stands in a run queue. Any core may steal from any queue.
final class IdleCores {
    private IdleCores() {}

    private record Span(long fromNanos, long toNanos) {}

    /// @param graceNanos longest time from being made runnable to standing in a run queue
    static List<String> faults(Trace trace, long graceNanos) {
        List<Span> queued = union(queued(trace, graceNanos));
        List<String> faults = new ArrayList<>();
        for (int core = 0; core < trace.coreCount(); core++) {
            int at = 0;
            for (Span gap : gaps(trace.core(core), trace.makespanNanos())) {
                while (at < queued.size() && queued.get(at).toNanos <= gap.fromNanos) {
                    at++;
                }
                for (int i = at; i < queued.size() && queued.get(i).fromNanos < gap.toNanos; i++) {
                    long from = Math.max(gap.fromNanos, queued.get(i).fromNanos);
                    long to = Math.min(gap.toNanos, queued.get(i).toNanos);
                    if (to - from > graceNanos && quietNanos(trace, from, to) > graceNanos) {
                        faults.add("core " + core + " idles from " + from + " to " + to + " while a thread queues");
                    }
                }
            }
        }
        return faults;
    }

    /// The stretches in which threads stand in run queues, without the time it took them to get there.
    private static List<Span> queued(Trace trace, long graceNanos) {
        List<Span> spans = new ArrayList<>();
        for (ThreadInfo thread : trace.threads()) {
            ThreadTrack track = trace.thread(thread.id());
            for (int i = 0; i < track.size(); i++) {
                int first = i;
                while (i < track.size() && track.state(i) == ThreadState.RUNNABLE) {
                    i++;
                }
                if (i > first && track.startNanos(first) + graceNanos < track.endNanos(i - 1)) {
                    spans.add(new Span(track.startNanos(first) + graceNanos, track.endNanos(i - 1)));
                }
            }
        }
        return spans;
    }

    private static List<Span> union(List<Span> spans) {
        spans.sort(Comparator.comparingLong(Span::fromNanos));
        List<Span> union = new ArrayList<>();
        for (Span span : spans) {
            Span last = union.isEmpty() ? null : union.getLast();
            if (last != null && span.fromNanos <= last.toNanos) {
                union.set(union.size() - 1, new Span(last.fromNanos, Math.max(last.toNanos, span.toNanos)));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    private static List<Span> gaps(CoreTrack track, long makespanNanos) {
        List<Span> gaps = new ArrayList<>();
        long free = 0;
        for (int i = 0; i < track.size(); i++) {
            if (track.startNanos(i) > free) {
                gaps.add(new Span(free, track.startNanos(i)));
            }
            free = track.endNanos(i);
        }
        if (free < makespanNanos) {
            gaps.add(new Span(free, makespanNanos));
        }
        return gaps;
    }

    /// The longest stretch of a window in which no lock changes hands. A thread that is woken too late for a lock parks
    /// without length and is woken anew, which only the lock's track shows: its way to a run queue begins again.
    private static long quietNanos(Trace trace, long fromNanos, long toNanos) {
        TreeSet<Long> changes = new TreeSet<>(List.of(fromNanos, toNanos));
        for (LockInfo lock : trace.locks()) {
            LockTrack track = trace.lock(lock.id());
            for (int i = track.indexAt(fromNanos) + 1; i < track.size() && track.nanos(i) < toNanos; i++) {
                changes.add(track.nanos(i));
            }
        }
        long longest = 0;
        long last = fromNanos;
        for (long change : changes) {
            longest = Math.max(longest, change - last);
            last = change;
        }
        return longest;
    }
}
