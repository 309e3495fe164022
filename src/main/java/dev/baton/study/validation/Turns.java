package dev.baton.study.validation;

import dev.baton.trace.LockTrack;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The turns that threads take, as a thread sees them that looks at the clock all the time: pauses shorter than a
/// threshold do not end a turn. With a GIL a turn is the time a thread has it, otherwise the time it has a core.
final class Turns {
    private static final double NANOS = 1e9;
    private static final double LEGACY_GAP_SECONDS = 0.000_03;
    private static final double MOST_GAP_SECONDS = 0.000_3;
    private static final double GAP_OF_INTERVAL = 0.3;

    private final List<Turn> turns = new ArrayList<>();
    private final int threads;
    private final long untilNanos;

    private record Turn(int thread, long start, long end) {}

    private Turns(int threads, long untilNanos) {
        this.threads = threads;
        this.untilNanos = untilNanos;
    }

    /// The turns until the first thread ends.
    static Turns of(Trace trace, Map<String, String> constants) {
        double interval = Double.parseDouble(constants.getOrDefault("INTERVAL", "0"));
        double gap = interval == 0 ? LEGACY_GAP_SECONDS : Math.min(MOST_GAP_SECONDS, interval * GAP_OF_INTERVAL);
        int threads = trace.threads().size();
        long until = trace.threads().stream()
                .skip(1)
                .mapToLong(thread -> thread.endNanos())
                .min()
                .orElse(0);
        Turns turns = new Turns(threads - 1, until);
        for (int thread = 1; thread < threads; thread++) {
            turns.add(merged(trace.gil() >= 0 ? held(trace, thread) : onCore(trace, thread), (long) (gap * NANOS)));
        }
        turns.turns.sort(Comparator.comparingLong(Turn::start));
        return turns;
    }

    private static List<Turn> held(Trace trace, int thread) {
        LockTrack holders = trace.lock(trace.gil());
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i + 1 < holders.size(); i++) {
            if (holders.holder(i) == thread) {
                turns.add(new Turn(thread, holders.nanos(i), holders.nanos(i + 1)));
            }
        }
        return turns;
    }

    private static List<Turn> onCore(Trace trace, int thread) {
        ThreadTrack track = trace.thread(thread);
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i).onCore()) {
                turns.add(new Turn(thread, track.startNanos(i), track.endNanos(i)));
            }
        }
        return turns;
    }

    private static List<Turn> merged(List<Turn> parts, long gapNanos) {
        List<Turn> merged = new ArrayList<>();
        for (Turn part : parts) {
            if (!merged.isEmpty() && part.start() - merged.getLast().end() <= gapNanos) {
                Turn last = merged.removeLast();
                merged.add(new Turn(last.thread(), last.start(), part.end()));
            } else {
                merged.add(part);
            }
        }
        return merged;
    }

    /// The first and the last turn of a thread are cut off by its start and its end.
    private void add(List<Turn> ofOne) {
        for (int i = 1; i + 1 < ofOne.size(); i++) {
            if (ofOne.get(i).end() <= untilNanos) {
                turns.add(ofOne.get(i));
            }
        }
    }

    /// The figures that the experiment printed.
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        double[] millis = turns.stream()
                .mapToDouble(turn -> (turn.end() - turn.start()) / 1e6)
                .sorted()
                .toArray();
        for (int percent : new int[] {50, 90}) {
            metrics.put("run_len_p" + percent, percentile(millis, percent));
        }
        metrics.put("segments_per_s", turns.size() / (untilNanos / NANOS));
        metrics.put("longest_waiter_next_fraction", longestWaiterNext());
        return metrics;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, Math.round(percent / 100.0 * (sorted.length - 1)))];
    }

    /// How often the thread that waited longest is the next one.
    private double longestWaiterNext() {
        int[] last = new int[threads + 1];
        Arrays.fill(last, -1);
        int known = 0;
        int all = 0;
        int oldestNext = 0;
        for (int k = 0; k < turns.size(); k++) {
            int thread = turns.get(k).thread();
            int before = k == 0 ? thread : turns.get(k - 1).thread();
            if (known == threads && thread != before) {
                all++;
                oldestNext += oldest(last, before) == thread ? 1 : 0;
            }
            known += last[thread] < 0 ? 1 : 0;
            last[thread] = k;
        }
        return all == 0 ? Double.NaN : (double) oldestNext / all;
    }

    private static int oldest(int[] last, int except) {
        int oldest = -1;
        for (int thread = 1; thread < last.length; thread++) {
            if (thread != except && (oldest < 0 || last[thread] < last[oldest])) {
                oldest = thread;
            }
        }
        return oldest;
    }
}
