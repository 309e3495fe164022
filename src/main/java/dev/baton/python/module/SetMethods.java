package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PySet;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import dev.baton.python.runtime.Iteration;
import dev.baton.python.runtime.Quantifier;
import dev.baton.python.runtime.SetAlgebra;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The methods of `set` and `frozenset`.
final class SetMethods {
    private SetMethods() {}

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.SET);
        defineReading(table);
        defineItems(table);
        defineUpdates(table);
        return table.methods();
    }

    static Map<String, Builtin> ofFrozen() {
        MethodTable table = new MethodTable(Types.FROZENSET);
        defineReading(table);
        return table.methods();
    }

    private static PySet set(Object[] arguments) {
        return (PySet) arguments[0];
    }

    /// The items of anything as a set; a set is handed back as it is.
    static PySet of(Evaluator evaluator, Object items) {
        if (items instanceof PySet set) {
            return set;
        }
        PySet set = new PySet(false);
        SetAlgebra.addAll(evaluator, set, items);
        return set;
    }

    private static PySet own(Evaluator evaluator, PySet set) {
        return evaluator.interpreter().own(set, evaluator.thread());
    }

    private static void defineReading(MethodTable table) {
        table.locking(
                "copy", 0, 0, (evaluator, a, _) -> set(a).isFrozen() ? set(a) : own(evaluator, set(a).copy(false)));
        table.lockingBoth("union", 0, Integer.MAX_VALUE - 1, (evaluator, a, _) -> {
            PySet result = own(evaluator, set(a).copy(set(a).isFrozen()));
            return inTurn(a, 1, result, (other, then) -> addAll(evaluator, result, other, then));
        });
        table.lockingBoth(
                "intersection",
                0,
                Integer.MAX_VALUE - 1,
                (evaluator, a, _) -> own(evaluator, intersection(evaluator, a)));
        table.lockingBoth(
                "difference", 0, Integer.MAX_VALUE - 1, (evaluator, a, _) -> own(evaluator, difference(evaluator, a)));
        table.lockingBoth(
                "symmetric_difference",
                1,
                1,
                (evaluator, a, _) ->
                        own(evaluator, SetAlgebra.symmetricDifference(evaluator, set(a), of(evaluator, a[1]))));
        table.lockingBoth("issubset", 1, 1, (evaluator, a, _) -> isSubset(set(a), of(evaluator, a[1])));
        table.lockingBoth("issuperset", 1, 1, (evaluator, a, _) -> none(evaluator, a, item -> !set(a).contains(item)));
        table.lockingBoth("isdisjoint", 1, 1, (evaluator, a, _) -> none(evaluator, a, set(a)::contains));
    }

    /// What a method does with one of its arguments before it goes on.
    private interface Part {
        Object with(Object other, Supplier<Object> then);
    }

    /// Does something with the arguments of a method, one after the other; what the program's code yields is in the
    /// set before it goes on.
    private static Object inTurn(Object[] arguments, int from, Object result, Part part) {
        return from == arguments.length
                ? result
                : part.with(arguments[from], () -> inTurn(arguments, from + 1, result, part));
    }

    /// Adds the items of anything to a set, then goes on.
    static Object addAll(Evaluator evaluator, PySet into, Object items, Supplier<Object> then) {
        if (Iteration.isPlain(items)) {
            SetAlgebra.addAll(evaluator, into, items);
            return then.get();
        }
        return evaluator.iteration().foldInTurn(items, Fold.each(into, then, item -> {
            into.add(item);
            evaluator.interpreter().stored(into, item);
        }));
    }

    private static Object removeAll(Evaluator evaluator, PySet from, Object items, Supplier<Object> then) {
        if (Iteration.isPlain(items)) {
            SetAlgebra.removeAll(from, of(evaluator, items));
            return then.get();
        }
        return evaluator.iteration().foldInTurn(items, Fold.each(from, then, from::remove));
    }

    private static Object none(Evaluator evaluator, Object[] a, Predicate<Object> bad) {
        return evaluator.iteration().fold(a[1], Quantifier.of(set(a), bad, false));
    }

    private static boolean isSubset(PySet small, PySet large) {
        return small.size() <= large.size() && small.items().stream().allMatch(large::contains);
    }

    private static PySet intersection(Evaluator evaluator, Object[] a) {
        PySet result = set(a).copy(set(a).isFrozen());
        for (int i = 1; i < a.length; i++) {
            result = SetAlgebra.intersection(evaluator, result, a[i]);
        }
        return result;
    }

    private static PySet difference(Evaluator evaluator, Object[] a) {
        PySet result = a.length == 1 ? set(a).copy(set(a).isFrozen()) : set(a);
        for (int i = 1; i < a.length; i++) {
            result = SetAlgebra.difference(result, of(evaluator, a[i]));
        }
        return result;
    }

    private static void defineItems(MethodTable table) {
        table.locking("add", 1, 1, (evaluator, a, _) -> {
            set(a).add(a[1]);
            evaluator.interpreter().stored(set(a), a[1]);
            return Singleton.NONE;
        });
        table.locking("discard", 1, 1, (evaluator, a, _) -> {
            set(a).remove(a[1]);
            return Singleton.NONE;
        });
        table.locking("remove", 1, 1, (evaluator, a, _) -> {
            if (!set(a).remove(a[1])) {
                throw PyRaise.keyError(a[1]);
            }
            return Singleton.NONE;
        });
        table.locking("pop", 0, 0, (evaluator, a, _) -> {
            Object item = set(a).pop();
            if (item == null) {
                throw new PyRaise(new PyException(ExceptionTypes.KEY_ERROR, "pop from an empty set"));
            }
            evaluator.interpreter().dropped(set(a), item);
            return item;
        });
        table.locking("clear", 0, 0, (evaluator, a, _) -> {
            set(a).clear();
            return Singleton.NONE;
        });
    }

    private static void defineUpdates(MethodTable table) {
        table.lockingBoth(
                "update",
                0,
                Integer.MAX_VALUE - 1,
                (evaluator, a, _) ->
                        inTurn(a, 1, Singleton.NONE, (other, then) -> addAll(evaluator, set(a), other, then)));
        table.lockingBoth("intersection_update", 0, Integer.MAX_VALUE - 1, (evaluator, a, _) -> {
            SetAlgebra.become(evaluator, set(a), intersection(evaluator, a));
            return Singleton.NONE;
        });
        table.lockingBoth(
                "difference_update",
                0,
                Integer.MAX_VALUE - 1,
                (evaluator, a, _) ->
                        inTurn(a, 1, Singleton.NONE, (other, then) -> removeAll(evaluator, set(a), other, then)));
        table.lockingBoth("symmetric_difference_update", 1, 1, (evaluator, a, _) -> {
            SetAlgebra.toggleAll(evaluator, set(a), of(evaluator, a[1]));
            return Singleton.NONE;
        });
    }
}
