package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Formatting with `%`.
final class PercentFormat {
    private static final Pattern FIELD =
            Pattern.compile("%(?:\\(([^)]*)\\))?([-+ 0#]*)(\\*|\\d+)?(?:\\.(\\*|\\d+))?(.)", Pattern.DOTALL);

    private final Texts texts;

    PercentFormat(Texts texts) {
        this.texts = texts;
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
            Object item;
            if (field.group(1) != null) {
                item = named(value, field.group(1));
                used = items.length;
            } else if (used < items.length) {
                item = items[used++];
            } else {
                throw PyRaise.typeError("not enough arguments for format string");
            }
            result.append(one(field, item));
        }
        if (text.indexOf('%', end) >= 0) {
            throw PyRaise.valueError("incomplete format");
        }
        if (used < items.length && !(value instanceof PyDict)) {
            throw PyRaise.typeError("not all arguments converted during string formatting");
        }
        return result.append(text.substring(end)).toString();
    }

    private static Object named(Object value, String key) {
        if (!(value instanceof PyDict dict)) {
            throw PyRaise.typeError("format requires a mapping");
        }
        Object item = dict.get(key);
        if (item == null) {
            throw PyRaise.of(ExceptionTypes.KEY_ERROR, key);
        }
        return item;
    }

    private String one(Matcher field, Object item) {
        String flags = field.group(2);
        String width = field.group(3) == null ? "" : field.group(3);
        String precision = field.group(4) == null ? "" : "." + field.group(4);
        char kind = field.group(5).charAt(0);
        boolean text = kind == 's' || kind == 'r' || kind == 'a';
        String align = flags.contains("-") ? "<" : text || !flags.contains("0") ? ">" : "";
        String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
        String zero = align.isEmpty() ? "0" : "";
        if (text) {
            String shown = kind == 's' ? texts.strNow(item) : texts.reprNow(item);
            return FormatSpec.parse(align + width + precision, shown).format(shown);
        }
        if (kind == 'c') {
            String shown = item instanceof String
                    ? (String) item
                    : Character.toString(Numbers.big(item).intValue());
            return FormatSpec.parse(align + width, shown).format(shown);
        }
        if (!Numbers.isNumber(item)) {
            String needed = "dixXo".indexOf(kind) >= 0
                    ? "%" + kind + " format: a real number is required, not "
                    : "must be real number, not ";
            throw PyRaise.typeError(needed + Types.nameOf(item));
        }
        boolean integer = "diu".indexOf(kind) >= 0;
        Object number = integer && item instanceof Double x ? Numbers.truncate(x) : Numbers.integer(item);
        String type = integer ? "d" : String.valueOf(kind);
        String alternate = flags.contains("#") ? "#" : "";
        return FormatSpec.parse(align + sign + alternate + zero + width + (integer ? "" : precision) + type, number)
                .format(number);
    }
}
