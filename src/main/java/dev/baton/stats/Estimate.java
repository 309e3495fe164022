package dev.baton.stats;

/// A median with the ends of its 95 % interval.
public record Estimate(double low, double median, double high) {

    public Estimate {
        if (low > median || median > high) {
            throw new IllegalArgumentException("the interval " + low + " to " + high + " does not hold " + median);
        }
    }

    /// A value known without spread.
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }

    /// Half the interval's width as a share of the median.
    public double relativeHalfWidth() {
        return (high - low) / 2 / Math.abs(median);
    }

    /// This estimate in another unit; the factor is positive.
    public Estimate times(double factor) {
        return new Estimate(low * factor, median * factor, high * factor);
    }
}
