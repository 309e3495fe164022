package dev.baton.lesson;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a number stands in the text: the part after the bar of `{{ expression | 1 ms }}`.
///
/// @param decimals digits after the point, -1 for what is usual
/// @param unit what the number is made into
public record ValueFormat(int decimals, Unit unit) {
    /// The format of a number without a hint.
    public static final ValueFormat PLAIN = new ValueFormat(-1, Unit.NONE);

    private static final Pattern HINT = Pattern.compile("\\s*(?:([0-6])\\b)?\\s*(ms|us|s|x|percent)?\\s*");

    /// What a number is made into.
    public enum Unit {
        /// The number itself.
        NONE(1, "", 2),
        /// Nanoseconds as milliseconds.
        MS(1e-6, " ms", 1),
        /// Nanoseconds as microseconds.
        US(1e-3, " µs", 1),
        /// Nanoseconds as seconds.
        S(1e-9, " s", 2),
        /// A factor.
        X(1, "×", 2),
        /// A share of one.
        PERCENT(100, " %", 0);

        private final double factor;
        private final String suffix;
        private final int usualDecimals;

        Unit(double factor, String suffix, int usualDecimals) {
            this.factor = factor;
            this.suffix = suffix;
            this.usualDecimals = usualDecimals;
        }
    }

    /// Reads a hint: decimals, a unit, or both.
    ///
    /// @throws ExpressionError when it is none
    static ValueFormat parse(String hint, int column) {
        Matcher matcher = HINT.matcher(hint);
        if (hint.isBlank() || !matcher.matches()) {
            throw new ExpressionError(
                    column,
                    "'" + hint.strip()
                            + "' is no format; write decimals, a unit (ms us s x percent), or both as '1 ms'");
        }
        String unit = matcher.group(2);
        String digits = matcher.group(1);
        return new ValueFormat(
                digits == null ? -1 : Integer.parseInt(digits),
                unit == null ? Unit.NONE : Unit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    /// The text of a value.
    public String text(Value value) {
        return switch (value) {
            case Value.Num(double number) -> text(number);
            case Value.Truth(boolean holds) -> holds ? "yes" : "no";
            case Value.Words(String text) -> text;
            case Value.Series series ->
                String.join(", ", series.numbers().stream().map(this::text).toList());
        };
    }

    private String text(double number) {
        double scaled = number * unit.factor;
        boolean whole = decimals < 0 && unit == Unit.NONE && scaled == Math.rint(scaled);
        int digits = whole ? 0 : decimals < 0 ? unit.usualDecimals : decimals;
        String text = String.format(Locale.ROOT, "%,." + digits + "f", scaled).replace(',', '\u202f');
        return (text.matches("-[0.]+") ? text.substring(1) : text) + unit.suffix;
    }
}
