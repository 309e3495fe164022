package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Iteration;
import dev.baton.python.runtime.Texts;
import dev.baton.python.runtime.TimedAction;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;

/// The methods of `str`, except for those that take strings apart.
final class StrMethods {
    private final MethodTable table = new MethodTable(Types.STR);

    private StrMethods() {}

    static Map<String, Builtin> all() {
        StrMethods methods = new StrMethods();
        methods.defineCases();
        methods.defineClasses();
        methods.defineSearches();
        methods.defineLayout();
        methods.defineReplacements();
        SplitMethods.define(methods.table);
        return methods.table.methods();
    }

    private void to(String name, UnaryOperator<String> change) {
        table.reading(name, 0, 0, (evaluator, a, _) -> {
            evaluator.charge(text(a).length());
            return change.apply(text(a));
        });
    }

    private void is(String name, Predicate<String> test) {
        table.reading(name, 0, 0, (evaluator, a, _) -> test.test(text(a)));
    }

    private static String text(Object[] a) {
        return (String) a[0];
    }

    /// An argument that must be a string.
    static String text(String function, Object[] a, int index) {
        return text(function + "() argument " + index, a[index]);
    }

    /// The argument of a method that takes no other.
    private static String onlyText(String function, Object[] a) {
        return text(function + "() argument", a[1]);
    }

    private static String text(String which, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw PyRaise.typeError(
                which + " must be str, not " + (value == Singleton.NONE ? "None" : Types.nameOf(value)));
    }

    private void defineCases() {
        to("upper", text -> text.toUpperCase(Locale.ROOT));
        to("lower", text -> text.toLowerCase(Locale.ROOT));
        to("title", Characters::title);
        to("capitalize", Characters::capitalized);
        to("swapcase", Characters::swapped);
        to("casefold", Characters::folded);
    }

    private void defineClasses() {
        is("isupper", Characters::isUpper);
        is("islower", Characters::isLower);
        is("istitle", Characters::isTitle);
        is("isidentifier", Characters::isIdentifier);
        is("isdigit", text -> Characters.all(text, Characters::isDigit));
        is("isdecimal", text -> Characters.all(text, Characters::isDecimal));
        is("isnumeric", text -> Characters.all(text, Characters::isNumeric));
        is("isalpha", text -> Characters.all(text, Character::isLetter));
        is("isalnum", text -> Characters.all(text, Characters::isAlphanumeric));
        is("isspace", text -> Characters.all(text, Characters::isSpace));
        is("isascii", text -> text.chars().allMatch(unit -> unit < 128));
        is("isprintable", text -> text.codePoints().allMatch(Texts::isPrintable));
    }

    private void defineSearches() {
        table.reading("find", 1, 3, (evaluator, a, _) -> search("find", evaluator, a, TextPart::find));
        table.reading("rfind", 1, 3, (evaluator, a, _) -> search("rfind", evaluator, a, TextPart::findLast));
        table.reading("index", 1, 3, (evaluator, a, _) -> found(search("index", evaluator, a, TextPart::find)));
        table.reading("rindex", 1, 3, (evaluator, a, _) -> found(search("rindex", evaluator, a, TextPart::findLast)));
        table.reading("count", 1, 3, (evaluator, a, _) -> search("count", evaluator, a, TextPart::count));
        table.reading("startswith", 1, 3, (evaluator, a, _) -> affix("startswith", evaluator, a, TextPart::startsWith));
        table.reading("endswith", 1, 3, (evaluator, a, _) -> affix("endswith", evaluator, a, TextPart::endsWith));
        table.reading("removeprefix", 1, 1, (evaluator, a, _) -> {
            String prefix = onlyText("removeprefix", a);
            return text(a).startsWith(prefix) ? text(a).substring(prefix.length()) : text(a);
        });
        table.reading("removesuffix", 1, 1, (evaluator, a, _) -> {
            String suffix = onlyText("removesuffix", a);
            return text(a).endsWith(suffix) ? text(a).substring(0, text(a).length() - suffix.length()) : text(a);
        });
    }

    private static long search(
            String name, Evaluator evaluator, Object[] a, ToLongBiFunction<TextPart, String> search) {
        String wanted = text(name, a, 1);
        return search.applyAsLong(part(evaluator, a), wanted);
    }

