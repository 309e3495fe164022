package dev.baton.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Answers questions about a trace at any time in O(log n) for each thread: the state of the machine, the time per
/// state in a window, the neighbouring event. Immutable.
public final class TraceIndex {
    private final Trace trace;
    /// Tracks shorter than this are always walked.
    private static final int SAMPLED_SIZE = 1 << 14;

    private final StateTimes[] times;
    private final @Nullable TimeSamples[] samples;

    /// Builds the index, in time linear in the trace.
    public TraceIndex(Trace trace) {
        this.trace = trace;
        times = new StateTimes[trace.threads().size()];
        samples = new TimeSamples[times.length];
        for (int id = 0; id < times.length; id++) {
            ThreadTrack track = trace.thread(id);
            times[id] = new StateTimes(track);
            if (track.size() >= SAMPLED_SIZE) {
                samples[id] = new TimeSamples(track, times[id]);
            }
        }
    }

    /// The trace this index is over.
    public Trace trace() {
        return trace;
    }

    /// Bytes the index itself takes.
    public long bytes() {
        return Arrays.stream(times).mapToLong(StateTimes::bytes).sum()
                + Arrays.stream(samples)
                        .filter(Objects::nonNull)
                        .mapToLong(TimeSamples::bytes)
                        .sum();
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
    /// Where a bucket holds many intervals, its edges are off by less than a bucket.
    public long[] buckets(int thread, long fromNanos, long toNanos, int buckets) {
        double width = (double) (toNanos - fromNanos) / buckets;
        TimeSamples sampled = samples[thread];
        return sampled != null && sampled.spacingNanos() <= width
                ? sampledBuckets(sampled, fromNanos, width, buckets)
                : walkedBuckets(trace.thread(thread), fromNanos, toNanos, buckets);
    }

    private static long[] sampledBuckets(TimeSamples samples, long fromNanos, double width, int buckets) {
        int states = ThreadState.count();
        long[] result = new long[buckets * states];
        long[] before = new long[states];
        long[] after = new long[states];
        samples.until(fromNanos, before);
        for (int bucket = 0; bucket < buckets; bucket++) {
            samples.until(edge(fromNanos, width, bucket + 1), after);
            for (int state = 0; state < states; state++) {
                result[bucket * states + state] = after[state] - before[state];
            }
            long[] spare = before;
            before = after;
            after = spare;
        }
        return result;
    }

    private static long[] walkedBuckets(ThreadTrack track, long fromNanos, long toNanos, int buckets) {
        int states = ThreadState.count();
        long[] result = new long[buckets * states];
        double width = (double) (toNanos - fromNanos) / buckets;
        int bucket = 0;
        long bucketEnd = edge(fromNanos, width, 1);
        int first = Math.max(0, track.indexAt(fromNanos));
        long start = first < track.size() ? Math.max(fromNanos, track.startNanos(first)) : toNanos;
        for (int i = first; start < toNanos && i < track.size(); i++) {
            int state = track.stateOrdinal(i);
            long end = Math.min(toNanos, track.endNanos(i));
            while (end > bucketEnd && bucket < buckets - 1) {
                result[bucket * states + state] += Math.max(0, bucketEnd - start);
                start = Math.max(start, bucketEnd);
                bucketEnd = edge(fromNanos, width, ++bucket + 1);
            }
            result[bucket * states + state] += Math.max(0, end - start);
            start = Math.max(start, end);
        }
        return result;
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
