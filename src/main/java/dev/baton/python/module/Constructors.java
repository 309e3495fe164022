package dev.baton.python.module;

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
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Indexing;
import java.util.LinkedHashMap;
import java.util.Map;

/// What calling a built-in class does.
final class Constructors {
    private Constructors() {}

    static Map<PyClass, Builtin.Body> all() {
        Map<PyClass, Builtin.Body> all = new LinkedHashMap<>();
        all.put(Types.INT, NumberParsing::integer);
        all.put(Types.FLOAT, NumberParsing::decimal);
        all.put(Types.BOOL, (evaluator, a, k) -> {
            Parameters.countAll("bool", a, k, 0, 1);
            return a.length == 0 ? false : evaluator.operators().truthNow(a[0]);
        });
        all.put(Types.STR, Constructors::text);
        all.put(Types.TYPE, Constructors::type);
        all.put(Types.OBJECT, (evaluator, a, k) -> {
            if (a.length > 0) {
                throw PyRaise.typeError("object() takes no arguments");
            }
            return own(evaluator, new PyInstance(Types.OBJECT));
        });
        all.put(Types.RANGE, Constructors::range);
        all.put(Types.SLICE, Constructors::slice);
        all.put(Types.LIST, (evaluator, a, k) -> sequence(evaluator, "list", a, k, PyList::new));
        all.put(Types.TUPLE, (evaluator, a, k) -> sequence(evaluator, "tuple", a, k, PyTuple::new));
        all.put(Types.SET, (evaluator, a, k) -> set(evaluator, a, k, false));
        all.put(Types.FROZENSET, (evaluator, a, k) -> set(evaluator, a, k, true));
        all.put(Types.DICT, Constructors::dict);
        all.put(Types.DEFAULT_DICT, DictKinds::makeDefault);
        all.put(Types.ORDERED_DICT, DictKinds::makeOrdered);
        all.put(Types.COUNTER, CounterMethods::make);
        all.put(ExceptionTypes.BASE_EXCEPTION_GROUP, ExceptionGroups::make);
        all.put(ExceptionTypes.EXCEPTION_GROUP, ExceptionGroups::makePlain);
        all.put(Types.PROPERTY, Builtins::property);
        all.put(Types.STATIC_METHOD, (evaluator, a, k) -> method(Types.STATIC_METHOD, a, k));
        all.put(Types.CLASS_METHOD, (evaluator, a, k) -> method(Types.CLASS_METHOD, a, k));
        return all;
    }

    private static Object text(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (arguments.length == 1 && keywords.length == 0) {
            return evaluator.texts().str(arguments[0]);
        }
        Parameters p = Parameters.of("str", arguments, keywords, "object", "encoding", "errors");
        if (p.optional(1) != null || p.optional(2) != null) {
            throw PyRaise.typeError(
                    p.optional(0) instanceof String
                            ? "decoding str is not supported"
                            : "decoding to str: need a bytes-like object, " + Types.nameOf(p.orElse(0, Singleton.NONE))
                                    + " found");
        }
        return p.optional(0) == null ? "" : evaluator.texts().str(p.required(0));
    }

    private static PyDescriptor method(PyClass type, Object[] arguments, String[] keywords) {
        Parameters.countAll(type.name(), arguments, keywords, 1, 1);
        return PyDescriptor.method(type, arguments[0]);
    }

    private static <T extends PyObject> T own(Evaluator evaluator, T object) {
        return evaluator.interpreter().own(object, evaluator.thread());
    }

    private static Object type(Evaluator evaluator, Object[] arguments, String[] keywords) {
        if (arguments.length != 1 && arguments.length != 3) {
            throw PyRaise.typeError("type() takes 1 or 3 arguments");
        }
        if (arguments.length == 3) {
            throw PyRaise.typeError("type() with three arguments is outside Baton's subset: write a class statement");
        }
        return Types.of(arguments[0]);
    }