    private static TextPart part(Evaluator evaluator, Object[] a) {
        evaluator.charge(text(a).length() / 8);
        return TextPart.of(evaluator, text(a), a, 2);
    }

    private static Object found(long index) {
        if (index < 0) {
            throw PyRaise.valueError("substring not found");
        }
        return index;
    }

    private static boolean affix(String name, Evaluator evaluator, Object[] a, BiPredicate<TextPart, String> test) {
        TextPart part = part(evaluator, a);
        return switch (a[1]) {
            case String wanted -> test.test(part, wanted);
            case PyTuple several ->
                several.items().stream().anyMatch(each -> {
                    if (each instanceof String wanted) {
                        return test.test(part, wanted);
                    }
                    throw PyRaise.typeError("tuple for " + name + " must only contain str, not " + Types.nameOf(each));
                });
            default ->
                throw PyRaise.typeError(name + " first arg must be str or a tuple of str, not " + Types.nameOf(a[1]));
        };
    }

    private void defineLayout() {
        table.reading("ljust", 1, 2, (evaluator, a, _) -> padded(evaluator, a, missing -> 0));
        table.reading("rjust", 1, 2, (evaluator, a, _) -> padded(evaluator, a, missing -> missing));
        table.reading("center", 1, 2, (evaluator, a, _) -> {
            int length = length(a);
            return padded(evaluator, a, missing -> missing / 2 + (missing & missing + length & 1));
        });
        table.reading("zfill", 1, 1, (evaluator, a, _) -> {
            String text = text(a);
            int sign = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
            return text.substring(0, sign) + "0".repeat(missing(evaluator, a)) + text.substring(sign);
        });
        table.named("expandtabs", (evaluator, a, k) -> {
            Parameters p = Parameters.of("expandtabs", a, k, "self", "tabsize");
            return expanded(text(a), Math.clamp(Constructors.index(evaluator, p.orElse(1, 8L)), 0, 1000));
        });
        table.named("format", (evaluator, a, k) -> formatted(evaluator, text(a), new TextFormat(evaluator, a, k)));
        table.reading(
                "format_map",
                1,
                1,
                (evaluator, a, _) -> formatted(evaluator, text(a), new TextFormat(evaluator, a[1])));
    }

    /// Fields that name attributes may ask the program for them.
    private static Object formatted(Evaluator evaluator, String text, TextFormat format) {
        return text.contains(".") ? TimedAction.now(evaluator, () -> format.format(text)) : format.format(text);
    }

    private static int length(Object[] a) {
        return text(a).codePointCount(0, text(a).length());
    }

    private static int missing(Evaluator evaluator, Object[] a) {
        long missing = Constructors.index(evaluator, a[1]) - length(a);
        if (missing > 1 << 26) {
            throw PyRaise.of(
                    dev.baton.python.object.ExceptionTypes.MEMORY_ERROR,
                    "the text is too wide for the simulated machine");
        }
        return (int) Math.max(0, missing);
    }

    private static String padded(Evaluator evaluator, Object[] a, java.util.function.IntUnaryOperator left) {
        String fill = " ";
        int missing = missing(evaluator, a);
        if (a.length == 3) {
            if (!(a[2] instanceof String given)) {
                throw PyRaise.typeError("The fill character must be a unicode character, not " + Types.nameOf(a[2]));
            }
            if (given.codePointCount(0, given.length()) != 1) {
                throw PyRaise.typeError("The fill character must be exactly one character long");
            }
            fill = given;
        }
        int before = left.applyAsInt(missing);
        return fill.repeat(before) + text(a) + fill.repeat(missing - before);
    }

    private static String expanded(String text, int size) {
        StringBuilder result = new StringBuilder();
        int column = 0;
        for (int point : text.codePoints().toArray()) {
            if (point == '\t') {
                int spaces = size == 0 ? 0 : size - column % size;
                result.repeat(" ", spaces);
                column += spaces;
            } else {
                result.appendCodePoint(point);
                column = point == '\n' || point == '\r' ? 0 : column + 1;
            }
        }
        return result.toString();
    }

