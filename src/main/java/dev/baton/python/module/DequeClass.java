package dev.baton.python.module;

import dev.baton.python.object.Hashing;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import dev.baton.python.runtime.Indexing;
import dev.baton.python.runtime.Interpreter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// The class `collections.deque`: a queue with two ends, written in C.
///
/// **Models**: that each of its methods is one step, which no other thread can be in the middle of; `maxlen`.
///
/// **Does not model**: that an iterator notices when the deque changes under it.
///
/// **Simplification**: its items are in a list, but both ends cost the same.
///
/// **Source**: CPython 3.14 `Modules/_collectionsmodule.c`.
final class DequeClass implements Hashing {
    private static final String ITEMS = "_items";
    private static final String MOST = "maxlen";

    private final Interpreter interpreter;
    private final PyClass type = new PyClass("deque", Types.OBJECT, PyClass.Layout.INSTANCE, "collections").inC();

    private DequeClass(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// The class for an interpreter.
    static PyClass create(Interpreter interpreter) {
        DequeClass deque = new DequeClass(interpreter);
        deque.type.slots(List.of());
        deque.type.attributes().put("__hash__", Singleton.NONE);
        deque.type.hashing(deque);
        deque.defineEnds();
        deque.defineSequence();
        deque.defineRepetition();
        deque.defineItems();
        return deque.type;
    }

    /// A method with so many arguments besides its object.
    private void put(String name, int least, int most, Builtin.Body body) {
        type.attributes()
                .put(
                        name,
                        new Builtin(
                                name,
                                (evaluator, a, k) -> {
                                    Parameters.count("deque." + name, a.length - 1, k, least, most);
                                    return body.call(evaluator, a, k);
                                },
                                Builtin.Section.SELF));
    }

    private static PyList items(Object self) {
        return (PyList) Objects.requireNonNull(((PyInstance) self).get(ITEMS));
    }

    private static long most(Object self) {
        return ((PyInstance) self).get(MOST) instanceof Long most ? most : Long.MAX_VALUE;
    }

    private static Object mostOrNone(Object self) {
        return Objects.requireNonNull(((PyInstance) self).get(MOST));
    }

    private PyInstance make(Evaluator evaluator, Object[] items, Object most) {
        PyInstance made = interpreter.own(new PyInstance(type), evaluator.thread());
        made.set(ITEMS, interpreter.own(new PyList(items), evaluator.thread()));
        made.set(MOST, most);
        return made;
    }

    private PyInstance copy(Evaluator evaluator, Object self) {
        return make(evaluator, items(self).toArray(), mostOrNone(self));
    }

    // ---- as a key

    @Override
    public long hash(PyInstance instance) {
        throw PyRaise.typeError("unhashable type: '" + type.fullName() + "'");
    }

    @Override
    public boolean equal(PyInstance instance, Object other) {
        return instance == other;
    }

    // ---- its ends

    private void defineEnds() {
        type.attributes().put("__init__", new Builtin("__init__", this::initialise));
        put("append", 1, 1, (_, a, _) -> {
            append(a[0], a[1]);
            return Singleton.NONE;
        });
        put("appendleft", 1, 1, (_, a, _) -> {
            appendLeft(a[0], a[1]);
            return Singleton.NONE;
        });
        put("pop", 0, 0, (_, a, _) -> taken(a[0], items(a[0]).size() - 1));
        put("popleft", 0, 0, (_, a, _) -> taken(a[0], 0));
        put("extend", 1, 1, (evaluator, a, _) -> extend(evaluator, a[0], a[1], Singleton.NONE));
        put("__iadd__", 1, 1, (evaluator, a, _) -> extend(evaluator, a[0], a[1], a[0]));
        put("extendleft", 1, 1, (evaluator, a, _) -> evaluator
                .iteration()
                .fold(a[1], Fold.each(a[0], () -> Singleton.NONE, item -> appendLeft(a[0], item))));
        put("clear", 0, 0, (_, a, _) -> {
            items(a[0]).become(new Object[0]);
            return Singleton.NONE;
        });
    }

    private Object initialise(Evaluator evaluator, Object[] a, String[] keywords) {
        Parameters p = Parameters.of("deque", a, keywords, "self", "iterable", MOST);
        Object most = p.orElse(2, Singleton.NONE);
        if (most != Singleton.NONE && !Numbers.isInteger(most)) {
            throw PyRaise.typeError("an integer is required");
        }
        if (most != Singleton.NONE && Numbers.big(most).signum() < 0) {
            throw PyRaise.valueError("maxlen must be non-negative");
        }
        PyInstance self = (PyInstance) a[0];
        PyList items = interpreter.own(new PyList(), evaluator.thread());
        self.set(ITEMS, items);
        self.set(MOST, most);
        interpreter.stored(self, items);
        return p.has(1) ? extend(evaluator, self, p.required(1), Singleton.NONE) : Singleton.NONE;
    }

    private Object extend(Evaluator evaluator, Object self, Object more, Object result) {
        Object source = more == self ? copy(evaluator, self).get(ITEMS) : more;
        return evaluator
                .iteration()
                .fold(Objects.requireNonNull(source), Fold.each(self, () -> result, item -> append(self, item)));
    }

    private void append(Object self, Object item) {
        PyList items = items(self);
        items.add(item);
        interpreter.stored(items, item);
        if (items.size() > most(self)) {
            items.remove(0);
        }
    }

    private void appendLeft(Object self, Object item) {
        PyList items = items(self);
        items.insert(0, item);
        interpreter.stored(items, item);
        if (items.size() > most(self)) {
            items.remove(items.size() - 1);
        }
    }

    private Object taken(Object self, int place) {
        PyList items = items(self);
        if (items.size() == 0) {
            throw PyRaise.indexError("pop from an empty deque");
        }
        Object item = items.remove(place);
        interpreter.dropped(items, item);
        return item;
    }

    // ---- as a sequence

    private void defineSequence() {
        put("__len__", 0, 0, (_, a, _) -> (long) items(a[0]).size());
        put("__iter__", 0, 0, (evaluator, a, _) -> evaluator.iteration().iterator(items(a[0])));
        put("__reversed__", 0, 0, (evaluator, a, _) -> evaluator.iteration().backwards(items(a[0])));
        put("__contains__", 1, 1, (evaluator, a, _) -> evaluator.operators().contains(items(a[0]), a[1]));
        put("__getitem__", 1, 1, (evaluator, a, _) -> evaluator
                .subscripts()
                .get(items(a[0]), index(evaluator, a[0], a[1])));
        put("__setitem__", 2, 2, (evaluator, a, _) -> {
            evaluator.subscripts().set(items(a[0]), index(evaluator, a[0], a[1]), a[2]);
            return Singleton.NONE;
        });
        put("__delitem__", 1, 1, (evaluator, a, _) -> {
            evaluator.subscripts().delete(items(a[0]), index(evaluator, a[0], a[1]));
            return Singleton.NONE;
        });
        List<String> comparisons = List.of("lt", "le", "eq", "ne", "gt", "ge");
        for (String name : comparisons) {
            int number = comparisons.indexOf(name);
            put(
                    "__" + name + "__",
                    1,
                    1,
                    (evaluator, a, _) -> isDeque(a[1])
                            ? evaluator.operators().compare(number, items(a[0]), items(a[1]))
                            : Singleton.NOT_IMPLEMENTED);
        }
        put("__repr__", 0, 0, (evaluator, a, _) -> {
            String limit = most(a[0]) == Long.MAX_VALUE ? "" : ", maxlen=" + most(a[0]);
            String name = Types.of(a[0]).name();
            return name + "(" + evaluator.texts().reprNow(items(a[0])) + limit + ")";
        });
        put("__add__", 1, 1, (evaluator, a, _) -> {
            if (!isDeque(a[1])) {
                throw PyRaise.typeError("can only concatenate deque (not \"" + Types.nameOf(a[1]) + "\") to deque");
            }
            PyInstance sum = copy(evaluator, a[0]);
            items(a[1]).items().forEach(item -> append(sum, item));
            return sum;
        });
    }

    private void defineRepetition() {
        for (String name : new String[] {"__mul__", "__rmul__"}) {
            put(name, 1, 1, (evaluator, a, _) -> {
                PyInstance repeated = make(evaluator, new Object[0], mostOrNone(a[0]));
                append(evaluator, repeated, items(a[0]).toArray(), a[1]);
                return repeated;
            });
        }
        put("__imul__", 1, 1, (evaluator, a, _) -> {
            Object[] once = items(a[0]).toArray();
            items(a[0]).become(new Object[0]);
            append(evaluator, a[0], once, a[1]);
            return a[0];
        });
    }

    private void append(Evaluator evaluator, Object self, Object[] once, Object times) {
        Object count = Indexing.of(evaluator, times);
        PyList all = (PyList) evaluator.operators().apply("mul", new PyList(once), count);
        all.items().forEach(item -> append(self, item));
    }

    private boolean isDeque(Object value) {
        return Types.of(value).isSubclassOf(type);
    }

    /// A place in the deque, which must be a whole number in range.
    private static Object index(Evaluator evaluator, Object self, Object key) {
        Object index = Indexing.of(evaluator, key);
        if (!Numbers.isInteger(index)) {
            throw PyRaise.typeError("sequence index must be integer, not '" + Types.nameOf(index) + "'");
        }
        long place = Constructors.index(evaluator, index);
        int size = items(self).size();
        if (place >= size || place < -size) {
            throw PyRaise.indexError("deque index out of range");
        }
        return index;
    }

    // ---- its items

    private void defineItems() {
        put("copy", 0, 0, (evaluator, a, _) -> copy(evaluator, a[0]));
        put("count", 1, 1, (evaluator, a, _) -> items(a[0]).items().stream()
                .filter(item -> evaluator.operators().isEqual(item, a[1]))
                .count());
        put(
                "index",
                1,
                3,
                (evaluator, a, _) ->
                        ListMethods.index(evaluator, items(a[0]).items(), a, "deque.index(x): x not in deque"));
        put("remove", 1, 1, (evaluator, a, _) -> {
            int place = find(evaluator, a[0], a[1]);
            if (place < 0) {
                throw PyRaise.valueError("deque.remove(x): x not in deque");
            }
            items(a[0]).remove(place);
            return Singleton.NONE;
        });
        put("insert", 2, 2, (evaluator, a, _) -> {
            int size = items(a[0]).size();
            if (size >= most(a[0])) {
                throw PyRaise.indexError("deque already at its maximum size");
            }
            long place = Constructors.index(evaluator, a[1]);
            items(a[0]).insert(Math.clamp(place < 0 ? place + size : place, 0, size), a[2]);
            interpreter.stored(items(a[0]), a[2]);
            return Singleton.NONE;
        });
        put("reverse", 0, 0, (_, a, _) -> {
            Collections.reverse(items(a[0]).items());
            return Singleton.NONE;
        });
        put("rotate", 0, 1, (evaluator, a, _) -> {
            List<Object> turned = new ArrayList<>(items(a[0]).items());
            long steps = a.length == 1 ? 1 : Constructors.index(evaluator, a[1]);
            Collections.rotate(turned, turned.isEmpty() ? 0 : (int) (steps % turned.size()));
            items(a[0]).become(turned.toArray());
            return Singleton.NONE;
        });
    }

    private static int find(Evaluator evaluator, Object self, Object wanted) {
        List<Object> items = items(self).items();
        for (int i = 0; i < items.size(); i++) {
            if (evaluator.operators().isEqual(items.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
