package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
record FormatSpec(
        String spec,
        int fill,
        char align,
        char sign,
        boolean noNegativeZero,
        boolean alternate,
        boolean zero,
        int width,
        String grouping,
        int precision,
        char type) {
    private static final Pattern SYNTAX = Pattern.compile(
            "(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d{1,9})?([_,])?(?:\\.(\\d{1,9}))?([a-zA-Z%])?", Pattern.DOTALL);
    private static final int MOST_WIDTH = 1 << 20;

    static FormatSpec parse(String spec, Object value) {
        Matcher parts = SYNTAX.matcher(spec);
        if (!parts.matches()) {
            throw PyRaise.valueError(
                    "Invalid format specifier '" + spec + "' for object of type '" + Types.nameOf(value) + "'");
        }
        boolean zero = parts.group(6) != null;
        String fill = parts.group(1);
        return new FormatSpec(
                spec,
                fill != null ? fill.codePointAt(0) : zero ? '0' : ' ',
                parts.group(2) != null ? parts.group(2).charAt(0) : zero ? '=' : 0,
                parts.group(3) != null ? parts.group(3).charAt(0) : '-',
                parts.group(4) != null,
                parts.group(5) != null,
                zero,
                bounded(parts.group(7)),
                parts.group(8) != null ? parts.group(8) : "",
                parts.group(9) != null ? bounded(parts.group(9)) : -1,
                parts.group(10) != null ? parts.group(10).charAt(0) : 0);
    }

    private static int bounded(@org.jspecify.annotations.Nullable String digits) {
        int value = digits == null ? 0 : Integer.parseInt(digits);
        if (value > MOST_WIDTH) {
            throw PyRaise.valueError("Too many decimal digits in format string");
        }
        return value;
    }

    String format(Object value) {
        return switch (value) {
            case String text -> ofText(text);
            case Double number -> ofFloat(number);
            case Boolean flag when spec.isEmpty() -> ofText(flag ? "True" : "False");
            case Long _, BigInteger _, Boolean _ -> ofInteger(value);
            default ->
                throw PyRaise.typeError("unsupported format string passed to " + Types.nameOf(value) + ".__format__");
        };
    }

    private String ofText(String text) {
        if (type != 0 && type != 's') {
            throw unknownType("str");
        }
        if (!grouping.isEmpty()) {
            throw PyRaise.valueError("Cannot specify '" + grouping + "' with 's'.");
        }
        if (sign != '-') {
            throw PyRaise.valueError((sign == '+' ? "Sign" : "Space") + " not allowed in string format specifier");
        }
        if (alternate) {
            throw PyRaise.valueError("Alternate form (#) not allowed in string format specifier");
        }
        if (align == '=' && !zero) {
            throw PyRaise.valueError("'=' alignment not allowed in string format specifier");
        }
        String shown = precision >= 0 && text.codePointCount(0, text.length()) > precision
                ? text.substring(0, text.offsetByCodePoints(0, precision))
                : text;
        return pad("", shown, '<');
    }

    private PyRaise unknownType(String of) {
        return PyRaise.valueError("Unknown format code '" + type + "' for object of type '" + of + "'");
    }

    private String ofInteger(Object value) {
        if ("eEfFgG%".indexOf(type) >= 0 && type != 0) {
            return ofFloat(Numbers.toDouble(value));
        }
        if (noNegativeZero) {
            throw PyRaise.valueError("Negative zero coercion (z) not allowed in integer format specifier");
        }
        BigInteger number = Numbers.big(value);
        if (precision >= 0) {
            throw PyRaise.valueError("Precision not allowed in integer format specifier");
        }
        BigInteger size = number.abs();
        String digits =
                switch (type) {
                    case 0, 'd', 'n' -> group(size.toString(), 3);
                    case 'b' -> group(size.toString(2), 4);
                    case 'o' -> group(size.toString(8), 4);
                    case 'x' -> group(size.toString(16), 4);
                    case 'X' -> group(size.toString(16).toUpperCase(Locale.ROOT), 4);
                    case 'c' -> character(number);
                    default -> throw unknownType(Types.nameOf(value));
                };
        String prefix = alternate && "boxX".indexOf(type) >= 0 && type != 0 ? "0" + type : "";
        return pad(sign(number.signum() < 0) + prefix, digits, '>');
    }

    private static String character(BigInteger number) {
        if (number.bitLength() > 63) {
            throw PyRaise.of(ExceptionTypes.OVERFLOW_ERROR, "Python int too large to convert to C long");
        }
        if (number.signum() < 0 || number.bitLength() > 31 || !Character.isValidCodePoint(number.intValue())) {
            throw PyRaise.of(ExceptionTypes.OVERFLOW_ERROR, "%c arg not in range(0x110000)");
        }
        return Character.toString(number.intValue());
    }

    private String ofFloat(double value) {
        String digits = finiteOrNot(value);
        boolean vanishes = noNegativeZero && digits.chars().allMatch(c -> c == '0' || c == '.');
        String signs = sign(!vanishes && (value < 0 || 1 / value < 0));
        return pad(signs, digits, '>');
    }

    private String finiteOrNot(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            String text = Double.isNaN(value) ? "nan" : "inf";
            String unit = type == '%' ? "%" : "";
            return ("EFG".indexOf(type) >= 0 && type != 0 ? text.toUpperCase(Locale.ROOT) : text) + unit;
        }
        int places = precision >= 0 ? precision : 6;
        String text =
                switch (type) {
                    case 0 -> precision >= 0 ? general(value) : Floats.repr(Math.abs(value));
                    case 'f', 'F' -> Floats.fixed(value, places);
                    case 'e', 'E' -> Floats.exponential(value, places, type);
                    case 'g', 'G' -> Floats.general(value, places, type == 'g' ? 'e' : 'E', alternate);
                    case '%' -> Floats.fixed(value * 100, places) + "%";
                    case 'n' -> Floats.general(value, places, 'e', alternate);
                    default -> throw unknownType("float");
                };
        int end = indexOfFirst(text, ".eE%");
        String point = alternate && !text.contains(".") ? "." : "";
        return group(text.substring(0, end), 3) + point + text.substring(end);
    }

    private String general(double value) {
        int digits = Math.max(1, precision);
        String text = Floats.general(value, digits, 'e', alternate);
        String exponential = Floats.exponential(value, digits - 1, 'e');
        if (value != 0 && exponential.endsWith(Floats.exponent(digits - 1, 'e'))) {
            return Floats.stripped(exponential);
        }
        return text.contains(".") || text.contains("e") ? text : text + ".0";
    }

    private static int indexOfFirst(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private String sign(boolean negative) {
        return negative ? "-" : sign == '-' ? "" : String.valueOf(sign);
    }

    private String group(String digits, int size) {
        if (grouping.isEmpty()) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - size; i > 0; i -= size) {
            text.insert(i, grouping);
        }
        return text.toString();
    }

    /// Zeros in front that are grouped like the digits.
    private String widened(String body, int least) {
        int size = type == 'b' || type == 'o' || type == 'x' || type == 'X' ? 4 : 3;
        int point = indexOfFirst(body, ".eE%");
        String digits = body.substring(0, point).replace(grouping, "");
        while (group(digits, size).length() + body.length() - point < least) {
            digits = "0" + digits;
        }
        return group(digits, size) + body.substring(point);
    }

    private String pad(String prefix, String body, char usual) {
        if (zero && !grouping.isEmpty() && align == '=') {
            return prefix + widened(body, width - prefix.length());
        }
        int length = prefix.length() + body.codePointCount(0, body.length());
        int missing = Math.max(0, width - length);
        String filling = Character.toString(fill);
        char how = align == 0 || usual == '<' && align == '=' ? usual : align;
        return switch (how) {
            case '<' -> prefix + body + filling.repeat(missing);
            case '^' -> filling.repeat(missing / 2) + prefix + body + filling.repeat(missing - missing / 2);
            case '=' -> prefix + filling.repeat(missing) + body;
            default -> filling.repeat(missing) + prefix + body;
        };
    }
}
