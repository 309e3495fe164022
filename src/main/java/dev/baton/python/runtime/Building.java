package dev.baton.python.runtime;

import dev.baton.python.code.Intrinsic;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Instructions that build functions, containers and strings, take containers apart, and import modules.
final class Building {
    private final Evaluator evaluator;
    private final long itemNanos;
    private final long createNanos;

    Building(Evaluator evaluator) {
        this.evaluator = evaluator;
        itemNanos = evaluator.interpreter.profile().number("call.item_ns");
        createNanos = evaluator.interpreter.profile().number("call.builtin_ns");
    }

    /// What taking so many items from the stack costs.
    long takeNanos(int count) {
        return createNanos + count * itemNanos;
    }

    int build(PyFrame f, Opcode opcode, int argument) {
        return switch (opcode) {
            case MAKE_FUNCTION -> push(f, own(new PyFunction((LinkedCode) f.pop(), f.globals)));
            case SET_FUNCTION_ATTRIBUTE -> setFunctionAttribute(f, argument);
            case BUILD_LIST -> push(f, own(new PyList(take(f, argument))));
            case BUILD_TUPLE -> push(f, own(new PyTuple(take(f, argument))));
            case BUILD_MAP -> buildMap(f, argument);
            case BUILD_SET -> buildSet(f, argument);
            case BUILD_SLICE -> buildSlice(f, argument);
            case BUILD_STRING -> push(f, join(take(f, argument)));
            case LIST_APPEND, LIST_EXTEND, SET_ADD, SET_UPDATE, MAP_ADD, DICT_UPDATE, DICT_MERGE ->
                add(f, opcode, argument);
            case UNPACK_SEQUENCE -> unpack(f, argument);
            case UNPACK_EX -> unpackStarred(f, argument & 0xFF, argument >> 8);
            case FORMAT_SIMPLE, FORMAT_WITH_SPEC, CONVERT_VALUE -> text(f, opcode, argument);
            case CALL_INTRINSIC_1 -> intrinsic(f, argument);
            case IMPORT_NAME -> importName(f);
            case IMPORT_FROM -> importFrom(f);
            case SETUP_ANNOTATIONS -> Signal.NEXT;
            default -> throw new IllegalStateException(opcode.name());
        };
    }

    private static int push(PyFrame f, Object value) {
        f.push(value);
        return Signal.NEXT;
    }

    private <T extends PyObject> T own(T object) {
        return evaluator.interpreter.own(object, evaluator.thread());
    }

    private Object[] take(PyFrame f, int count) {
        Object[] items = new Object[count];
        for (int i = count - 1; i >= 0; i--) {
            items[i] = f.pop();
        }
        evaluator.charge(takeNanos(count));
        return items;
    }

    private static int setFunctionAttribute(PyFrame f, int which) {
        PyFunction function = (PyFunction) f.pop();
        Object value = f.pop();
        switch (which) {
            case 1 -> function.defaults((PyTuple) value);
            case 2 -> function.keywordDefaults((PyDict) value);
            case 8 -> function.closure((PyTuple) value);
            default -> {}
        }
        return push(f, function);
    }

    private int buildMap(PyFrame f, int count) {
        return push(f, dict(take(f, 2 * count)));
    }

    /// A dict of keys and values in turn.
    PyDict dict(Object[] items) {
        PyDict dict = own(new PyDict());
        for (int i = 0; i < items.length; i += 2) {
            dict.put(items[i], items[i + 1]);
        }
        return dict;
    }

    private int buildSet(PyFrame f, int count) {
        PySet set = own(new PySet(false));
        for (Object item : take(f, count)) {
            set.add(item);
        }
        return push(f, set);
    }

    private static int buildSlice(PyFrame f, int count) {
        Object step = count == 3 ? f.pop() : Singleton.NONE;
        Object stop = f.pop();
        return push(f, new PySlice(f.pop(), stop, step));
    }

