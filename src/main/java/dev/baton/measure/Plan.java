package dev.baton.measure;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// What to measure, for how long at most, and the seed of the intervals.
public record Plan(Workload workload, List<Strategy> strategies, List<Integer> threads, Duration budget, long seed) {
    public static final int MOST_THREADS = 256;

    public Plan {
        strategies = List.copyOf(strategies);
        threads = threads.stream().distinct().sorted(Comparator.naturalOrder()).toList();
        if (strategies.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one way to run the workload.");
        }
        if (threads.isEmpty() || threads.getFirst() < 1 || threads.getLast() > MOST_THREADS) {
            throw new IllegalArgumentException("Give numbers of threads from 1 to " + MOST_THREADS + ".");
        }
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("Give a budget of at least one second.");
        }
    }

    int largestThreads() {
        return threads.getLast();
    }
}
