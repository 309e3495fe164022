package dev.baton.metrics;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// The figures of a run that its totals do not show, computed from its trace.
///
/// @param locks one for each lock, by number
/// @param cpuFairness how evenly the time on cores is spread over the threads that the program started
/// @param criticalPath what the length of the run hung on
public record RunMetrics(List<LockMetrics> locks, double cpuFairness, CriticalPath criticalPath) {
    /// Computes them, in time linear in the trace but for sorting.
    public static RunMetrics of(Trace trace) {
        Waits waits = new Waits(trace);
        List<TreeMap<Integer, Long>> handoffs = handoffs(trace);
        List<LockMetrics> locks = new ArrayList<>();
        for (LockInfo lock : trace.locks()) {
            locks.add(lock(trace, lock, waits.of(lock.id()), handoffs.get(lock.id())));
        }
        return new RunMetrics(List.copyOf(locks), cpuFairness(trace), CriticalPath.of(trace));
    }

    private static LockMetrics lock(
            Trace trace, LockInfo lock, List<Waits.Wait> waits, TreeMap<Integer, Long> handoffs) {
        LockTrack track = trace.lock(lock.id());
        long[] waited = waits.stream().mapToLong(Waits.Wait::waitedNanos).toArray();
        return new LockMetrics(
                lock,
                Distribution.of(waited),
                holds(lock, track),
                track.resolutionNanos() == 0,
                handoffs.entrySet().stream()
                        .map(entry -> new LockMetrics.Handoff(
                                entry.getKey() >>> Character.SIZE,
                                entry.getKey() & Character.MAX_VALUE,
                                entry.getValue()))
                        .toList(),
                Fairness.index(turns(track)),
                ConvoySearch.convoys(waits, track));
    }

    /// The length of each hold. A complete track leaves out only those without length.
    private static Distribution holds(LockInfo lock, LockTrack track) {
        int kept = 0;
        long[] nanos = new long[track.size()];
        for (int i = 0; i + 1 < track.size(); i++) {
            if (track.holder(i) >= 0) {
                nanos[kept++] = track.nanos(i + 1) - track.nanos(i);
            }
        }
        int all = track.resolutionNanos() == 0 ? Math.toIntExact(lock.stats().acquisitions()) : kept;
        return Distribution.of(Arrays.copyOf(nanos, Math.max(all, kept)));
    }

    /// How often each thread took the lock, of those that did.
    private static long[] turns(LockTrack track) {
        TreeMap<Integer, Long> turns = new TreeMap<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.holder(i) >= 0) {
                turns.merge(track.holder(i), 1L, Long::sum);
            }
        }
        return turns.values().stream().mapToLong(Long::longValue).toArray();
    }

    /// For each lock, how often it went from one thread to another: the two numbers packed into one key.
    private static List<TreeMap<Integer, Long>> handoffs(Trace trace) {
        List<TreeMap<Integer, Long>> handoffs = new ArrayList<>();
        trace.locks().forEach(_ -> handoffs.add(new TreeMap<>()));
        Moments moments = trace.moments();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.kind(i).isHandoff()) {
                int pair = moments.other(i) << Character.SIZE | moments.thread(i);
                handoffs.get(moments.lock(i)).merge(pair, 1L, Long::sum);
            }
        }
        return handoffs;
    }

    private static double cpuFairness(Trace trace) {
        int first = trace.threads().size() > 1 ? 1 : 0;
        return Fairness.index(trace.threads().stream()
                .skip(first)
                .mapToLong(thread -> onCoreNanos(trace, thread))
                .toArray());
    }

    private static long onCoreNanos(Trace trace, ThreadInfo thread) {
        ThreadTrack track = trace.thread(thread.id());
        long nanos = 0;
        for (int i = 0; i < track.size(); i++) {
            nanos += track.state(i).onCore() ? track.durationNanos(i) : 0;
        }
        return nanos;
    }
}
