package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.DictView;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/// The methods of `dict` and of its views.
final class DictMethods {
    private DictMethods() {}

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.DICT);
        defineReading(table);
        defineRemoving(table);
        table.locking("setdefault", 1, 2, (evaluator, a, _) -> {
            Object value = dict(a).get(a[1]);
            if (value == null) {
                value = a.length == 3 ? a[2] : Singleton.NONE;
                put(evaluator, dict(a), a[1], value);
            }
            return value;
        });
        table.named("update", Builtin.Section.BOTH, (evaluator, a, k) -> update(evaluator, a, k, Singleton.NONE));
        table.lockingBoth("__ior__", 1, 1, (evaluator, a, k) -> update(evaluator, a, k, a[0]));
        table.function("fromkeys", 1, 2, (evaluator, a, _) -> fromKeys(evaluator, new PyDict(), a));
        return table.methods();
    }

    /// The methods of what `keys()` and `items()` return.
    static Map<String, Builtin> ofView(dev.baton.python.object.PyClass type) {
        MethodTable table = new MethodTable(type);
        table.reading("isdisjoint", 1, 1, (evaluator, a, _) -> {
            PySet items = SetMethods.of(evaluator, a[1]);
            return Arrays.stream(evaluator.iteration().toArray(a[0])).noneMatch(items::contains);
        });
        return table.methods();
    }

    private static PyDict dict(Object[] arguments) {
        return (PyDict) arguments[0];
    }

    static void put(Evaluator evaluator, PyDict dict, Object key, Object value) {
        dict.put(key, value);
        evaluator.interpreter().stored(dict, key);
        evaluator.interpreter().stored(dict, value);
    }

    private static void defineReading(MethodTable table) {
        table.item("get", 1, 2, (evaluator, a, _) -> {
            Object value = dict(a).get(a[1]);
            return value != null ? value : a.length == 3 ? a[2] : Singleton.NONE;
        });
        view(table, "keys", DictView.Kind.KEYS);
        view(table, "values", DictView.Kind.VALUES);
        view(table, "items", DictView.Kind.ITEMS);
        table.locking("copy", 0, 0, (evaluator, a, _) -> {
            PyDict copy = evaluator.interpreter().own(dict(a).fresh(), evaluator.thread());
            copy.putAll(dict(a));
            evaluator.charge(copy.size() * evaluator.interpreter().itemNanos());
            return copy;
        });
    }

    private static void view(MethodTable table, String name, DictView.Kind kind) {
        table.reading(name, 0, 0, (evaluator, a, _) -> evaluator
                .interpreter()
                .own(new DictView(dict(a), kind), evaluator.thread()));
    }

    private static void defineRemoving(MethodTable table) {
        table.locking("pop", 1, 2, (evaluator, a, _) -> {
            Object value = dict(a).remove(a[1]);
            if (value == null && a.length == 2) {
                throw PyRaise.keyError(a[1]);
            }
            evaluator.interpreter().dropped(dict(a), value);
            return value == null ? a[2] : value;
        });
        table.locking("popitem", 0, 0, (evaluator, a, _) -> {
            Object key = dict(a).lastKey();
            if (key == null) {
                throw new PyRaise(new PyException(ExceptionTypes.KEY_ERROR, "popitem(): dictionary is empty"));
            }
            Object value = Objects.requireNonNull(dict(a).remove(key));
            evaluator.interpreter().dropped(dict(a), value);
            return evaluator.interpreter().own(new PyTuple(key, value), evaluator.thread());
        });
        table.locking("clear", 0, 0, (evaluator, a, _) -> {
            dict(a).clear();
            return Singleton.NONE;
        });
    }

    private static Object update(Evaluator evaluator, Object[] a, String[] keywords, Object result) {
        int positional = a.length - keywords.length;
        if (positional > 2) {
            throw PyRaise.typeError("update expected at most 1 argument, got " + (positional - 1));
        }
        PyDict named = new PyDict();
        for (int i = 0; i < keywords.length; i++) {
            named.put(keywords[i], a[positional + i]);
        }
        if (positional == 1) {
            return merge(evaluator, dict(a), named, result);
        }
        if (a[1] instanceof PyDict other) {
            merge(evaluator, dict(a), other, result);
            return merge(evaluator, dict(a), named, result);
        }
        return evaluator
                .iteration()
                .fold(a[1], new Pairs(evaluator, dict(a), () -> merge(evaluator, dict(a), named, result)));
    }

    private static Object merge(Evaluator evaluator, PyDict into, PyDict from, Object result) {
        for (Object key : from.keys()) {
            put(evaluator, into, key, Objects.requireNonNull(from.get(key)));
        }
        evaluator.charge(from.size() * evaluator.interpreter().itemNanos());
        return result;
    }

    /// A dict of some kind in which all keys have one value.
    static Object fromKeys(Evaluator evaluator, PyDict made, Object[] a) {
        Object value = a.length > 1 ? a[1] : Singleton.NONE;
        PyDict dict = evaluator.interpreter().own(made, evaluator.thread());
        return evaluator.iteration().fold(a[0], Fold.each(dict, () -> dict, item -> put(evaluator, dict, item, value)));
    }
}
