package dev.baton.python.runtime;

import dev.baton.python.object.Equality;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyOrderedDict;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Conversion of values to text: `str`, `repr`, formatting.
public final class Texts {
    private static final int MOST_INT_DIGITS = 4300;

    private static final String[] LATIN =
            IntStream.range(0, 256).mapToObj(Character::toString).toArray(String[]::new);

    private static final int MOST_SPECS = 64;
    private static final long FIRST_PLACE = 0x7f0000000000L;
    private static final long MOST_PLACES = 0xfffff0L;

    private final Evaluator evaluator;
    private final Map<String, FormatSpec> specs = new LinkedHashMap<>();
    private final ArrayDeque<Object> open = new ArrayDeque<>();

    Texts(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /// The string of one character.
    public static String character(int point) {
        return point < LATIN.length ? LATIN[point] : Character.toString(point);
    }

    /// `str(value)`, or a [Frame] of the program's `__str__` or `__repr__`.
    public Object str(Object value) {
        return switch (value) {
            case String text -> text;
            case PyInstance instance -> ofInstance(instance, "__str__");
            default -> plain(value);
        };
    }

    /// `repr(value)`, or a [Frame] of the program's `__repr__`.
    public Object repr(Object value) {
        return value instanceof PyInstance instance ? ofInstance(instance, "__repr__") : plain(value);
    }

    /// `str(value)`, calling methods of the program at once.
    public String strNow(Object value) {
        return now(str(value));
    }

    /// `repr(value)`, calling methods of the program at once.
    public String reprNow(Object value) {
        return now(repr(value));
    }

    private String now(Object text) {
        Object value = text instanceof Frame frame ? evaluator.callNow(new Builtin("text", (_, _, _) -> frame)) : text;
        return (String) value;
    }

    private Object ofInstance(PyInstance instance, String method) {
        Object own = SpecialMethods.call(evaluator, instance, method);
        if (own == null && method.equals("__str__") && !(instance instanceof PyException)) {
            own = SpecialMethods.strByRepr(evaluator, instance);
        }
        if (own != null) {
            return own;
        }
        if (instance instanceof PyException exception) {
            return method.equals("__str__") ? message(exception) : reprOfException(exception);
        }
        return plainRepr(instance);
    }

    /// The text of an instance whose class says nothing else.
    public static String plainRepr(PyInstance instance) {
        return "<" + qualified(instance.pyClass()) + " object at " + address(instance) + ">";
    }

    private static String qualified(PyClass type) {
        return type.module().equals("builtins") ? type.name() : type.module() + "." + type.name();
    }

    private static String address(Object object) {
        long place =
                object instanceof PyObject own ? placeOf(own) : FIRST_PLACE + (Equality.hash(object) & MOST_PLACES);
        return "0x" + String.format(Locale.ROOT, "%012x", place);
    }

    /// Where an object would lie in memory, which is its `id`.
    public static long placeOf(PyObject object) {
        return FIRST_PLACE + 64 * object.identity();
    }

    /// What `str(exception)` is without a `__str__` of its own.
    public String message(PyException exception) {
        if (exception.isGroup()) {
            int count = exception.members().size();
            return exception.arguments().get(0) + " (" + count + " sub-exception" + (count == 1 ? "" : "s") + ")";
        }
        PyTuple arguments = exception.arguments();
        if (arguments.size() == 0) {
            return "";
        }
        if (arguments.size() > 1) {
            boolean osError = exception.pyClass().isSubclassOf(ExceptionTypes.OS_ERROR) && arguments.size() == 2;
            return osError
                    ? "[Errno " + strNow(arguments.get(0)) + "] " + strNow(arguments.get(1))
                    : reprNow(arguments);
        }
        boolean key = exception.pyClass().isSubclassOf(ExceptionTypes.KEY_ERROR);
        return key ? reprNow(arguments.get(0)) : strNow(arguments.get(0));
    }

    /// What `repr(exception)` is without a `__repr__` of its own.
    public String reprOfException(PyException exception) {
        PyTuple arguments = exception.arguments();
        String inside = arguments.size() == 1 ? reprNow(arguments.get(0)) + "" : join(arguments.items());
        return exception.pyClass().name() + "(" + inside + ")";
    }

    private String plain(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Long number -> number.toString();
            case Double number -> Floats.repr(number);
            case Boolean flag -> flag ? "True" : "False";
            case Singleton single -> single.toString();
            case java.math.BigInteger number -> bigText(number);
            case PyList list -> nested(list, () -> "[" + join(list.items()) + "]", "[...]");
            case NamedTuple tuple when tuple.isOfProgram() -> ofNamed(tuple);
            case PyTuple tuple ->
                nested(tuple, () -> "(" + join(tuple.items()) + (tuple.size() == 1 ? ",)" : ")"), "(...)");
            case PyDict dict -> ofDict(dict);
            case PySet set -> ofSet(set);
            case PyRange range ->
                "range(" + range.start() + ", " + range.stop() + (range.step() == 1 ? "" : ", " + range.step()) + ")";
            case PySlice slice ->
                "slice(" + reprNow(slice.start()) + ", " + reprNow(slice.stop()) + ", " + reprNow(slice.step()) + ")";
            case PyObject object -> ofObject(object);
            default -> throw new IllegalStateException(value.toString());
        };
    }

