package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import dev.baton.python.runtime.Iteration;
import dev.baton.python.runtime.Sorting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The methods of `list`.
final class ListMethods {
    private ListMethods() {}

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.LIST);
        defineGrowing(table);
        defineShrinking(table);
        defineOrder(table);
        table.reading(
                "index",
                1,
                3,
                (evaluator, a, _) -> index(evaluator, list(a).items(), a, "list.index(x): x not in list"));
        table.reading("count", 1, 1, (evaluator, a, _) -> count(evaluator, list(a).items(), a[1]));
        table.locking("copy", 0, 0, (evaluator, a, _) -> {
            charge(evaluator, list(a).size());
            return evaluator.interpreter().own(new PyList(list(a).toArray()), evaluator.thread());
        });
        return table.methods();
    }

    private static PyList list(Object[] arguments) {
        return (PyList) arguments[0];
    }

    private static void charge(Evaluator evaluator, long items) {
        evaluator.charge(items * evaluator.interpreter().itemNanos());
    }

    private static void defineGrowing(MethodTable table) {
        table.locking("append", 1, 1, (evaluator, a, _) -> {
            list(a).add(a[1]);
            evaluator.interpreter().stored(list(a), a[1]);
            return Singleton.NONE;
        });
        table.lockingBoth("extend", 1, 1, (evaluator, a, _) -> extend(evaluator, list(a), a[1], Singleton.NONE));
        table.lockingBoth("__iadd__", 1, 1, (evaluator, a, _) -> extend(evaluator, list(a), a[1], a[0]));
        table.locking("__imul__", 1, 1, (evaluator, a, _) -> {
            Object times = Numbers.shrink(WholeNumbers.whole(evaluator, a[1]));
            list(a).become(((PyList) evaluator.operators().apply("mul", a[0], times)).toArray());
            return a[0];
        });
        table.locking("insert", 2, 2, (evaluator, a, _) -> {
            int size = list(a).size();
            long index = Constructors.index(evaluator, a[1]);
            int place = Math.clamp(index < 0 ? index + size : index, 0, size);
            charge(evaluator, (size - place) / 8);
            list(a).insert(place, a[2]);
            evaluator.interpreter().stored(list(a), a[2]);
            return Singleton.NONE;
        });
    }

    /// What the program's code yields is in the list before it goes on: it may look there.
    private static Object extend(Evaluator evaluator, PyList list, Object more, Object result) {
        if (!Iteration.isPlain(more)) {
            return evaluator.iteration().foldInTurn(more, Fold.each(list, () -> result, item -> {
                list.add(item);
                evaluator.interpreter().stored(list, item);
            }));
        }
        Object[] items = evaluator.iteration().toArray(more);
        list.replace(list.size(), list.size(), items);
        for (Object item : items) {
            evaluator.interpreter().stored(list, item);
        }
        return result;
    }

    private static void defineShrinking(MethodTable table) {
        table.locking("pop", 0, 1, (evaluator, a, _) -> pop(evaluator, a));
        table.locking("remove", 1, 1, (evaluator, a, _) -> {
            list(a).remove((int)
                    find(evaluator, list(a).items(), a[1], 0, list(a).size(), "list.remove(x): x not in list"));
            return Singleton.NONE;
        });
        table.locking("clear", 0, 0, (evaluator, a, _) -> {
            list(a).become(new Object[0]);
            return Singleton.NONE;
        });
    }

    private static Object pop(Evaluator evaluator, Object[] a) {
        int size = list(a).size();
        long index = a.length == 1 ? size - 1 : Constructors.index(evaluator, a[1]);
        if (size == 0) {
            throw PyRaise.indexError("pop from empty list");
        }
        long place = index < 0 ? index + size : index;
        if (place < 0 || place >= size) {
            throw PyRaise.indexError("pop index out of range");
        }
        charge(evaluator, (size - place) / 8);
        Object item = list(a).remove((int) place);
        evaluator.interpreter().dropped(list(a), item);
        return item;
    }

    private static void defineOrder(MethodTable table) {
        table.locking("reverse", 0, 0, (evaluator, a, _) -> {
            charge(evaluator, list(a).size());
            List<Object> items = Arrays.asList(list(a).toArray());
            java.util.Collections.reverse(items);
            list(a).become(items.toArray());
            return Singleton.NONE;
        });
        table.named("sort", Builtin.Section.SELF, (evaluator, a, k) -> {
            if (a.length - k.length > 1) {
                throw PyRaise.typeError("sort() takes no positional arguments");
            }
            Parameters p = Parameters.of("sort", a, k, "self", "key*", "reverse*");
            boolean reverse = evaluator.operators().truthNow(p.orElse(2, false));
            Object key = p.orElse(1, Singleton.NONE);
            return IterationFunctions.withKeys(evaluator, list(a).toArray(), key, list(a), keyed -> {
                list(a).become(Sorting.sort(evaluator, keyed, reverse));
                return Singleton.NONE;
            });
        });
    }

    /// The place of an item between optional bounds, as `index` of list and tuple finds it.
    static Object index(Evaluator evaluator, List<Object> items, Object[] a, String missing) {
        long from = bound(evaluator, a, 2, 0, items.size());
        long to = bound(evaluator, a, 3, items.size(), items.size());
        return find(evaluator, items, a[1], from, to, missing);
    }

    private static long bound(Evaluator evaluator, Object[] a, int at, long otherwise, int size) {
        if (a.length <= at) {
            return otherwise;
        }
        long index = Constructors.sliceIndex(evaluator, a[at], "");
        return Math.clamp(index < 0 ? index + size : index, 0, size);
    }

    private static long find(
            Evaluator evaluator, List<Object> items, Object wanted, long from, long to, String missing) {
        for (long i = from; i < Math.min(to, items.size()); i++) {
            charge(evaluator, 1);
            if (evaluator.operators().isEqual(items.get((int) i), wanted)) {
                return i;
            }
        }
        throw PyRaise.valueError(missing);
    }

    /// How many items equal a value.
    static Object count(Evaluator evaluator, List<Object> items, Object wanted) {
        charge(evaluator, items.size());
        return new PyTuple(items.toArray())
                .items().stream()
                        .filter(item -> evaluator.operators().isEqual(item, wanted))
                        .count();
    }
}
