package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Formatting with `%`.
final class PercentFormat {
    private static final Pattern FIELD =
            Pattern.compile("%(?:\\(([^)]*)\\))?([-+ 0#]*)(\\*|\\d+)?(?:\\.(\\*|\\d+))?(.)", Pattern.DOTALL);

    private static final int NONE = Integer.MIN_VALUE;
    private static final int STAR = Integer.MIN_VALUE + 1;

    private final Evaluator evaluator;

    PercentFormat(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    String format(String text, Object value) {
        Object[] items = value instanceof PyTuple tuple ? tuple.toArray() : new Object[] {value};
        StringBuilder result = new StringBuilder();
        Matcher field = FIELD.matcher(text);
        int end = 0;
        int used = 0;
        while (field.find()) {
            result.append(text, end, field.start());
            end = field.end();
            if (field.group(5).equals("%")) {
                result.append('%');
                continue;
            }
            int width = number(field.group(3));
            if (width == STAR) {
                width = star(next(items, used++));
            }
            int precision = number(field.group(4));
            if (precision == STAR) {
                precision = Math.max(0, star(next(items, used++)));
            }
            Object item;
            if (field.group(1) != null) {
                item = named(value, field.group(1));
                used = items.length;
            } else {
                item = next(items, used++);
            }
            if ("diouxXeEfFgGcrsa".indexOf(field.group(5)) < 0) {
                char kind = field.group(5).charAt(0);
                throw PyRaise.valueError("unsupported format character '" + kind + "' (0x" + Integer.toHexString(kind)
                        + ") at index " + field.start(5));
            }
            String flags = field.group(2) + (width < 0 && width != NONE ? "-" : "");
            result.append(one(
                    field.group(5).charAt(0), flags, text(Math.abs(width), width), text(precision, precision), item));
        }
        if (text.indexOf('%', end) >= 0) {
            throw PyRaise.valueError("incomplete format");
        }
        if (used < items.length && !isMapping(value)) {
            throw PyRaise.typeError("not all arguments converted during string formatting");
        }
        return result.append(text.substring(end)).toString();
    }

    private Object named(Object value, String key) {
        if (!(value instanceof PyDict)) {
            throw PyRaise.typeError("format requires a mapping");
        }
        return evaluator.itemNow(value, key);
    }

    private static Object next(Object[] items, int index) {
        if (index >= items.length) {
            throw PyRaise.typeError("not enough arguments for format string");
        }
        return items[index];
    }

    private static int number(@Nullable String digits) {
        if (digits == null) {
            return NONE;
        }
        return digits.equals("*") ? STAR : (int) Math.min(Long.parseLong(digits), 1 << 20);
    }

    private static int star(Object value) {
        if (!(Numbers.integer(value) instanceof Long number)) {
            throw PyRaise.typeError("* wants int");
        }
        return Math.clamp(number, -(1 << 20), 1 << 20);
    }

    /// Whether a value could be asked for keys: nobody minds what is left of it then.
    private static boolean isMapping(Object value) {
        return value instanceof PyDict
                || value instanceof PyList
                || value instanceof PyRange
                || Operators.special(value, "__getitem__") != null;
    }

    private static String text(int number, int marker) {
        return marker == NONE ? "" : String.valueOf(number);
    }

    private String one(char kind, String flags, String width, String digits, Object item) {
        String precision = digits.isEmpty() ? "" : "." + digits;
        boolean text = kind == 's' || kind == 'r' || kind == 'a';
        String align = flags.contains("-") ? "<" : text || !flags.contains("0") ? ">" : "";
        String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        String zero = align.isEmpty() ? "0" : "";
        if (text) {
            String shown = kind == 's'
                    ? evaluator.texts().strNow(item)
                    : evaluator.texts().reprNow(item);
            return FormatSpec.parse(align + width + precision, shown).format(shown);
        }
        if (kind == 'c') {
            String shown = character(item);
            return FormatSpec.parse(align + width, shown).format(shown);
        }
        boolean integer = "diu".indexOf(kind) >= 0;
        Object number = number(kind, item);
        String type = integer ? "d" : String.valueOf(kind);
        String alternate = flags.contains("#") ? "#" : "";
        return FormatSpec.parse(align + sign + alternate + zero + width + (integer ? "" : precision) + type, number)
                .format(number);
    }

    /// The number that a field shows.
    private Object number(char kind, Object item) {
        boolean whole = "xXo".indexOf(kind) >= 0;
        boolean truncated = "diu".indexOf(kind) >= 0;
        if (!whole && !truncated) {
            return Numbers.isNumber(item) ? Numbers.integer(item) : Reals.of(evaluator, item);
        }
        Object number = orItself(item, () -> truncated ? truncated(item) : Indexing.of(evaluator, item));
        if (!Numbers.isInteger(number)) {
            throw PyRaise.typeError("%" + kind + " format: " + (whole ? "an integer" : "a real number")
                    + " is required, not " + Types.nameOf(item));
        }
        return Numbers.integer(number);
    }

    /// What an object stands for; the object itself when its class gives something of another type.
    private static Object orItself(Object item, Supplier<Object> number) {
        try {
            return number.get();
        } catch (PyRaise raise) {
            if (raise.exception().pyClass().isSubclassOf(ExceptionTypes.TYPE_ERROR)) {
                return item;
            }
            throw raise;
        }
    }

    private Object truncated(Object item) {
        Object own = SpecialMethods.now(evaluator, item, "__int__");
        return item instanceof Double real ? Numbers.truncate(real) : own == null ? Indexing.of(evaluator, item) : own;
    }

    private String character(Object given) {
        Object item = orItself(given, () -> Indexing.of(evaluator, given));
        if (item instanceof String text) {
            if (text.codePointCount(0, text.length()) == 1) {
                return text;
            }
            throw PyRaise.typeError("%c requires an int or a unicode character, not a string of length "
                    + text.codePointCount(0, text.length()));
        }
        if (Numbers.integer(item) instanceof Long point && point >= 0 && point <= Character.MAX_CODE_POINT) {
            return Character.toString(point.intValue());
        }
        if (Numbers.isInteger(item)) {
            throw PyRaise.overflow("%c arg not in range(0x110000)");
        }
        throw PyRaise.typeError("%c requires an int or a unicode character, not " + Types.nameOf(item));
    }
}
