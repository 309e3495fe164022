package dev.baton.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Answers questions about a trace at any time in O(log n) for each thread: the state of the machine, the time per
/// state in a window, the neighbouring event. Immutable.
public final class TraceIndex {
    private final Trace trace;
    private final StateTimes[] times;

    /// Builds the index, in time linear in the trace.
    public TraceIndex(Trace trace) {
        this.trace = trace;
        times = new StateTimes[trace.threads().size()];
        for (int id = 0; id < times.length; id++) {
            times[id] = new StateTimes(trace.thread(id));
        }
    }

    /// The trace this index is over.
    public Trace trace() {
        return trace;
    }

    /// Bytes the index itself takes.
    public long bytes() {
        return Arrays.stream(times).mapToLong(StateTimes::bytes).sum();
    }

    /// The state of the machine at a time.
    public MachineState at(long nanos) {
        List<MachineState.ThreadAt> threads = new ArrayList<>();
        int[] cores = new int[trace.coreCount()];
        Arrays.fill(cores, -1);
        for (ThreadInfo info : trace.threads()) {
            if (info.livesAt(nanos)) {
                MachineState.ThreadAt thread = threadAt(info.id(), nanos);
                threads.add(thread);
                if (thread.state().onCore()) {
                    cores[thread.core()] = thread.id();
                }
            }
        }
        return new MachineState(nanos, List.copyOf(threads), cores);
    }

    private MachineState.ThreadAt threadAt(int id, long nanos) {
        ThreadTrack track = trace.thread(id);
        int i = track.indexAt(nanos);
        return new MachineState.ThreadAt(
                id,
                track.state(i),
                track.startNanos(i),
                track.endNanos(i),
                track.core(i),
                track.lock(i),
                lineAt(id, nanos, track.line(i)));
    }

    private int lineAt(int thread, long nanos, int fallback) {
        int line = trace.lines(thread).lineAt(nanos);
        return line > 0 ? line : fallback;
    }

    /// Nanoseconds a thread spends in each state within a window, by ordinal of [ThreadState]; exact.
    public long[] stateNanos(int thread, long fromNanos, long toNanos) {
        long[] result = new long[ThreadState.count()];
        times[thread].addUntil(toNanos, 1, result);
        times[thread].addUntil(fromNanos, -1, result);
        return result;
    }

    /// Splits a window into equal buckets and gives the nanoseconds in each state for each, bucket after bucket:
    /// element `bucket * ThreadState.count() + state`. What a pixel cannot show is summed up, never skipped.
    public long[] buckets(int thread, long fromNanos, long toNanos, int buckets) {
        int states = ThreadState.count();
        long[] result = new long[buckets * states];
        ThreadTrack track = trace.thread(thread);
        double width = (double) (toNanos - fromNanos) / buckets;
        int visible = track.indexAt(toNanos) - Math.max(0, track.indexAt(fromNanos));
        if (visible > (long) buckets * 64) {
            long[] before = new long[states];
            times[thread].addUntil(fromNanos, 1, before);
            for (int bucket = 0; bucket < buckets; bucket++) {
                long[] after = new long[states];
                times[thread].addUntil(edge(fromNanos, width, bucket + 1), 1, after);
                for (int state = 0; state < states; state++) {
                    result[bucket * states + state] = after[state] - before[state];
                }
                before = after;
            }
        } else {
            addIntervals(track, fromNanos, toNanos, width, buckets, result);
        }
        return result;
    }

    private static void addIntervals(
            ThreadTrack track, long fromNanos, long toNanos, double width, int buckets, long[] result) {
        int states = ThreadState.count();
        int bucket = 0;
        for (int i = Math.max(0, track.indexAt(fromNanos)); i < track.size() && track.startNanos(i) < toNanos; i++) {
            int state = track.state(i).ordinal();
            long start = Math.max(fromNanos, track.startNanos(i));
            long end = Math.min(toNanos, track.endNanos(i));
            while (start < end) {
                while (bucket < buckets - 1 && edge(fromNanos, width, bucket + 1) <= start) {
                    bucket++;
                }
                long stop = bucket == buckets - 1 ? end : Math.min(end, edge(fromNanos, width, bucket + 1));
                result[bucket * states + state] += stop - start;
                start = stop;
            }
        }
    }

    private static long edge(long fromNanos, double width, int bucket) {
        return fromNanos + (long) (width * bucket);
    }

    /// The first time after this one at which anything changes, or the makespan.
    public long nextEvent(long nanos) {
        long next = trace.makespanNanos();
        for (int id = 0; id < times.length; id++) {
            ThreadTrack track = trace.thread(id);
            int i = track.indexAt(nanos);
            long candidate = i + 1 < track.size()
                    ? track.startNanos(i + 1)
                    : trace.threads().get(id).endNanos();
            if (candidate > nanos) {
                next = Math.min(next, candidate);
            }
        }
        return next;
    }

    /// The last time before this one at which anything changed, or 0.
    public long previousEvent(long nanos) {
        long previous = 0;
        for (int id = 0; id < times.length; id++) {
            ThreadTrack track = trace.thread(id);
            int i = track.indexAt(nanos - 1);
            if (i >= 0) {
                previous = Math.max(previous, track.startNanos(i));
            }
            long end = trace.threads().get(id).endNanos();
            if (end < nanos) {
                previous = Math.max(previous, end);
            }
        }
        return previous;
    }

    /// The first handoff after this time, or the makespan.
    public long nextHandoff(long nanos) {
        Moments moments = trace.moments();
        for (int i = moments.indexAt(nanos) + 1; i < moments.size(); i++) {
            if (moments.kind(i).isHandoff()) {
                return moments.nanos(i);
            }
        }
        return trace.makespanNanos();
    }

    /// The last handoff before this time, or 0.
    public long previousHandoff(long nanos) {
        Moments moments = trace.moments();
        for (int i = moments.indexAt(nanos - 1); i >= 0; i--) {
            if (moments.kind(i).isHandoff()) {
                return moments.nanos(i);
            }
        }
        return 0;
    }
}
