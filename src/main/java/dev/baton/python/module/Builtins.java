package dev.baton.python.module;

import dev.baton.python.object.Equality;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Calls;
import dev.baton.python.runtime.DictView;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.SpecialMethods;
import dev.baton.python.runtime.Texts;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The built-in functions that work on any value.
final class Builtins {
    private static final List<PyClass> CLASSES = List.of(
            Types.OBJECT,
            Types.TYPE,
            Types.INT,
            Types.BOOL,
            Types.FLOAT,
            Types.STR,
            Types.TUPLE,
            Types.LIST,
            Types.DICT,
            Types.SET,
            Types.FROZENSET,
            Types.RANGE,
            Types.SLICE,
            Types.PROPERTY,
            Types.STATIC_METHOD,
            Types.CLASS_METHOD,
            Types.SUPER);

    private final Map<String, Object> names = new LinkedHashMap<>();

    private Builtins() {}

    /// Every built-in name.
    static Map<String, Object> names() {
        Builtins builtins = new Builtins();
        builtins.define();
        CLASSES.forEach(type -> builtins.names.put(type.name(), type));
        ExceptionTypes.ALL.forEach(type -> builtins.names.put(type.name(), type));
        builtins.names.put("IOError", ExceptionTypes.OS_ERROR);
        builtins.names.put("EnvironmentError", ExceptionTypes.OS_ERROR);
        builtins.names.put("NotImplemented", Singleton.NOT_IMPLEMENTED);
        builtins.names.put("Ellipsis", Singleton.ELLIPSIS);
        builtins.names.putAll(IterationFunctions.names());
        return Map.copyOf(builtins.names);
    }

    private void put(String name, int least, int most, Builtin.Body body) {
        names.put(name, Parameters.counted(name, name, least, most, body));
    }

    private void define() {
        names.put("print", new Builtin("print", Print::call));
        put("len", 1, 1, (evaluator, a, _) -> length(evaluator, a[0]));
        put("abs", 1, 1, (evaluator, a, _) -> absolute(evaluator, a[0]));
        put("repr", 1, 1, (evaluator, a, _) -> evaluator.texts().repr(a[0]));
        put("hash", 1, 1, (evaluator, a, _) -> hash(evaluator, a[0]));
        put(
                "id",
                1,
                1,
                (evaluator, a, _) -> a[0] instanceof PyObject object ? Texts.placeOf(object) : Equality.hash(a[0]));
        put("callable", 1, 1, (evaluator, a, _) -> Calls.isCallable(a[0]));
        put("isinstance", 2, 2, (evaluator, a, _) -> isInstance(Types.of(a[0]), a[1], "isinstance"));
        put("issubclass", 2, 2, (evaluator, a, _) -> isSubclass(a[0], a[1]));
        put("chr", 1, 1, (evaluator, a, _) -> character(WholeNumbers.whole(evaluator, a[0])));
        put("ord", 1, 1, (evaluator, a, _) -> ordinal(a[0]));
        put("bin", 1, 1, (evaluator, a, _) -> radix(WholeNumbers.whole(evaluator, a[0]), 2, "0b"));
        put("hex", 1, 1, (evaluator, a, _) -> radix(WholeNumbers.whole(evaluator, a[0]), 16, "0x"));
        put("oct", 1, 1, (evaluator, a, _) -> radix(WholeNumbers.whole(evaluator, a[0]), 8, "0o"));
        put("divmod", 2, 2, (evaluator, a, _) -> evaluator.operators().divmod(a[0], a[1]));
        names.put("pow", Parameters.uncounted("pow", Builtins::power));
        names.put("round", Parameters.uncounted("round", Rounding::call));
        put(
                "format",
                1,
                2,
                (evaluator, a, _) -> format(evaluator, a[0], a.length == 2 ? a[1] : "", "format() argument 2"));
        put("getattr", 2, 3, (evaluator, a, _) -> attribute(evaluator, a));
        put("setattr", 3, 3, (evaluator, a, _) -> evaluator.attributes().set(a[0], text(a[1]), a[2]));
        put("hasattr", 2, 2, (evaluator, a, _) -> orNull(evaluator, a[0], text(a[1])) != null);
        put("delattr", 2, 2, (evaluator, a, _) -> evaluator.attributes().delete(a[0], text(a[1])));
        put("vars", 1, 1, (evaluator, a, _) -> {
            Object names = evaluator.attributes().find(a[0], "__dict__");
            if (names == null) {
                throw PyRaise.typeError("vars() argument must have __dict__ attribute");
            }
            return names;
        });
        put("ascii", 1, 1, (evaluator, a, _) -> Texts.ascii(evaluator.texts().reprNow(a[0])));
    }

    /// A value as a format specification wants it.
    ///
    /// @param which the argument that is the specification, for the message
    static Object format(Evaluator evaluator, Object value, Object spec, String which) {
        if (!(spec instanceof String text)) {
            String given = spec == Singleton.NONE ? "None" : Types.nameOf(spec);
            throw PyRaise.typeError(which + " must be str, not " + given);
        }
        return evaluator.texts().format(value, text);
    }

    static String text(Object value) {
        if (value instanceof String name) {
            return name.intern();
        }
        throw PyRaise.typeError("attribute name must be string, not '" + Types.nameOf(value) + "'");
    }

