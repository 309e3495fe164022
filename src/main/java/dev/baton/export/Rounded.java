package dev.baton.export;

/// Numbers with as many digits as a measurement can carry.
final class Rounded {
    private static final double FOUR_DECIMALS = 1e4;
    private static final double SIX_DECIMALS = 1e6;

    private Rounded() {}

    static double ratio(double value) {
        return Math.round(value * FOUR_DECIMALS) / FOUR_DECIMALS;
    }

    /// A fitted coefficient, which may be much smaller than one.
    static double coefficient(double value) {
        return Math.round(value * SIX_DECIMALS) / SIX_DECIMALS;
    }

    static long nanos(double value) {
        return Math.round(value);
    }
}
