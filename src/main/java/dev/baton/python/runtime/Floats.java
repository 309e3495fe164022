package dev.baton.python.runtime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Floats as Python writes them.
public final class Floats {
    private static final int FIRST_EXPONENT = 16;
    private static final int LAST_EXPONENT = -4;

    private Floats() {}

    /// The shortest text that reads back as the same float.
    public static String repr(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= FIRST_EXPONENT || exponent < LAST_EXPONENT) {
            return scientific(shortest, exponent);
        }
        String plain = shortest.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /// Java writes two digits at least, even where one says which float it is.
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = digits.precision() == 2 ? digits.round(new MathContext(1, RoundingMode.HALF_EVEN)) : digits;
        return one.doubleValue() == value ? one.stripTrailingZeros() : digits;
    }

    private static String scientific(BigDecimal value, int exponent) {
        String digits = value.unscaledValue().abs().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return (value.signum() < 0 ? "-" : "") + mantissa + exponent(exponent, 'e');
    }

    static String exponent(int exponent, char letter) {
        return letter + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /// Digits with a fixed number behind the point, without a sign.
    static String fixed(double value, int precision) {
        return new BigDecimal(Math.abs(value))
                .setScale(precision, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /// Digits with an exponent, without a sign.
    static String exponential(double value, int precision, char letter) {
        if (value == 0) {
            return "0" + (precision > 0 ? "." + "0".repeat(precision) : "") + exponent(0, letter);
        }
        BigDecimal rounded =
                new BigDecimal(Math.abs(value)).round(new java.math.MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        StringBuilder digits = new StringBuilder(rounded.unscaledValue().toString());
        while (digits.length() < precision + 1) {
            digits.append('0');
        }
        String mantissa = digits.substring(0, 1) + (precision > 0 ? "." + digits.substring(1, precision + 1) : "");
        return mantissa + exponent(exponent, letter);
    }

    /// Digits in the shorter of both forms, without a sign.
    static String general(double value, int precision, char letter, boolean keepZeros) {
        int digits = Math.max(1, precision);
        if (value == 0) {
            return keepZeros && digits > 1 ? "0." + "0".repeat(digits - 1) : "0";
        }
        BigDecimal rounded =
                new BigDecimal(Math.abs(value)).round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean scientific = exponent < LAST_EXPONENT || exponent >= digits;
        String text = scientific
                ? exponential(value, digits - 1, letter)
                : rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                        .toPlainString();
        return keepZeros ? text : stripped(text);
    }

    static String stripped(String text) {
        int end =
                text.indexOf('e') >= 0 ? text.indexOf('e') : text.indexOf('E') >= 0 ? text.indexOf('E') : text.length();
        String mantissa = text.substring(0, end);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return mantissa + text.substring(end);
    }
}
