package dev.baton.stats;

import java.util.Arrays;

/// What independent runs of the same model with different seeds say: mean and median with the 95 % interval of the mean
/// by Student's t. Source: Law, *Simulation Modeling and Analysis*, chapter 9, replications.
///
/// @param count how many runs
/// @param mean their mean
/// @param median their median
/// @param low lower end of the interval, the mean when there is one run only
/// @param high upper end
public record Replications(int count, double mean, double median, double low, double high) {
    /// Quantiles 0.975 of Student's t for 1 to 30 degrees of freedom.
    private static final double[] STUDENT = {
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281, 2.2010, 2.1788, 2.1604, 2.1448,
        2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484,
        2.0452, 2.0423
    };

    private static final double NORMAL = 1.959964;

    /// The summary of at least one value.
    public static Replications of(double... values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double halfWidth = 0;
        if (values.length > 1) {
            double squares =
                    Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
            int freedom = values.length - 1;
            halfWidth = student(freedom) * Math.sqrt(squares / freedom / values.length);
        }
        return new Replications(values.length, mean, Quantiles.median(values), mean - halfWidth, mean + halfWidth);
    }

    /// Beyond the table, the first terms of Cornish and Fisher's expansion, which are exact to four decimals there.
    static double student(int freedom) {
        if (freedom <= STUDENT.length) {
            return STUDENT[freedom - 1];
        }
        double cube = NORMAL * NORMAL * NORMAL;
        double first = (cube + NORMAL) / (4 * freedom);
        double second = (5 * cube * NORMAL * NORMAL + 16 * cube + 3 * NORMAL) / (96.0 * freedom * freedom);
        return NORMAL + first + second;
    }
}