    /// The parts of a string with holes, in one.
    static String join(Object[] parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append((String) part);
        }
        return text.toString();
    }

    private int add(PyFrame f, Opcode opcode, int depth) {
        if (takesItems(opcode) && evaluator.mustWaitFor(f.peek(1))) {
            return Signal.LATER;
        }
        Object value = f.pop();
        if (opcode == Opcode.MAP_ADD) {
            Object key = f.pop();
            PyDict dict = (PyDict) f.peek(depth);
            dict.put(key, value);
            evaluator.interpreter.sharing().stored(dict, key);
            evaluator.interpreter.sharing().stored(dict, value);
            return Signal.NEXT;
        }
        PyObject container = (PyObject) f.peek(depth);
        switch (opcode) {
            case LIST_APPEND -> ((PyList) container).add(value);
            case SET_ADD -> ((PySet) container).add(value);
            case LIST_EXTEND -> {
                Object[] items = unpackable(value);
                PyList list = (PyList) container;
                list.replace(list.size(), list.size(), items);
            }
            case SET_UPDATE -> SetAlgebra.addAll(evaluator, (PySet) container, value);
            default -> merge((PyDict) container, value, opcode == Opcode.DICT_MERGE ? f.peek(depth + 3) : null);
        }
        // That of an asynchronous comprehension may be shared: it is on the stack of a coroutine.
        if (takesItems(opcode)) {
            evaluator.interpreter.changed(container);
        } else {
            evaluator.interpreter.sharing().stored(container, value);
        }
        return Signal.NEXT;
    }

    private static boolean takesItems(Opcode opcode) {
        return switch (opcode) {
            case LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE -> true;
            default -> false;
        };
    }

    private Object[] unpackable(Object value) {
        try {
            return evaluator.iteration.toArray(value);
        } catch (PyRaise raise) {
            if (raise.exception().pyClass() == ExceptionTypes.TYPE_ERROR && !Iteration.isIterable(value)) {
                throw PyRaise.typeError("Value after * must be an iterable, not " + Types.nameOf(value));
            }
            throw raise;
        }
    }

    private static void merge(PyDict into, Object value, @Nullable Object callee) {
        if (!(value instanceof PyDict from)) {
            throw PyRaise.typeError(
                    callee == null
                            ? "'" + Types.nameOf(value) + "' object is not a mapping"
                            : Calls.shown(callee) + " argument after ** must be a mapping, not " + Types.nameOf(value));
        }
        if (callee != null) {
            for (Object key : from.keys()) {
                if (into.get(key) != null) {
                    throw PyRaise.typeError(
                            Calls.shown(callee) + " got multiple values for keyword argument '" + key + "'");
                }
            }
        }
        into.putAll(from);
    }

    private int unpack(PyFrame f, int count) {
        Object value = f.peek(1);
        if (evaluator.mustWaitFor(value)) {
            return Signal.LATER;
        }
        f.pop();
        Object[] items = items(value, count + 1);
        if (items.length < count) {
            throw PyRaise.valueError("not enough values to unpack (expected " + count + ", got " + items.length + ")");
        }
        if (items.length > count) {
            boolean sized = value instanceof PyTuple || value instanceof PyList || value instanceof PyDict;
            String got = sized ? ", got " + items.length : "";
            throw PyRaise.valueError("too many values to unpack (expected " + count + got + ")");
        }
        for (int i = count - 1; i >= 0; i--) {
            f.push(items[i]);
        }
        return Signal.NEXT;
    }

    private Object[] items(Object value, int most) {
        if (!Iteration.isIterable(value)) {
            throw PyRaise.typeError("cannot unpack non-iterable " + Types.nameOf(value) + " object");
        }
        return evaluator.iteration.toArray(value, most);
    }

    private int unpackStarred(PyFrame f, int before, int behind) {
        if (evaluator.mustWaitFor(f.peek(1))) {
            return Signal.LATER;
        }
        Object[] items = items(f.pop(), Integer.MAX_VALUE);
        if (items.length < before + behind) {
            throw PyRaise.valueError("not enough values to unpack (expected at least " + (before + behind) + ", got "
                    + items.length + ")");
        }
        for (int i = items.length - 1; i >= items.length - behind; i--) {
            f.push(items[i]);
        }
        f.push(own(new PyList(Arrays.copyOfRange(items, before, items.length - behind))));
        for (int i = before - 1; i >= 0; i--) {
            f.push(items[i]);
        }
        return Signal.NEXT;
    }

    private int text(PyFrame f, Opcode opcode, int argument) {
        boolean hasSpec = opcode == Opcode.FORMAT_WITH_SPEC;
        if (evaluator.mustWaitFor(f.peek(hasSpec ? 2 : 1))) {
            return Signal.LATER;
        }
        if (opcode == Opcode.CONVERT_VALUE) {
            return convert(f, argument);
        }
        String spec = hasSpec ? (String) f.pop() : "";
        return format(f, f.pop(), spec);
    }

    private int format(PyFrame f, Object value, String spec) {
        Object text = evaluator.texts.format(value, spec);
        if (text instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        return push(f, text);
    }

    private int convert(PyFrame f, int kind) {
        Object value = f.pop();
        Object text = kind == 1 ? evaluator.texts.str(value) : evaluator.texts.repr(value);
        if (text instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        return push(f, kind == 3 ? Texts.ascii((String) text) : text);
    }

    private int intrinsic(PyFrame f, int which) {
        switch (which) {
            case Intrinsic.STOPITERATION_ERROR -> {
                f.push(Generators.outside(f, (PyException) f.pop()));
            }
            case Intrinsic.UNARY_POSITIVE -> {
                return evaluator.operatorInstructions.unary(f, '+');
            }
            case Intrinsic.ASYNC_GEN_WRAP -> f.push(new AsyncYield(f.pop()));
            case Intrinsic.LIST_TO_TUPLE -> f.push(own(new PyTuple(((PyList) f.pop()).toArray())));
            case Intrinsic.IMPORT_STAR ->
                throw PyRaise.of(
                        ExceptionTypes.NOT_IMPLEMENTED_ERROR,
                        "import * is outside Baton's subset: name what is imported");
            default -> throw new IllegalStateException("intrinsic " + which);
        }
        return Signal.NEXT;
    }

    private int importName(PyFrame f) {
        boolean isFirst = !evaluator.interpreter.modules().isImported(f.name());
        if (isFirst && evaluator.interpreter.isFreeThreaded() && !evaluator.instructionOnTime()) {
            return Signal.LATER;
        }
        Object names = f.pop();
        f.pop();
        PyModule module = evaluator.interpreter.importModule(f.name());
        boolean top = names == Singleton.NONE && f.name().contains(".");
        return push(
                f,
                top
                        ? evaluator.interpreter.importModule(
                                f.name().substring(0, f.name().indexOf('.')))
                        : module);
    }

    private int importFrom(PyFrame f) {
        PyModule module = (PyModule) f.peek(1);
        if (module.mayChange(f.name()) && evaluator.mustWaitFor(module)) {
            return Signal.LATER;
        }
        Object value = module.get(f.name());
        if (value == null) {
            PyRaise raise = PyRaise.of(
                    ExceptionTypes.IMPORT_ERROR,
                    "cannot import name '" + f.name() + "' from '" + module.name() + "' (unknown location)");
            raise.exception().hint(ModuleNames.hint(module, f.name()));
            throw raise;
        }
        return push(f, value);
    }
}
