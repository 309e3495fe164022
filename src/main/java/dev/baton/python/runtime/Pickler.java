package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pickles a value.
///
/// **Models**: what can be pickled and what is said of the rest; functions and classes by name; objects that occur more
/// than once; `__getstate__` and `__reduce__`; the length of the pickle.
///
/// **Does not model**: protocols before 5, buffers outside the pickle, `copyreg`.
///
/// **Simplifications**: methods of the program that pickling calls have no switching points.
///
/// **Source**: CPython 3.14 `Modules/_pickle.c`; lengths as the opcodes of protocol 5 take.
public final class Pickler {
    private static final int MOST_DEPTH = 900;
    private static final long LEAST_FRAMED_BYTES = 4;
    private static final long FRAME_BYTES = 9;
    private static final long PROTOCOL_AND_STOP_BYTES = 3;
    private static final int BATCH = 1000;
    private static final int LONGEST_SHORT_TEXT = 255;

    private final Evaluator evaluator;
    private final PyClass error;
    private final Map<Object, Integer> known = new LinkedHashMap<>();
    private long bytes;
    private long items;
    private boolean ofProgram;
    private final List<Shareable> shared = new ArrayList<>();
    private int depth;

    private Pickler(Evaluator evaluator, PyClass error) {
        this.evaluator = evaluator;
        this.error = error;
    }

    /// Pickles a value.
    ///
    /// @param error the class `PicklingError`
    /// @throws PyRaise when something in it cannot be pickled
    public static Parcel pickle(Evaluator evaluator, Object value, PyClass error) {
        Pickler pickler = new Pickler(evaluator, error);
        Parcel.Node root = pickler.node(value);
        long frame = pickler.bytes < LEAST_FRAMED_BYTES ? 0 : FRAME_BYTES;
        return new Parcel(
                root,
                PROTOCOL_AND_STOP_BYTES + frame + pickler.bytes,
                pickler.items,
                pickler.shared,
                pickler.ofProgram);
    }

    private Parcel.Node node(Object value) {
        evaluator.sees(value);
        items++;
        if (++depth > MOST_DEPTH) {
            throw PyRaise.of(
                    ExceptionTypes.RECURSION_ERROR, "maximum recursion depth exceeded while pickling an object");
        }
        try {
            Integer number = value instanceof PyObject ? known.get(value) : null;
            return number != null ? again(number) : fresh(value);
        } finally {
            depth--;
        }
    }

    private Parcel.Node again(int number) {
        bytes += 2;
        return new Parcel.Again(number);
    }

    private Parcel.Node fresh(Object value) {
        return switch (value) {
            case Long number -> plain(number, number >= 0 && number < 256 ? 2 : number >= 0 && number < 65536 ? 3 : 5);
            case BigInteger number -> plain(number, 2 + number.bitLength() / 8);
            case Double number -> plain(number, 9);
            case String text -> text(text);
            case Boolean _, Singleton _ -> plain(value, 1);
            case PyTuple tuple -> tuple(tuple);
            case PyList list -> items(Parcel.Kind.LIST, list, list.items(), "list");
            case PySet set -> items(set.isFrozen() ? Parcel.Kind.FROZEN_SET : Parcel.Kind.SET, set, set.items(), "set");
            case PyDict dict -> dict(dict);
            case PyRange range -> {
                bytes += 30;
                yield new Parcel.Span(range.start(), range.stop(), range.step());
            }
            case PyFunction function -> named(function, moduleOf(function), function.qualifiedName());
            case PyClass type -> named(type, type.module(), type.qualifiedName());
            case Builtin builtin -> builtin(builtin);
            case PyMethod method -> bound(method);
            case PyInstance instance -> instance(instance);
            default -> throw refused(Types.nameOf(value));
        };
    }

    private Parcel.Node plain(Object value, long length) {
        bytes += length;
        return new Parcel.Plain(value);
    }

    private Parcel.Node text(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return plain(text, (length > LONGEST_SHORT_TEXT ? 6 : 3) + length);
    }

