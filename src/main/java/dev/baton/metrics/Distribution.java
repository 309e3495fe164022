package dev.baton.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A sample of times: exact totals and percentiles, and a histogram by powers of two.
public final class Distribution {
    private final long[] sorted;

    private Distribution(long[] sorted) {
        this.sorted = sorted;
    }

    /// The distribution of these times, in any order and none of them negative.
    public static Distribution of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Distribution(sorted);
    }

    /// How many there are.
    public int count() {
        return sorted.length;
    }

    /// All of them together.
    public long sumNanos() {
        return Arrays.stream(sorted).sum();
    }

    /// The mean, 0 without values.
    public double meanNanos() {
        return sorted.length == 0 ? 0 : (double) sumNanos() / sorted.length;
    }

    /// The smallest value that at least this share of all is not above (nearest rank), 0 without values.
    public long percentileNanos(int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceilDiv((long) percent * sorted.length, 100L);
        return sorted[Math.max(0, rank - 1)];
    }

    /// How many values lie from one power of two up to the next, in order, without empty buckets.
    public List<Bucket> histogram() {
        List<Bucket> buckets = new ArrayList<>();
        int i = 0;
        while (i < sorted.length) {
            long from = Long.highestOneBit(sorted[i]);
            int first = i;
            while (i < sorted.length && Long.highestOneBit(sorted[i]) == from) {
                i++;
            }
            buckets.add(new Bucket(from, i - first));
        }
        return buckets;
    }

    /// The values from `fromNanos` to below twice that; those that are 0 are by themselves.
    ///
    /// @param fromNanos a power of two, or 0
    /// @param count how many there are
    public record Bucket(long fromNanos, int count) {}
}
