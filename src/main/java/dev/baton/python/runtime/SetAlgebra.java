package dev.baton.python.runtime;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PySet;
import java.util.Arrays;
import java.util.List;

/// Union, intersection and difference of sets, item by item in CPython's order, so that results iterate alike.
///
/// **Source**: CPython 3.14 `Objects/setobject.c`.
public final class SetAlgebra {
    private SetAlgebra() {}

    /// Adds the items of anything.
    public static void addAll(Evaluator evaluator, PySet into, Object items) {
        if (items instanceof PySet other) {
            evaluator.charge(other.size() * evaluator.interpreter().itemNanos());
            into.addAll(other);
            stored(evaluator, into, other.items());
        } else {
            if (items instanceof PyDict dict) {
                into.reserve(dict.size());
            }
            List<Object> added = Arrays.asList(evaluator.iteration().toArray(items));
            added.forEach(into::add);
            stored(evaluator, into, added);
        }
    }

    private static void stored(Evaluator evaluator, PySet into, List<Object> added) {
        if (into.isShared()) {
            added.forEach(item -> evaluator.interpreter().stored(into, item));
        }
    }

    /// Leaves in a set only its intersection with others.
    public static void become(Evaluator evaluator, PySet set, PySet intersection) {
        set.become(intersection);
        evaluator.interpreter().changed(set);
    }

    /// The items of a set that are also in something else.
    public static PySet intersection(Evaluator evaluator, PySet left, Object right) {
        PySet result = new PySet(left.isFrozen());
        PySet within = left;
        Object walked = right;
        if (right instanceof PySet other && other.size() > left.size()) {
            within = other;
            walked = left;
        }
        for (Object item : evaluator.iteration().toArray(walked)) {
            if (within.contains(item)) {
                result.add(item);
            }
        }
        return result;
    }

    /// The items of one set that are not in another.
    public static PySet difference(PySet left, PySet right) {
        if (left.size() >> 2 > right.size()) {
            PySet result = left.copy(left.isFrozen());
            removeAll(result, right);
            return result;
        }
        PySet result = new PySet(left.isFrozen());
        for (Object item : left.items()) {
            if (!right.contains(item)) {
                result.add(item);
            }
        }
        return result;
    }

    /// The items that are in exactly one of two sets.
    public static PySet symmetricDifference(Evaluator evaluator, PySet left, PySet right) {
        PySet result = right.copy(left.isFrozen());
        toggleAll(evaluator, result, left);
        return result;
    }

    /// Removes the items of another set.
    public static void removeAll(PySet from, PySet items) {
        if (from == items) {
            from.clear();
            return;
        }
        items.items().forEach(from::remove);
        from.tidy();
    }

    /// Removes the items of another set that are there and adds those that are not.
    public static void toggleAll(Evaluator evaluator, PySet in, PySet items) {
        for (Object item : items.items()) {
            if (!in.remove(item)) {
                in.add(item);
            }
        }
        evaluator.interpreter().changed(in);
    }
}
