package dev.baton.python.syntax;

import java.math.BigInteger;

/// The reading of numeric literals: where one ends in the source, and what it is worth.
final class NumberReader {
    private static final int MAX_DIGITS = 4300;

    private NumberReader() {}

    /// The offset behind the number that starts at `start`.
    static int end(SourceText source, int start, String fileName) {
        int at = start;
        String text = source.text();
        boolean based = text.charAt(at) == '0' && at + 1 < text.length() && "xXoObB".indexOf(text.charAt(at + 1)) >= 0;
        if (based) {
            at = digits(source, start + 2, radix(text.charAt(at + 1)), fileName, true);
        } else {
            at = decimalEnd(source, start, fileName);
        }
        refuseName(source, start, at, fileName);
        return at;
    }

    /// Whether the number that ends here is the imaginary part of a complex one.
    static boolean isImaginary(SourceText source, int end) {
        return end < source.length() && (source.at(end) | 32) == 'j';
    }

    private static int decimalEnd(SourceText source, int start, String fileName) {
        String text = source.text();
        int at = digits(source, start, 10, fileName, false);
        boolean whole = true;
        if (at < text.length() && text.charAt(at) == '.') {
            whole = false;
            at = digits(source, at + 1, 10, fileName, false);
        }
        int exponent = exponentEnd(source, at, fileName);
        if (exponent == at && whole) {
            refuseLeadingZeros(source, start, at, fileName);
        }
        return exponent;
    }

    private static int exponentEnd(SourceText source, int at, String fileName) {
        String text = source.text();
        if (at >= text.length() || (text.charAt(at) | 32) != 'e') {
            return at;
        }
        int digits = at + 1;
        if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
            digits++;
        }
        if (digits >= text.length() || Character.digit(text.charAt(digits), 10) < 0) {
            return at;
        }
        return digits(source, digits, 10, fileName, false);
    }

    private static int digits(SourceText source, int start, int radix, String fileName, boolean prefix) {
        String text = source.text();
        int at = start;
        boolean digit = prefix;
        boolean any = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean wanted = c < 128 && Character.digit(c, radix) >= 0;
            if (!wanted && !(c == '_' && digit)) {
                break;
            }
            digit = wanted;
            any |= wanted;
            at++;
        }
        if (prefix && !any || at > start && text.charAt(at - 1) == '_') {
            throw new PythonSyntaxError(fileName, source.span(at - 1, at), "invalid " + name(radix) + " literal", null);
        }
        return at;
    }

    private static void refuseName(SourceText source, int start, int at, String fileName) {
        if (at >= source.length() || isImaginary(source, at)) {
            return;
        }
        char c = source.at(at);
        boolean keyword = source.text().substring(at).matches("(?s)(and|else|for|if|in|is|not|or)\\b.*");
        if ((Character.isLetterOrDigit(c) || c == '_') && !keyword) {
            int radix = start + 1 < at ? radix(source.at(start + 1)) : 10;
            boolean digit = radix != 10 && Character.isDigit(c);
            throw new PythonSyntaxError(
                    fileName,
                    source.span(at - 1, at),
                    digit
                            ? "invalid digit '" + c + "' in " + name(radix) + " literal"
                            : "invalid " + name(radix) + " literal",
                    null);
        }
    }

    private static void refuseLeadingZeros(SourceText source, int start, int at, String fileName) {
        String text = source.text().substring(start, at);
        boolean zero = text.startsWith("0") && text.chars().anyMatch(c -> c != '0' && c != '_');
        if (zero) {
            throw new PythonSyntaxError(
                    fileName,
                    source.span(start, at),
                    "leading zeros in decimal integer literals are not permitted; "
                            + "use an 0o prefix for octal integers",
                    null);
        }
    }

    private static int radix(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static String name(int radix) {
        return switch (radix) {
            case 16 -> "hexadecimal";
            case 8 -> "octal";
            case 2 -> "binary";
            default -> "decimal";
        };
    }

    /// What a literal is worth: a `Long`, a `BigInteger` or a `Double`.
    static Object value(String fileName, Token token) {
        String text = token.text().replace("_", "");
        int radix = text.length() > 1 ? radix(text.charAt(1)) : 10;
        if (radix != 10 && text.startsWith("0")) {
            return integer(new BigInteger(text.substring(2), radix));
        }
        if (text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return Double.valueOf(text);
        }
        if (text.length() > MAX_DIGITS) {
            throw new PythonSyntaxError(
                    fileName,
                    token.span(),
                    "Exceeds the limit (4300 digits) for integer string conversion: value has " + text.length()
                            + " digits",
                    "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
        }
        return integer(new BigInteger(text));
    }

    private static Object integer(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }
}
