package dev.baton.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Virtual times as a person writes them: `250`, `80us`, `12.5ms`, `1s`.
final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)(ns|us|ms|s)?");

    private static final BigDecimal LATEST_NANOS = BigDecimal.valueOf(100L * 366 * 86_400 * 1_000_000_000);

    private Times() {}

    /// A time in nanoseconds; without a unit it is nanoseconds already.
    static long nanos(String option, String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw new CommandFailure(option + " takes a time, for example 12.5ms, not " + text, null);
        }
        int digits =
                switch (parts.group(2)) {
                    case "us" -> 3;
                    case "ms" -> 6;
                    case "s" -> 9;
                    case null, default -> 0;
                };
        BigDecimal nanos = new BigDecimal(parts.group(1)).movePointRight(digits);
        if (nanos.compareTo(LATEST_NANOS) > 0) {
            throw new CommandFailure(option + " takes a time of at most 100 years, not " + text, null);
        }
        return nanos.longValue();
    }
}
