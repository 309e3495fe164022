package dev.baton.stats;

import java.util.Arrays;

/// Order statistics of a sample, with linear interpolation between neighbours (type 7 of Hyndman and Fan).
public final class Quantiles {
    private Quantiles() {}

    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    public static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    static double ofSorted(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("an empty sample has no quantile");
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return between(sorted[below], sorted[above], position - below);
    }

    /// A part of the way from one value to another that is not less; neither overflows nor, for rounding, oversteps it.
    private static double between(double low, double high, double part) {
        return Math.clamp((1 - part) * low + part * high, low, high);
    }
}