    private static PyRaise refused(String type) {
        return PyRaise.typeError("cannot pickle '" + type + "' object");
    }

    private int number(PyObject object) {
        int number = known.size();
        known.put(object, number);
        return number;
    }

    private Parcel.Node tuple(PyTuple tuple) {
        if (tuple instanceof NamedTuple named && named.isOfProgram()) {
            Parcel.Node type = node(named.pyClass());
            Parcel.Node arguments = node(new PyTuple(named.toArray()));
            return new Parcel.Reduced(number(named), type, arguments, null);
        }
        if (tuple.pyClass() != Types.TUPLE) {
            throw refused(tuple.pyClass().name());
        }
        return items(Parcel.Kind.TUPLE, tuple, tuple.items(), "tuple");
    }

    private Parcel.Node items(Parcel.Kind kind, PyObject container, Iterable<Object> values, String type) {
        int number = number(container);
        bytes += 2;
        List<Parcel.Node> nodes = new ArrayList<>();
        for (Object value : values) {
            nodes.add(part(value, type + " item " + nodes.size()));
        }
        bytes += 2 * Math.ceilDiv(nodes.size(), BATCH);
        return new Parcel.Items(kind, number, nodes);
    }

    private Parcel.Node dict(PyDict dict) {
        int number = number(dict);
        bytes += 4;
        Parcel.Node type = dict.pyClass() == Types.DICT ? null : node(dict.pyClass());
        Parcel.Node factory = dict instanceof PyDefaultDict own ? node(own.factory()) : null;
        List<Parcel.Node> pairs = new ArrayList<>();
        for (Object key : dict.keys()) {
            pairs.add(part(key, "dict key"));
            Object value = dict.get(key);
            pairs.add(part(
                    value == null ? Singleton.NONE : value,
                    "dict item " + evaluator.texts().reprNow(key)));
        }
        return new Parcel.Pairs(number, type, factory, pairs);
    }

    /// A part of something bigger, which an error names.
    private Parcel.Node part(Object value, String where) {
        try {
            return node(value);
        } catch (PyRaise raise) {
            note(raise, where);
            throw raise;
        }
    }

    private void note(PyRaise raise, String where) {
        PyException exception = raise.exception();
        PyList notes = exception.get("__notes__") instanceof PyList known ? known : new PyList();
        notes.add("when serializing " + where);
        exception.set("__notes__", notes);
    }

    // ---- by name

    private static String moduleOf(PyFunction function) {
        return String.valueOf(function.globals().get("__name__"));
    }

    private Parcel.Node named(PyObject object, String module, String name) {
        bytes += 6 + module.length() + name.length();
        Parcel.Named path = Names.path(evaluator.interpreter, object, module, name);
        if (path != null) {
            number(object);
            return path;
        }
        String shown = evaluator.texts().reprNow(object);
        if (name.contains("<locals>")) {
            throw PyRaise.of(error, "Can't pickle local object " + shown);
        }
        boolean other = Names.find(evaluator.interpreter, new Parcel.Named(module, name)) != null;
        throw PyRaise.of(
                error,
                "Can't pickle " + shown + ": it's not " + (other ? "the same object" : "found") + " as " + module + "."
                        + name);
    }

    private Parcel.Node builtin(Builtin builtin) {
        Parcel.Named path = Names.path(evaluator.interpreter, builtin, "builtins", builtin.name());
        if (path == null) {
            throw PyRaise.of(error, "Can't pickle <built-in function " + builtin.name() + ">: outside Baton's subset");
        }
        bytes += 6 + path.module().length() + path.name().length();
        number(builtin);
        return path;
    }

    private Parcel.Node bound(PyMethod method) {
        String name =
                switch (method.function()) {
                    case PyFunction function -> function.name();
                    case Builtin builtin -> builtin.name();
                    default -> throw refused("method");
                };
        bytes += 30;
        return new Parcel.Bound(node(method.self()), name);
    }

