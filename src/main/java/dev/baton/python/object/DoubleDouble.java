package dev.baton.python.object;

/// A number of twice the precision of a double: the unevaluated sum of a double and a much smaller one.
///
/// **Source**: Dekker, *A floating-point technique for extending the available precision*, 1971; `fma` in place of his
/// splitting.
///
/// @param high the number, rounded
/// @param low what rounding left out
record DoubleDouble(double high, double low) {
    static final DoubleDouble ONE = of(1);

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    DoubleDouble plus(DoubleDouble other) {
        double sum = high + other.high;
        double part = sum - high;
        double error = (high - (sum - part)) + (other.high - part) + (low + other.low);
        return renormalized(sum, error);
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(new DoubleDouble(-other.high, -other.low));
    }

    DoubleDouble times(DoubleDouble other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        return renormalized(product, error);
    }

    DoubleDouble times(double factor) {
        return times(of(factor));
    }

    DoubleDouble dividedBy(double divisor) {
        double quotient = high / divisor;
        return renormalized(quotient, (Math.fma(-quotient, divisor, high) + low) / divisor);
    }

    /// The nearest double.
    double rounded() {
        return high + low;
    }

    private static DoubleDouble renormalized(double sum, double error) {
        double whole = sum + error;
        return new DoubleDouble(whole, error - (whole - sum));
    }
}
