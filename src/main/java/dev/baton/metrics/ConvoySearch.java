package dev.baton.metrics;

import dev.baton.metrics.Waits.Wait;
import dev.baton.trace.LockTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Finds the convoys at one lock, as [Convoy] defines them, in one pass over its waits and holders in order of time.
final class ConvoySearch {
    private static final double LEAST_MEAN_QUEUE = 1.5;

    private final LockTrack holders;
    private final List<Convoy> found = new ArrayList<>();
    private final PriorityQueue<Wait> queue = new PriorityQueue<>(Comparator.comparingLong(Wait::endNanos));
    private final TreeMap<Integer, Integer> turns = new TreeMap<>();
    private long startNanos;
    private long lastNanos;
    private double queueNanos;
    private int longestQueue;

    private ConvoySearch(LockTrack holders) {
        this.holders = holders;
    }

    static List<Convoy> convoys(List<Wait> waits, LockTrack holders) {
        ConvoySearch search = new ConvoySearch(holders);
        List<Wait> inOrder = new ArrayList<>(waits);
        inOrder.sort(Comparator.comparingLong(Wait::startNanos));
        int change = 0;
        for (Wait wait : inOrder) {
            change = search.takeUntil(wait.startNanos(), change);
            search.leaveBefore(wait.startNanos());
            search.enter(wait);
        }
        search.takeUntil(Long.MAX_VALUE, change);
        search.leaveBefore(Long.MAX_VALUE);
        return search.found;
    }

    /// Handles the acquisitions before a time.
    private int takeUntil(long nanos, int firstChange) {
        int change = firstChange;
        while (change < holders.size() && holders.nanos(change) < nanos) {
            if (holders.holder(change) >= 0) {
                taken(holders.nanos(change), holders.holder(change));
            }
            change++;
        }
        return change;
    }

    private void taken(long nanos, int thread) {
        leaveBefore(nanos);
        if (queue.isEmpty()) {
            return;
        }
        if (queue.stream().anyMatch(wait -> wait.thread() == thread)) {
            turns.merge(thread, 1, Integer::sum);
        } else if (nanos > startNanos) {
            advance(nanos);
            end(nanos);
            begin(nanos);
        }
    }

    /// Takes those out of the queue whose wait is over before a time.
    private void leaveBefore(long nanos) {
        while (!queue.isEmpty() && queue.peek().endNanos() < nanos) {
            advance(queue.peek().endNanos());
            queue.remove();
            if (queue.isEmpty()) {
                end(lastNanos);
            }
        }
    }

    private void enter(Wait wait) {
        if (queue.isEmpty()) {
            begin(wait.startNanos());
        }
        advance(wait.startNanos());
        queue.add(wait);
        longestQueue = Math.max(longestQueue, queue.size());
    }

    private void advance(long nanos) {
        queueNanos += (double) queue.size() * (nanos - lastNanos);
        lastNanos = nanos;
    }

    private void begin(long nanos) {
        startNanos = nanos;
        lastNanos = nanos;
        queueNanos = 0;
        longestQueue = queue.size();
        turns.clear();
    }

    private void end(long nanos) {
        double meanQueue = nanos == startNanos ? 0 : queueNanos / (nanos - startNanos);
        long cameBack = turns.values().stream().filter(count -> count > 1).count();
        if (meanQueue >= LEAST_MEAN_QUEUE && cameBack > 1) {
            int all = turns.values().stream().mapToInt(Integer::intValue).sum();
            int holder = holders.holderAt(startNanos);
            found.add(new Convoy(startNanos, nanos, all, turns.size(), longestQueue, meanQueue, holder));
        }
    }
}
