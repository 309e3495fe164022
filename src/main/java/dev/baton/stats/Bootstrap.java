package dev.baton.stats;

import java.util.Arrays;

/// Percentile bootstrap: how far a statistic moves when the sample is drawn again from itself.
public final class Bootstrap {
    public static final int RESAMPLES = 2000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private Bootstrap() {}

    /// The median with its 95 % interval; the same seed gives the same interval.
    public static Estimate median(double[] values, long seed) {
        SplitMix64 random = new SplitMix64(seed);
        double[] drawn = new double[values.length];
        double[] medians = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            medians[i] = medianOfDraw(values, drawn, random);
        }
        return around(Quantiles.median(values), medians);
    }

    /// The value of the whole sample within the middle 95 % of those of the resamples.
    static Estimate around(double value, double[] resampled) {
        Arrays.sort(resampled);
        return new Estimate(
                Math.min(value, Quantiles.ofSorted(resampled, LOW)),
                value,
                Math.max(value, Quantiles.ofSorted(resampled, HIGH)));
    }

    static double medianOfDraw(double[] values, double[] drawn, SplitMix64 random) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.below(values.length)];
        }
        return Quantiles.median(drawn);
    }
}
