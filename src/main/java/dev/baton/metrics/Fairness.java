package dev.baton.metrics;

import java.util.Arrays;

/// How evenly something is shared, by Jain's index: 1 when all have the same, 1/n when one has everything.
/// Source: Jain, Chiu and Hawe, DEC-TR-301, 1984.
public final class Fairness {
    private Fairness() {}

    /// The index of these shares, 1 when there is nothing to share.
    public static double index(long... shares) {
        double sum = Arrays.stream(shares).asDoubleStream().sum();
        double squares = Arrays.stream(shares).asDoubleStream().map(x -> x * x).sum();
        return squares == 0 ? 1 : sum * sum / (shares.length * squares);
    }
}