    /// An attribute, null when there is none or reading it says so.
    private static @Nullable Object orNull(Evaluator evaluator, Object owner, String name) {
        try {
            Object value = evaluator.attributes().find(owner, name);
            return value == null ? null : now(evaluator, value);
        } catch (PyRaise raise) {
            if (raise.exception().pyClass().isSubclassOf(ExceptionTypes.ATTRIBUTE_ERROR)) {
                return null;
            }
            throw raise;
        }
    }

    private static Object attribute(Evaluator evaluator, Object[] a) {
        if (a.length == 2) {
            return evaluator.attributes().get(a[0], text(a[1]));
        }
        Object value = orNull(evaluator, a[0], text(a[1]));
        return value == null ? a[2] : value;
    }

    static Object length(Evaluator evaluator, Object value) {
        return switch (value) {
            case String text -> (long) text.codePointCount(0, text.length());
            case PyList list -> (long) list.size();
            case PyTuple tuple -> (long) tuple.size();
            case PyDict dict -> (long) dict.size();
            case PySet set -> (long) set.size();
            case PyRange range -> range.size();
            case DictView view -> (long) view.dict().size();
            case PyInstance instance -> lengthOf(evaluator, instance);
            default -> throw hasNoLength(value);
        };
    }

    private static Object lengthOf(Evaluator evaluator, PyInstance instance) {
        Object length = SpecialMethods.call(evaluator, instance, "__len__");
        if (length == null) {
            throw hasNoLength(instance);
        }
        return length;
    }

    private static PyRaise hasNoLength(Object value) {
        return PyRaise.typeError("object of type '" + Types.nameOf(value) + "' has no len()");
    }

    static Object absolute(Evaluator evaluator, Object value) {
        if (Numbers.isNumber(value)) {
            return Numbers.absolute(value);
        }
        Object method =
                value instanceof PyInstance instance ? instance.pyClass().lookup("__abs__") : null;
        if (method == null) {
            throw PyRaise.typeError("bad operand type for abs(): '" + Types.nameOf(value) + "'");
        }
        return evaluator.calls().call(method, value);
    }

    private static Object hash(Evaluator evaluator, Object value) {
        boolean asked =
                value instanceof PyInstance instance && instance.pyClass().lookup("__hash__") != Singleton.NONE;
        Object own = asked ? SpecialMethods.call(evaluator, (PyInstance) value, "__hash__") : null;
        return own == null ? Equality.hash(value) : own;
    }

    private static boolean isInstance(PyClass type, Object classes, String function) {
        return switch (classes) {
            case PyClass single -> type.isSubclassOf(single);
            case PyTuple several -> several.items().stream().anyMatch(each -> isInstance(type, each, function));
            default -> throw PyRaise.typeError(function + "() arg 2 must be a type, a tuple of types, or a union");
        };
    }

    private static boolean isSubclass(Object type, Object classes) {
        if (type instanceof PyClass own) {
            return isInstance(own, classes, "issubclass");
        }
        throw PyRaise.typeError("issubclass() arg 1 must be a class");
    }

    private static Object character(BigInteger value) {
        if (!(Numbers.shrink(value) instanceof Long point) || point < 0 || point > Character.MAX_CODE_POINT) {
            throw PyRaise.valueError("chr() arg not in range(0x110000)");
        }
        return Texts.character(point.intValue());
    }

    private static Object ordinal(Object value) {
        if (!(value instanceof String text)) {
            throw PyRaise.typeError("ord() expected string of length 1, but " + Types.nameOf(value) + " found");
        }
        int length = text.codePointCount(0, text.length());
        if (length != 1) {
            throw PyRaise.typeError("ord() expected a character, but string of length " + length + " found");
        }
        return (long) text.codePointAt(0);
    }

    private static Object radix(BigInteger number, int radix, String prefix) {
        return (number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(radix);
    }

    private static Object power(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("pow", arguments, keywords, "base", "exp", "mod");
        if (!p.has(2)) {
            return evaluator.operators().apply("pow", p.required(0), p.required(1));
        }
        for (int i = 0; i < 3; i++) {
            if (!Numbers.isInteger(p.required(i))) {
                throw PyRaise.typeError("pow() 3rd argument not allowed unless all arguments are integers");
            }
        }
        var modulus = Numbers.big(p.required(2));
        if (modulus.signum() == 0) {
            throw PyRaise.valueError("pow() 3rd argument cannot be 0");
        }
        try {
            var value = Numbers.big(p.required(0)).modPow(Numbers.big(p.required(1)), modulus.abs());
            return Numbers.shrink(modulus.signum() < 0 && value.signum() != 0 ? value.add(modulus) : value);
        } catch (ArithmeticException e) {
            throw PyRaise.valueError("base is not invertible for the given modulus");
        }
    }

    /// Makes a property, or the next version of one.
    static Object property(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters p = Parameters.of("property", arguments, keywords, "fget", "fset", "fdel", "doc");
        return evaluator
                .interpreter()
                .own(
                        PyDescriptor.property(
                                p.orElse(0, Singleton.NONE),
                                p.has(1) ? p.required(1) : null,
                                p.has(2) ? p.required(2) : null,
                                p.has(3) ? p.required(3) : null),
                        evaluator.thread());
    }

    /// The value of something that may have called the program, at once.
    static Object now(Evaluator evaluator, Object value) {
        return value instanceof Frame frame ? evaluator.callNow(new Builtin("now", (_, _, _) -> frame)) : value;
    }
}
