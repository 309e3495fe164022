package dev.baton.python.module;

import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The methods of `list`.
final class ListMethods {
    private ListMethods() {}

    static Map<String, Builtin> all() {
        Map<String, Builtin> all = new LinkedHashMap<>();
        changing(all, "append", 1, 1, (evaluator, a, _) -> {
            list(a).add(a[1]);
            evaluator.interpreter().stored(list(a), a[1]);
            return Singleton.NONE;
        });
        changing(all, "extend", 1, 1, (evaluator, a, _) -> extend(evaluator, a));
        changing(all, "pop", 0, 1, (evaluator, a, _) -> pop(a));
        return all;
    }

    private static void changing(Map<String, Builtin> all, String name, int least, int most, Builtin.Body body) {
        all.put(name, Builtin.changing(name, (evaluator, arguments, keywords) -> {
            Parameters.count(
                    "list." + name,
                    java.util.Arrays.copyOfRange(arguments, 1, arguments.length),
                    keywords,
                    least,
                    most);
            return body.call(evaluator, arguments, keywords);
        }));
    }

    private static PyList list(Object[] arguments) {
        return (PyList) arguments[0];
    }

    private static Object extend(Evaluator evaluator, Object[] a) {
        return evaluator.iteration().consume(a[1], items -> {
            list(a).replace(list(a).size(), list(a).size(), items);
            evaluator.interpreter().stored(list(a), new PyTuple(items));
            return Singleton.NONE;
        });
    }

    private static Object pop(Object[] a) {
        int size = list(a).size();
        if (size == 0) {
            throw PyRaise.indexError("pop from empty list");
        }
        long index = a.length == 1 ? size - 1 : Constructors.index(a[1]);
        long place = index < 0 ? index + size : index;
        if (place < 0 || place >= size) {
            throw PyRaise.indexError("pop index out of range");
        }
        return list(a).remove((int) place);
    }
}
