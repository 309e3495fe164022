package dev.baton.python.module;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.runtime.Evaluator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// `str.format`: replaces the fields of a text by formatted arguments. Methods of the program run at once.
final class TextFormat {
    private static final int MOST_NESTING = 2;

    private final Evaluator evaluator;
    private final Object[] positional;
    private final Object named;
    private int next;
    private boolean numbered;

    /// A format with the arguments of a call; the first one is the text itself.
    TextFormat(Evaluator evaluator, Object[] arguments, String[] keywords) {
        this.evaluator = evaluator;
        int end = arguments.length - keywords.length;
        positional = Arrays.copyOfRange(arguments, 1, end);
        PyDict names = new PyDict();
        for (int i = 0; i < keywords.length; i++) {
            names.put(keywords[i], arguments[end + i]);
        }
        named = names;
    }

    /// A format that looks up names in a mapping.
    TextFormat(Evaluator evaluator, Object mapping) {
        this.evaluator = evaluator;
        positional = new Object[0];
        named = mapping;
    }

    String format(String text) {
        return format(text, MOST_NESTING);
    }

    private String format(String text, int nesting) {
        if (nesting == 0) {
            throw PyRaise.valueError("Max string recursion exceeded");
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean doubled = at < text.length() && text.charAt(at) == c;
            if (c != '{' && c != '}') {
                result.append(c);
            } else if (doubled) {
                result.append(c);
                at++;
            } else if (c == '}') {
                throw PyRaise.valueError("Single '}' encountered in format string");
            } else {
                int end = fieldEnd(text, at);
                result.append(field(text.substring(at, end), nesting));
                at = end + 1;
            }
        }
        return result.toString();
    }

    private static int fieldEnd(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw PyRaise.valueError(
                from == text.length()
                        ? "Single '{' encountered in format string"
                        : "expected '}' before end of string");
    }

    private String field(String field, int nesting) {
        int end = nameEnd(field);
        Object value = value(field.substring(0, end));
        int at = end;
        if (at < field.length() && field.charAt(at) == '!') {
            if (at + 1 == field.length()) {
                throw PyRaise.valueError("unmatched '{' in format spec");
            }
            value = converted(value, field.charAt(at + 1));
            at += 2;
            if (at < field.length() && field.charAt(at) != ':') {
                throw PyRaise.valueError("expected ':' after conversion specifier");
            }
        }
        String spec = at < field.length() ? field.substring(at + 1) : "";
        return evaluator.texts().formatNow(value, spec.contains("{") ? format(spec, nesting - 1) : spec);
    }

    private static int nameEnd(String field) {
        int depth = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (depth == 0 && (c == '!' || c == ':')) {
                return i;
            }
        }
        return field.length();
    }

    private Object converted(Object value, char how) {
        return switch (how) {
            case 's' -> evaluator.texts().strNow(value);
            case 'r' -> evaluator.texts().reprNow(value);
            case 'a' -> dev.baton.python.runtime.Texts.ascii(evaluator.texts().reprNow(value));
            default -> throw PyRaise.valueError("Unknown conversion specifier " + how);
        };
    }

    private Object value(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
            end++;
        }
        Object value = argument(name.substring(0, end));
        int at = end;
        while (at < name.length()) {
            if (name.charAt(at) == '[') {
                int close = name.indexOf(']', at);
                if (close < 0) {
                    throw PyRaise.valueError("Missing ']' in format string");
                }
                value = evaluator.itemNow(value, key(name.substring(at + 1, close)));
                at = close + 1;
            } else {
                int stop = at + 1;
                while (stop < name.length() && name.charAt(stop) != '.' && name.charAt(stop) != '[') {
                    stop++;
                }
                String attribute = name.substring(at + 1, stop).intern();
                value = Builtins.now(evaluator, evaluator.attributes().get(value, attribute));
                at = stop;
            }
        }
        return value;
    }

    private static Object key(String text) {
        Long number = number(text);
        return number == null ? text : number;
    }

    private static @Nullable Long number(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.valueOf(text)
                : null;
    }

    private Object argument(String name) {
        Long number = number(name);
        if (!name.isEmpty() && number == null) {
            return evaluator.itemNow(named, name);
        }
        if (number == null ? numbered : next > 0) {
            throw PyRaise.valueError(
                    number == null
                            ? "cannot switch from manual field specification to automatic field numbering"
                            : "cannot switch from automatic field numbering to manual field specification");
        }
        numbered |= number != null;
        int index = number == null ? next++ : number.intValue();
        if (index >= positional.length) {
            throw PyRaise.indexError("Replacement index " + index + " out of range for positional args tuple");
        }
        return positional[index];
    }
}
