package dev.baton.ui.playback;

import java.util.Locale;

/// Virtual times as a reader sees them.
public final class Times {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Times() {}

    /// Milliseconds to the last nanosecond, digits in groups of three: `18.300 000`.
    public static String exactMillis(long nanos) {
        long rest = nanos % MILLI;
        return String.format(Locale.ROOT, "%d.%03d %03d", nanos / MILLI, rest / MICRO, rest % MICRO);
    }

    /// Three significant digits and a unit: `3.06 ms`.
    public static String brief(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI) {
            return digits((double) nanos / MICRO) + " µs";
        }
        return nanos < SECOND ? digits((double) nanos / MILLI) + " ms" : digits((double) nanos / SECOND) + " s";
    }

    /// Milliseconds with two decimals, without the unit: `15.26`.
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", (double) nanos / MILLI);
    }

    /// A round amount of time on an axis with this step: `20 ms`.
    public static String tick(long nanos, long stepNanos) {
        if (nanos == 0) {
            return "0";
        }
        if (stepNanos >= SECOND) {
            return trimmed((double) nanos / SECOND, stepNanos, SECOND) + " s";
        }
        return stepNanos >= 10 * MICRO
                ? trimmed((double) nanos / MILLI, stepNanos, MILLI) + " ms"
                : trimmed((double) nanos / MICRO, stepNanos, MICRO) + " µs";
    }

    private static String trimmed(double value, long stepNanos, long unit) {
        int decimals = 0;
        for (long step = unit; step > stepNanos; step /= 10) {
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String digits(double value) {
        String format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }
}