    // ---- instances

    private Parcel.Node instance(PyInstance instance) {
        PyClass type = instance.pyClass();
        String name =
                type.module().equals("__main__") ? type.qualifiedName() : type.module() + "." + type.qualifiedName();
        try {
            Object reduce = type.lookup("__reduce__");
            return reduce != null ? reduced(instance, reduce) : attributes(instance, name);
        } catch (PyRaise raise) {
            if (hasNotes(raise)) {
                note(raise, name + " object");
            }
            throw raise;
        }
    }

    private static boolean hasNotes(PyRaise raise) {
        return raise.exception().get("__notes__") != null;
    }

    private Parcel.Node reduced(PyInstance instance, Object reduce) {
        Object given = evaluator.callNow(reduce, instance);
        if (!(given instanceof PyTuple parts) || parts.size() < 2) {
            throw PyRaise.of(error, "__reduce__ must return a string or tuple");
        }
        Parcel.Node callable = node(parts.get(0));
        Parcel.Node arguments = node(parts.get(1));
        int number = number(instance);
        Parcel.Node state = parts.size() > 2 && parts.get(2) != Singleton.NONE ? node(parts.get(2)) : null;
        return new Parcel.Reduced(number, callable, arguments, state);
    }

    private Parcel.Node attributes(PyInstance instance, String name) {
        PyClass type = instance.pyClass();
        Object resource = instance.resource();
        Object getState = type.lookup("__getstate__");
        if (getState == null && !(resource instanceof Shareable) && belongsToMachine(instance)) {
            throw refused(machinePart(type));
        }
        if (resource instanceof Shareable own) {
            shared.add(own);
        }
        ofProgram |= type.isUserDefined();
        int number = number(instance);
        Parcel.Node named = node(type);
        bytes += 8;
        Parcel.Node arguments = instance instanceof PyException exception ? node(exception.arguments()) : null;
        Object given = getState != null ? evaluator.callNow(getState, instance) : usualState(instance);
        Parcel.Node state = given == null ? null : part(given, name + " state");
        List<String> names = new ArrayList<>();
        List<Parcel.Node> values = new ArrayList<>();
        if (state == null) {
            addAttributes(instance, name, names, values);
        }
        return new Parcel.Instance(
                number, named, arguments, names, values, state, resource instanceof Shareable ? resource : null);
    }

    /// What `object.__getstate__` returns when `__setstate__` is to get it, null when it is not.
    private @Nullable Object usualState(PyInstance instance) {
        if (instance.pyClass().lookup("__setstate__") == null
                || instance.names().isEmpty()) {
            return null;
        }
        PyDict attributes = new PyDict();
        instance.names().forEach(name -> attributes.put(name, Objects.requireNonNull(instance.get(name))));
        return instance.pyClass().takes("__dict__") ? attributes : new PyTuple(Singleton.NONE, attributes);
    }

    private void addAttributes(PyInstance instance, String name, List<String> names, List<Parcel.Node> values) {
        for (String attribute : instance.names()) {
            Object value = instance.get(attribute);
            if (value == null || attribute.equals("__notes__") && instance instanceof PyException) {
                continue;
            }
            bytes += 4 + attribute.length();
            names.add(attribute);
            try {
                values.add(part(value, "dict item '" + attribute + "'"));
            } catch (PyRaise raise) {
                note(raise, name + " state");
                throw raise;
            }
        }
    }

    private static boolean belongsToMachine(PyInstance instance) {
        PyClass.Layout layout = instance.pyClass().layout();
        return layout == PyClass.Layout.RESOURCE || layout == PyClass.Layout.THREAD_LOCAL;
    }

    private static String machinePart(PyClass type) {
        for (@Nullable PyClass each = type; each != null; each = each.base()) {
            if (each.module().equals("threading") && each.name().equals("Thread")) {
                return "_thread._ThreadHandle";
            }
        }
        return type.module() + "." + type.name();
    }
}