    private static Object range(Evaluator evaluator, Object[] arguments, String[] keywords) {
        Parameters.count("range", arguments, keywords, 1, 3);
        long[] bounds = new long[arguments.length];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = index(evaluator, arguments[i]);
        }
        long step = bounds.length == 3 ? bounds[2] : 1;
        if (step == 0) {
            throw PyRaise.valueError("range() arg 3 must not be zero");
        }
        return own(
                evaluator, bounds.length == 1 ? new PyRange(0, bounds[0], 1) : new PyRange(bounds[0], bounds[1], step));
    }

    /// A whole number, for which an object of the program may stand.
    static long index(Evaluator evaluator, Object value) {
        if (value instanceof Long number) {
            return number;
        }
        if (Numbers.shrink(WholeNumbers.whole(evaluator, value)) instanceof Long number) {
            return number;
        }
        throw PyRaise.overflow("Python int too large to convert to C ssize_t");
    }

    /// An index of which only the side of the ends matters when it is out of range.
    ///
    /// @param others what else could stand there, for the message
    static long sliceIndex(Evaluator evaluator, Object value, String others) {
        Object number = Indexing.of(evaluator, value);
        if (!Numbers.isInteger(number)) {
            throw PyRaise.typeError("slice indices must be integers" + others + " or have an __index__ method");
        }
        return Math.clamp(
                Numbers.integer(number) instanceof Long x
                        ? x
                        : Numbers.big(number).signum() * Long.MAX_VALUE,
                -1L << 40,
                1L << 40);
    }

    private static Object slice(Evaluator evaluator, Object[] a, String[] keywords) {
        Parameters.count("slice", a, keywords, 1, 3);
        return a.length == 1
                ? new PySlice(Singleton.NONE, a[0], Singleton.NONE)
                : new PySlice(a[0], a[1], a.length == 3 ? a[2] : Singleton.NONE);
    }

    private static Object sequence(
            Evaluator evaluator,
            String name,
            Object[] arguments,
            String[] keywords,
            java.util.function.Function<Object[], PyObject> make) {
        Parameters.count(name, arguments, keywords, 0, 1);
        if (arguments.length == 0) {
            return own(evaluator, make.apply(new Object[0]));
        }
        return evaluator.iteration().consume(arguments[0], items -> own(evaluator, make.apply(items)));
    }

    private static Object set(Evaluator evaluator, Object[] arguments, String[] keywords, boolean frozen) {
        String name = frozen ? "frozenset" : "set";
        Parameters.count(name, arguments, keywords, 0, 1);
        if (arguments.length == 1 && frozen && arguments[0] instanceof PySet set && set.isFrozen()) {
            return set;
        }
        PySet set = own(evaluator, new PySet(frozen));
        return arguments.length == 0 ? set : SetMethods.addAll(evaluator, set, arguments[0], () -> set);
    }

    private static Object dict(Evaluator evaluator, Object[] arguments, String[] keywords) {
        return filled(evaluator, new PyDict(), arguments, keywords);
    }

    /// A new dict of some kind with the items that the arguments give it.
    static Object filled(Evaluator evaluator, PyDict made, Object[] arguments, String[] keywords) {
        int positional = arguments.length - keywords.length;
        if (positional > 1) {
            throw PyRaise.typeError("dict expected at most 1 argument, got " + positional);
        }
        PyDict dict = own(evaluator, made);
        if (positional == 0) {
            return named(dict, arguments, keywords, 0);
        }
        if (arguments[0] instanceof PyDict other) {
            dict.putAll(other);
            return named(dict, arguments, keywords, 1);
        }
        return evaluator
                .iteration()
                .fold(arguments[0], new Pairs(evaluator, dict, () -> named(dict, arguments, keywords, 1)));
    }

    private static Object named(PyDict dict, Object[] arguments, String[] keywords, int from) {
        for (int i = 0; i < keywords.length; i++) {
            dict.put(keywords[i], arguments[from + i]);
        }
        return dict;
    }
}
