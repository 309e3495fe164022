package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyRange;
import dev.baton.python.object.PySlice;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;

/// Reading, setting and deleting items and slices.
public final class Subscripts {
    private final Evaluator evaluator;
    /// What storing into a dict takes more than into a list.
    private final long dictStoreNanos;

    Subscripts(Evaluator evaluator) {
        this.evaluator = evaluator;
        dictStoreNanos = evaluator.interpreter.profile().number("operator.dict_store_ns");
    }

    /// BINARY_OP with `[]`.
    int load(PyFrame f, Object container, Object given) {
        if (mustWait(container, given)) {
            return Signal.LATER;
        }
        Object key = key(f, container, given);
        if (container instanceof PyObject object) {
            int ready =
                    key instanceof PySlice ? evaluator.locks.beginContainer(object) : evaluator.locks.beginRead(object);
            if (ready != Signal.NEXT) {
                return ready;
            }
        }
        Object value = read(container, key);
        if (value instanceof Frame frame) {
            evaluator.locks.abandon();
            f.pop();
            f.pop();
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        int ready = evaluator.locks.beginCount(container, value);
        if (ready != Signal.NEXT) {
            return ready;
        }
        f.pop();
        f.slots[f.top - 1] = value;
        evaluator.counts.read(value);
        return evaluator.locks.end(Signal.NEXT);
    }

    /// Whether others could see this key be looked up.
    private boolean mustWait(Object container, Object key) {
        return evaluator.freeThreaded && evaluator.mustWaitIf(isOpen(container, key));
    }

    private static boolean isOpen(Object container, Object key) {
        return PyObject.isOpen(key) || container instanceof PyObject object && object.showsShared();
    }

    /// The key on top of the stack as the container wants it.
    private Object key(PyFrame f, Object container, Object key) {
        if (key instanceof PyObject) {
            f.slots[f.top - 1] = Indexing.key(evaluator, container, key);
        }
        return f.peek(1);
    }

    private Object read(Object container, Object key) {
        try {
            return get(container, key);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
    }

    /// STORE_SUBSCR: value, container, key.
    int store(PyFrame f) {
        Object container = f.peek(2);
        if (mustWait(container, f.peek(1))) {
            return Signal.LATER;
        }
        Object value = f.peek(3);
        if (f.peek(1) instanceof PySlice && evaluator.mustWaitFor(value)) {
            return Signal.LATER;
        }
        Object key = key(f, container, f.peek(1));
        if (container instanceof PyInstance instance) {
            f.top -= 3;
            return call(instance, "__setitem__", "item assignment", key, value);
        }
        if (container instanceof PyObject object) {
            int ready = evaluator.locks.begin(object, key instanceof PySlice ? value : null);
            if (ready != Signal.NEXT) {
                return ready;
            }
        }
        try {
            set(container, key, value);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
        f.pop();
        f.pop();
        f.pop();
        charge(container);
        return evaluator.locks.end(Signal.NEXT);
    }

    /// Adds what storing into this container takes beyond the instruction.
    void charge(Object container) {
        if (container instanceof PyDict) {
            evaluator.charge(dictStoreNanos);
        }
    }

    private int call(PyInstance instance, String method, String what, Object... arguments) {
        Object function = instance.pyClass().lookup(method);
        if (function == null) {
            throw PyRaise.typeError("'" + Types.nameOf(instance) + "' object "
                    + (what.equals("item deletion") ? "doesn't" : "does not") + " support " + what);
        }
        Object result = evaluator.calls.call(function, Calls.prepend(instance, arguments));
        if (result instanceof Frame frame) {
            frame.after = Frame.After.DISCARD;
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        return Signal.NEXT;
    }

    /// BINARY_SLICE, STORE_SLICE, DELETE_SUBSCR.
    int other(PyFrame f, Opcode opcode) {
        int depth = opcode == Opcode.DELETE_SUBSCR ? 2 : 3;
        Object container = f.peek(depth);
        if (mustWait(container, f.peek(1)) || depth == 3 && mustWait(container, f.peek(2))) {
            return Signal.LATER;
        }
        if (opcode == Opcode.STORE_SLICE && evaluator.mustWaitFor(f.peek(4))) {
            return Signal.LATER;
        }
        key(f, container, f.peek(1));
        if (depth == 3 && f.peek(2) instanceof PyObject start) {
            f.slots[f.top - 2] = Indexing.key(evaluator, container, start);
        }
        if (container instanceof PyObject object) {
            int ready =
                    switch (opcode) {
                        case BINARY_SLICE -> evaluator.locks.beginContainer(object);
                        case STORE_SLICE -> evaluator.locks.begin(object, f.peek(4));
                        default -> evaluator.locks.begin(object);
                    };
            if (ready != Signal.NEXT) {
                return ready;
            }
        }
        try {
            return act(f, opcode, container);
        } catch (PyRaise raise) {
            evaluator.locks.abandon();
            throw raise;
        }
    }

    private int act(PyFrame f, Opcode opcode, Object container) {
        if (opcode == Opcode.DELETE_SUBSCR) {
            Object key = f.pop();
            f.pop();
            if (container instanceof PyInstance instance) {
                evaluator.locks.abandon();
                return call(instance, "__delitem__", "item deletion", key);
            }
            delete(container, key);
            return evaluator.locks.end(Signal.NEXT);
        }
        Object stop = f.pop();
        Object start = f.pop();
        f.pop();
        PySlice slice = new PySlice(start, stop, Calls.none());
        if (opcode == Opcode.BINARY_SLICE) {
            Object value = get(container, slice);
            if (value instanceof Frame frame) {
                evaluator.locks.abandon();
                evaluator.enter(frame);
                return Signal.FRAME;
            }
            f.push(value);
            return evaluator.locks.end(Signal.NEXT);
        }
        Object value = f.pop();
        if (container instanceof PyInstance instance) {
            evaluator.locks.abandon();
            return call(instance, "__setitem__", "item assignment", slice, value);
        }
        set(container, slice, value);
        return evaluator.locks.end(Signal.NEXT);
    }

    /// The value at a key, or a [Frame] of a method of the program.
    public Object get(Object container, Object key) {
        evaluator.sees(container);
        Object known = container instanceof PyDict dict ? dict.get(key) : null;
        if (known != null) {
            return known;
        }
        return switch (container) {
            case PyList list ->
                key instanceof PySlice slice
                        ? own(new PyList(slice(list.toArray(), slice)))
                        : list.get(index(key, list.size(), "list"));
            case PyDict dict -> missing(dict, key);
            case PyTuple tuple ->
                key instanceof PySlice slice
                        ? own(new PyTuple(slice(tuple.toArray(), slice)))
                        : tuple.get(index(key, tuple.size(), "tuple"));
            case String text -> character(text, key);
            case PyRange range -> inRange(range, key);
            case PyInstance instance -> getFromInstance(instance, key);
            case PyClass type -> type;
            default -> throw notSubscriptable(container);
        };
    }

    /// The value of a key that a dict does not have, or a [Frame] that will give it.
    public Object missing(PyDict dict, Object key) {
        return switch (dict) {
            case PyDefaultDict own when own.factory() != Singleton.NONE -> Missing.of(evaluator, own, key);
            case PyCounter _ -> 0L;
            default -> throw PyRaise.keyError(key);
        };
    }

    private static PyRaise notSubscriptable(Object container) {
        return PyRaise.typeError("'" + Types.nameOf(container) + "' object is not subscriptable");
    }

    private Object getFromInstance(PyInstance instance, Object key) {
        Object method = instance.pyClass().lookup("__getitem__");
        if (method == null) {
            throw notSubscriptable(instance);
        }
        return evaluator.calls.call(method, instance, key);
    }

    private <T extends PyObject> T own(T object) {
        return evaluator.interpreter.own(object, evaluator.thread());
    }

    private static Object[] slice(Object[] items, PySlice slice) {
        PySlice.Places places = slice.places(items.length);
        Object[] part = new Object[places.count()];
        for (int i = 0; i < part.length; i++) {
            part[i] = items[places.at(i)];
        }
        return part;
    }

    private static Object character(String text, Object key) {
        int count = text.codePointCount(0, text.length());
        if (key instanceof PySlice slice) {
            return part(text, slice.places(count), count == text.length());
        }
        int place = index(key, count, "string");
        return Texts.character(
                count == text.length() ? text.charAt(place) : text.codePointAt(text.offsetByCodePoints(0, place)));
    }

    /// @param plain whether each character is one unit of the host's string
    private static String part(String text, PySlice.Places places, boolean plain) {
        if (plain && places.step() == 1) {
            return places.count() == 0 ? "" : text.substring(places.start(), places.end());
        }
        int[] points = text.codePoints().toArray();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < places.count(); i++) {
            part.appendCodePoint(points[places.at(i)]);
        }
        return part.toString();
    }

    private static Object inRange(PyRange range, Object key) {
        int size = Math.toIntExact(Math.min(range.size(), Integer.MAX_VALUE));
        if (key instanceof PySlice slice) {
            PySlice.Places places = slice.places(size);
            long start = range.get(places.start());
            long step = range.step() * places.step();
            return new PyRange(start, start + step * places.count(), step);
        }
        return range.get(index(key, size, "range object"));
    }

    private static int index(Object key, int size, String what) {
        if (!Numbers.isInteger(key)) {
            String plain = what.equals("range object") ? "range" : what;
            String shown = plain.equals("string")
                    ? "string indices must be integers, not '" + Types.nameOf(key) + "'"
                    : plain + " indices must be integers or slices, not " + Types.nameOf(key);
            throw PyRaise.typeError(shown);
        }
        if (!(Numbers.integer(key) instanceof Long wanted)) {
            throw PyRaise.indexError("cannot fit 'int' into an index-sized integer");
        }
        long place = wanted < 0 ? wanted + size : wanted;
        if (place < 0 || place >= size) {
            throw PyRaise.indexError(what + " index out of range");
        }
        return (int) place;
    }

    /// Sets an item or slice of a built-in container.
    public void set(Object container, Object key, Object value) {
        evaluator.sees(container);
        switch (container) {
            case PyList list -> {
                if (key instanceof PySlice slice) {
                    setSlice(list, slice, value);
                } else {
                    int place = assignable(key, list.size());
                    evaluator.interpreter.dropped(list, list.get(place));
                    list.set(place, value);
                }
            }
            case PyDict dict -> {
                if (dict.isShared()) {
                    evaluator.interpreter.dropped(dict, dict.get(key));
                }
                dict.put(key, value);
                evaluator.interpreter.stored(dict, key);
            }
            default ->
                throw PyRaise.typeError("'" + Types.nameOf(container) + "' object does not support item assignment");
        }
        if (!(key instanceof PySlice)) {
            evaluator.interpreter.stored((PyObject) container, value);
        }
    }

    private static int assignable(Object key, int size) {
        try {
            return index(key, size, "list");
        } catch (PyRaise raise) {
            if (Numbers.isInteger(key) && Numbers.integer(key) instanceof Long) {
                throw PyRaise.indexError("list assignment index out of range");
            }
            throw raise;
        }
    }

    private void setSlice(PyList list, PySlice slice, Object value) {
        PySlice.Places places = slice.places(list.size());
        if (!Iteration.isPlain(value) && !evaluator.iteration.isIterator(value) && !(value instanceof PyInstance)) {
            throw PyRaise.typeError("must assign iterable to extended slice");
        }
        Object[] items = evaluator.iteration.toArray(value);
        for (Object item : items) {
            evaluator.interpreter.stored(list, item);
        }
        if (places.step() == 1) {
            list.replace(places.start(), Math.max(places.start(), places.end()), items);
            return;
        }
        if (items.length != places.count()) {
            throw PyRaise.valueError("attempt to assign sequence of size " + items.length
                    + " to extended slice of size " + places.count());
        }
        for (int i = 0; i < items.length; i++) {
            list.set(places.at(i), items[i]);
        }
    }

    /// Deletes what is at a key.
    public void delete(Object container, Object key) {
        evaluator.sees(container);
        switch (container) {
            case PyList list -> {
                if (key instanceof PySlice slice) {
                    deleteSlice(list, slice);
                } else {
                    evaluator.interpreter.dropped(list, list.remove(assignable(key, list.size())));
                }
            }
            case PyDict dict -> {
                Object value = dict.remove(key);
                if (value == null && !(dict instanceof PyCounter)) {
                    throw PyRaise.keyError(key);
                }
                evaluator.interpreter.dropped(dict, value);
            }
            default ->
                throw PyRaise.typeError("'" + Types.nameOf(container) + "' object doesn't support item deletion");
        }
    }

    private static void deleteSlice(PyList list, PySlice slice) {
        PySlice.Places places = slice.places(list.size());
        for (int i = 0; i < places.count(); i++) {
            int at = places.step() > 0 ? places.at(places.count() - 1 - i) : places.at(i);
            list.remove(at);
        }
    }
}