    private void defineReplacements() {
        table.named("replace", (evaluator, a, k) -> replaced(evaluator, a, k));
        table.reading("join", 1, 1, (evaluator, a, _) -> join(evaluator, text(a), a[1]));
        table.reading("translate", 1, 1, (evaluator, a, _) -> translated(text(a), a[1]));
        table.function("maketrans", 1, 3, (evaluator, a, _) -> translation(evaluator, a));
    }

    private static Object replaced(Evaluator evaluator, Object[] a, String[] k) {
        if (a.length < 3) {
            throw PyRaise.typeError("replace() takes at least 2 positional arguments (" + (a.length - 1) + " given)");
        }
        Parameters p = Parameters.of("replace", a, k, "self", "old", "new", "count");
        String text = text(a);
        String old = text("replace", a, 1);
        String with = text("replace", a, 2);
        long most = Constructors.index(evaluator, p.orElse(3, -1L));
        evaluator.charge(text.length());
        if (most < 0 && !old.isEmpty()) {
            return text.replace(old, with);
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (long done = 0; most < 0 || done < most; done++) {
            int at = old.isEmpty() ? from : text.indexOf(old, from);
            if (at < 0) {
                break;
            }
            result.append(text, from, at).append(with);
            from = at + old.length();
            if (old.isEmpty()) {
                if (at == text.length()) {
                    break;
                }
                int next = text.offsetByCodePoints(at, 1);
                result.append(text, at, next);
                from = next;
            }
        }
        return result.append(text.substring(from)).toString();
    }

    private static Object join(Evaluator evaluator, String separator, Object parts) {
        boolean iterable = Iteration.isPlain(parts)
                || evaluator.attributes().find(parts, "__iter__") != null
                || evaluator.iteration().isIterator(parts);
        if (!iterable) {
            throw PyRaise.typeError("can only join an iterable");
        }
        return evaluator.iteration().consume(parts, items -> {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < items.length; i++) {
                if (!(items[i] instanceof String part)) {
                    throw PyRaise.typeError(
                            "sequence item " + i + ": expected str instance, " + Types.nameOf(items[i]) + " found");
                }
                text.append(i == 0 ? "" : separator).append(part);
            }
            evaluator.charge(text.length() / 8);
            return text.toString();
        });
    }

    private static int codePoint(Object number) {
        if (!Numbers.isInteger(number)) {
            throw PyRaise.typeError("character mapping must return integer, None or str");
        }
        BigInteger point = Numbers.big(number);
        if (point.signum() < 0 || point.bitLength() > 31 || !Character.isValidCodePoint(point.intValue())) {
            throw PyRaise.valueError("character mapping must be in range(0x110000)");
        }
        return point.intValue();
    }

    private static String translated(String text, Object map) {
        if (!(map instanceof PyDict dict)) {
            throw PyRaise.typeError("'" + Types.nameOf(map) + "' object is not a mapping that translate can use");
        }
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(point -> {
            Object with = dict.get((long) point);
            switch (with) {
                case null -> result.appendCodePoint(point);
                case String other -> result.append(other);
                case Singleton.NONE -> {}
                default -> result.appendCodePoint(codePoint(with));
            }
        });
        return result.toString();
    }

    private static Object translation(Evaluator evaluator, Object[] a) {
        PyDict map = evaluator.interpreter().own(new PyDict(), evaluator.thread());
        if (a.length == 1) {
            if (!(a[0] instanceof PyDict given)) {
                throw PyRaise.typeError("if you give only one argument to maketrans it must be a dict");
            }
            for (Object key : given.keys()) {
                Object value = java.util.Objects.requireNonNull(given.get(key));
                map.put(key instanceof String single ? (Object) (long) single.codePointAt(0) : key, value);
            }
            return map;
        }
        int[] from = text("maketrans", a, 0).codePoints().toArray();
        int[] to = text("maketrans", a, 1).codePoints().toArray();
        if (from.length != to.length) {
            throw PyRaise.valueError("the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < from.length; i++) {
            map.put((long) from[i], (long) to[i]);
        }
        if (a.length == 3) {
            text("maketrans", a, 2).codePoints().forEach(point -> map.put((long) point, Singleton.NONE));
        }
        return map;
    }
}
