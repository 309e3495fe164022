package dev.baton.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/// How figures are written for people and for scripts.
final class Formats {
    private static final double NANOS_PER_MILLI = 1e6;

    private Formats() {}

    /// The formats of a table.
    enum Format {
        TEXT,
        CSV,
        JSON
    }

    /// The formats of what is no table.
    enum Untabled {
        TEXT,
        JSON
    }

    /// Nanoseconds as milliseconds with three decimals.
    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / NANOS_PER_MILLI);
    }

    /// A share as a percentage.
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /// A number with this many decimals; nothing for NaN.
    static String decimals(double value, int places) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /// A tree as indented JSON.
    static String json(JsonNode tree) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