    private static String bigText(java.math.BigInteger number) {
        String text = number.toString();
        if (text.length() > MOST_INT_DIGITS + 1) {
            throw PyRaise.valueError("Exceeds the limit (" + MOST_INT_DIGITS
                    + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        }
        return text;
    }

    private String ofObject(PyObject object) {
        return switch (object) {
            case PyClass type -> type.toString();
            case PyFunction function -> "<function " + function.qualifiedName() + " at " + address(function) + ">";
            case Builtin builtin -> "<built-in function " + builtin.name() + ">";
            case PyModule module -> "<module '" + module.name() + "' (built-in)>";
            case PyMethod method
            when method.pyClass() == Types.BUILTIN ->
                "<built-in method " + nameOf(method) + " of " + Types.nameOf(method.self()) + " object at "
                        + address(method.self()) + ">";
            case PyMethod method -> "<bound method " + nameOf(method) + " of " + reprNow(method.self()) + ">";
            case PyGenerator generator ->
                "<" + generator.pyClass().name() + " object " + generator.frame.linked.code.qualifiedName() + " at "
                        + address(generator) + ">";
            case DictView view -> ofView(view);
            default -> "<" + object.pyClass().name() + " object at " + address(object) + ">";
        };
    }

    private static String nameOf(PyMethod method) {
        return switch (method.function()) {
            case PyFunction function -> function.qualifiedName();
            case Builtin builtin -> builtin.name();
            default -> "?";
        };
    }

    private String ofView(DictView view) {
        evaluator.sees(view);
        String name = view.pyClass().name();
        Object[] items = evaluator.iteration.toArray(view);
        return name + "([" + join(List.of(items)) + "])";
    }

    private String ofNamed(NamedTuple tuple) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tuple.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(tuple.names().get(i)).append('=');
            text.append(reprNow(tuple.get(i)));
        }
        return tuple.pyClass().name() + "(" + text + ")";
    }

    private String ofDict(PyDict dict) {
        String name = dict.pyClass().name();
        return switch (dict) {
            case PyDefaultDict own -> name + "(" + reprNow(own.factory()) + ", " + items(dict) + ")";
            case PyCounter _, PyOrderedDict _ when dict.size() == 0 -> name + "()";
            case PyCounter counter -> name + "(" + items(ranked(counter)) + ")";
            case PyOrderedDict _ -> nested(dict, () -> name + "({" + joinItems(dict) + "})", "...");
            default -> items(dict);
        };
    }

    private String items(PyDict dict) {
        return nested(dict, () -> "{" + joinItems(dict) + "}", "{...}");
    }

    /// What was counted, that with the most first if the counts have an order.
    private PyDict ranked(PyCounter counter) {
        PyDict ranked = new PyDict();
        try {
            Counters.ranked(evaluator, counter).forEach(item -> ranked.put(item, counter.count(item)));
            return ranked;
        } catch (PyRaise raise) {
            if (raise.exception().pyClass().isSubclassOf(ExceptionTypes.TYPE_ERROR)) {
                ranked.putAll(counter);
                return ranked;
            }
            throw raise;
        }
    }

    private String ofSet(PySet set) {
        evaluator.sees(set);
        if (set.size() == 0) {
            return set.isFrozen() ? "frozenset()" : "set()";
        }
        String items = "{" + join(set.items()) + "}";
        return set.isFrozen() ? "frozenset(" + items + ")" : items;
    }

    private String nested(PyObject container, java.util.function.Supplier<String> text, String again) {
        evaluator.sees(container);
        for (Object outer : open) {
            if (outer == container) {
                return again;
            }
        }
        open.push(container);
        try {
            return text.get();
        } finally {
            open.pop();
        }
    }

    private String join(List<Object> items) {
        StringBuilder text = new StringBuilder();
        for (Object item : items) {
            text.append(text.isEmpty() ? "" : ", ").append(reprNow(item));
        }
        return text.toString();
    }

    private String joinItems(PyDict dict) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dict.end(); i++) {
            Object key = dict.keyAt(i);
            if (key != null) {
                text.append(text.isEmpty() ? "" : ", ").append(reprNow(key)).append(": ");
                text.append(reprNow(dict.valueAt(i)));
            }
        }
        return text.toString();
    }

    /// A string as Python writes it in a program.
    public static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder result = new StringBuilder().append(quote);
        text.codePoints().forEach(point -> escape(point, quote, result));
        return result.append(quote).toString();
    }

    private static void escape(int point, char quote, StringBuilder into) {
        switch (point) {
            case '\n' -> into.append("\\n");
            case '\r' -> into.append("\\r");
            case '\t' -> into.append("\\t");
            case '\\' -> into.append("\\\\");
            default -> {
                if (point == quote) {
                    into.append('\\').append(quote);
                } else if (isPrintable(point)) {
                    into.appendCodePoint(point);
                } else {
                    into.append(escaped(point));
                }
            }
        }
    }

    /// Whether `repr` shows this character as it is.
    public static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }

    private static String escaped(int point) {
        if (point <= 0xFF) {
            return String.format(Locale.ROOT, "\\x%02x", point);
        }
        return point <= 0xFFFF ? String.format(Locale.ROOT, "\\u%04x", point) : String.format("\\U%08x", point);
    }

    /// Text in which everything beyond ASCII is escaped.
    public static String ascii(String text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128) {
                result.appendCodePoint(point);
            } else {
                result.append(escaped(point));
            }
        });
        return result.toString();
    }

    /// `format(value, spec)`, or a [Frame] of a method of the program.
    public Object format(Object value, String spec) {
        if (value instanceof PyInstance instance) {
            Object own = instance.pyClass().lookup("__format__");
            if (own != null) {
                return Checked.of(
                        evaluator.calls.call(own, instance, spec),
                        text -> SpecialMethods.taken(evaluator, instance, "__format__", text));
            }
        }
        if (!spec.isEmpty() && !(value instanceof String) && !Numbers.isNumber(value)) {
            throw PyRaise.typeError(
                    "unsupported format string passed to " + Types.of(value).name() + ".__format__");
        }
        return spec.isEmpty() ? str(value) : spec(spec, value).format(value);
    }

    private FormatSpec spec(String spec, Object value) {
        FormatSpec known = specs.get(spec);
        if (known == null) {
            known = FormatSpec.parse(spec, value);
            if (specs.size() < MOST_SPECS) {
                specs.put(spec, known);
            }
        }
        return known;
    }

    /// `format(value, spec)`, calling methods of the program at once.
    public String formatNow(Object value, String spec) {
        return now(format(value, spec));
    }

    /// `text % value`.
    public Object percent(String text, Object value) {
        return new PercentFormat(evaluator).format(text, value);
    }

    /// The report of an exception that nobody caught, as Python prints it.
    public String traceback(PyException exception, String fileName, @Nullable List<String> source) {
        return new Traceback(this, fileName, source).of(exception);
    }

    /// The report of an exception that nobody can handle.
    String ignored(PyException exception, String fileName, List<String> source) {
        return new Traceback(this, fileName, source).ofIgnored(exception);
    }
}
