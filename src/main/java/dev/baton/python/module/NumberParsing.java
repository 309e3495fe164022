package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Checked;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.SpecialMethods;
import dev.baton.python.runtime.Texts;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/// `int(...)` and `float(...)`.
final class NumberParsing {
    private static final int MOST_DIGITS = 4300;
    /// So many digits always fit 64 bits.
    private static final int MOST_LONG_DIGITS = 18;

    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\d+(_\\d+)*)?(\\.(\\d+(_\\d+)*)?)?([eE][-+]?\\d+(_\\d+)*)?");
    private static final Pattern SPECIAL = Pattern.compile("([-+]?)(inf|infinity|nan)");

    private NumberParsing() {}

    static Object integer(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (arguments.length == 1 && arguments[0] instanceof String text && isShort(text)) {
            return Long.parseLong(text);
        }
        Parameters p = Parameters.of("int", arguments, keywords, "x", "base");
        Object value = p.orElse(0, 0L);
        if (p.optional(1) != null) {
            int base = base(WholeNumbers.whole(evaluator, p.required(1)));
            if (!(value instanceof String text)) {
                throw PyRaise.typeError("int() can't convert non-string with explicit base");
            }
            return parse(text, base);
        }
        return switch (value) {
            case Double number -> Numbers.truncate(number);
            case String text -> parse(text, 10);
            case PyInstance instance -> ofInstance(evaluator, instance, "__int__", "int");
            default -> {
                if (Numbers.isInteger(value)) {
                    yield Numbers.integer(value);
                }
                throw PyRaise.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                        + Types.nameOf(value) + "'");
            }
        };
    }

    private static Object ofInstance(Evaluator evaluator, PyInstance instance, String method, String function) {
        Object own = SpecialMethods.call(evaluator, instance, method);
        if (own != null) {
            return own;
        }
        Object index = SpecialMethods.call(evaluator, instance, "__index__");
        if (index == null) {
            String bytes = function.equals("int")
                    ? "a string, a bytes-like object or a real number"
                    : "a string or a real number";
            throw PyRaise.typeError(
                    function + "() argument must be " + bytes + ", not '" + Types.nameOf(instance) + "'");
        }
        return index;
    }

    /// Whether a text is nothing but a few digits.
    private static boolean isShort(String text) {
        boolean digits = !text.isEmpty() && text.length() <= MOST_LONG_DIGITS;
        for (int i = 0; digits && i < text.length(); i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return digits;
    }

    private static int base(BigInteger number) {
        int base = number.bitLength() < Integer.SIZE ? number.intValue() : -1;
        if (base != 0 && (base < 2 || base > 36)) {
            throw PyRaise.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        return base;
    }

    private static Object parse(String text, int base) {
        String digits = text.strip().toLowerCase(Locale.ROOT);
        boolean negative = digits.startsWith("-");
        digits = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        int radix = base;
        String prefix = digits.length() > 2 ? digits.substring(0, 2) : "";
        int named =
                switch (prefix) {
                    case "0x" -> 16;
                    case "0o" -> 8;
                    case "0b" -> 2;
                    default -> 0;
                };
        if (named != 0 && (base == 0 || base == named)) {
            digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
            radix = named;
        }
        radix = radix == 0 ? 10 : radix;
        if (digits.length() > MOST_DIGITS && Integer.bitCount(radix) > 1) {
            throw PyRaise.valueError(
                    "Exceeds the limit (" + MOST_DIGITS + " digits) for integer string conversion: value has "
                            + digits.length() + " digits; use sys.set_int_max_str_digits() to increase the limit");
        }
        try {
            if (digits.startsWith("_")
                    || digits.endsWith("_")
                    || digits.contains("__")
                    || digits.startsWith("-")
                    || digits.startsWith("+")) {
                throw new NumberFormatException(digits);
            }
            BigInteger value = new BigInteger(digits.replace("_", ""), radix);
            return Numbers.shrink(negative ? value.negate() : value);
        } catch (NumberFormatException e) {
            throw PyRaise.valueError("invalid literal for int() with base " + base + ": " + Texts.quoted(text));
        }
    }

    static Object decimal(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("float", arguments, keywords, 0, 1);
        Object value = arguments.length == 0 ? (Object) 0.0 : arguments[0];
        return switch (value) {
            case String text -> parseFloat(text);
            case PyInstance instance ->
                Checked.of(ofInstance(evaluator, instance, "__float__", "float"), NumberParsing::toFloat);
            default -> {
                if (Numbers.isNumber(value)) {
                    yield Numbers.toDouble(value);
                }
                throw PyRaise.typeError(
                        "float() argument must be a string or a real number, not '" + Types.nameOf(value) + "'");
            }
        };
    }

    private static Object toFloat(Object number) {
        return Numbers.toDouble(number);
    }

    private static Object parseFloat(String text) {
        String trimmed = text.strip();
        var special = SPECIAL.matcher(trimmed.toLowerCase(Locale.ROOT));
        if (special.matches()) {
            double size = special.group(2).equals("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
            return special.group(1).equals("-") ? -size : size;
        }
        if (!FLOAT.matcher(trimmed).matches()
                || trimmed.chars().noneMatch(Character::isDigit)
                || !Character.isDigit(trimmed.charAt(trimmed.length() - 1)) && !trimmed.endsWith(".")) {
            throw PyRaise.valueError("could not convert string to float: " + Texts.quoted(text));
        }
        try {
            return Double.parseDouble(trimmed.replace("_", ""));
        } catch (NumberFormatException e) {
            throw PyRaise.valueError("could not convert string to float: " + Texts.quoted(text));
        }
    }
}
