package dev.baton.python.runtime;

import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyDict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Arithmetic, order and ranking of `collections.Counter`.
///
/// **Simplification**: each operator is one step, although CPython writes them in Python.
///
/// **Source**: CPython 3.14 `Lib/collections/__init__.py`.
public final class Counters {
    private static final int LESS_OR_EQUAL = 1;
    private static final int GREATER = 4;

    private Counters() {}

    /// The value of an operator, null when a counter does not have it for this operand.
    static @Nullable Object operate(Evaluator evaluator, int operator, boolean inPlace, PyCounter left, Object right) {
        if (!Sequences.isOfCounters(operator) || !(right instanceof PyCounter || inPlace && right instanceof PyDict)) {
            return null;
        }
        return combine(evaluator, operator, inPlace ? left : empty(evaluator), left, (PyDict) right);
    }

    private static PyCounter empty(Evaluator evaluator) {
        return evaluator.interpreter.own(new PyCounter(), evaluator.thread());
    }

    private static PyCounter combine(Evaluator evaluator, int operator, PyCounter into, PyCounter left, PyDict right) {
        for (Object item : items(left, right)) {
            put(evaluator, into, item, combined(evaluator, operator, left.count(item), count(right, item)));
        }
        return keepPositive(evaluator, into);
    }

    private static List<Object> items(PyDict left, PyDict right) {
        PyDict all = new PyDict();
        all.putAll(left);
        all.putAll(right);
        return all.keys();
    }

    private static Object count(PyDict counts, Object item) {
        Object count = counts.get(item);
        return count == null ? (Object) 0L : count;
    }

    private static Object combined(Evaluator evaluator, int operator, Object left, Object right) {
        return switch (operator) {
            case Sequences.ADD -> evaluator.operators.applyNow("add", left, right);
            case Sequences.SUBTRACT -> evaluator.operators.applyNow("sub", left, right);
            case Sequences.AND -> evaluator.operators.isLess(left, right) ? left : right;
            default -> evaluator.operators.isLess(left, right) ? right : left;
        };
    }

    /// `+counter` and `-counter`.
    static Object unary(Evaluator evaluator, char sign, PyCounter counter) {
        PyCounter zero = empty(evaluator);
        return sign == '+'
                ? combine(evaluator, Sequences.ADD, empty(evaluator), counter, zero)
                : combine(evaluator, Sequences.SUBTRACT, empty(evaluator), zero, counter);
    }

    private static void put(Evaluator evaluator, PyCounter counter, Object item, Object count) {
        counter.put(item, count);
        evaluator.interpreter.stored(counter, item);
        evaluator.interpreter.stored(counter, count);
        evaluator.subscripts.charge(counter);
    }

    private static PyCounter keepPositive(Evaluator evaluator, PyCounter counter) {
        for (Object item : counter.keys()) {
            if (!evaluator.operators.isGreater(counter.count(item), 0L)) {
                evaluator.interpreter.dropped(counter, counter.remove(item));
            }
        }
        return counter;
    }

    /// The value of `<`, `<=`, `>` or `>=` of two counters: of all counts.
    static boolean ordered(Evaluator evaluator, int comparison, PyCounter left, PyCounter right) {
        if (comparison >= GREATER) {
            return ordered(evaluator, comparison - GREATER, right, left);
        }
        boolean within = items(left, right).stream()
                .noneMatch(item -> evaluator.operators.isGreater(left.count(item), right.count(item)));
        return within && (comparison == LESS_OR_EQUAL || !evaluator.operators.isEqual(left, right));
    }

    /// What was counted, that with the most first.
    public static List<Object> ranked(Evaluator evaluator, PyDict counts) {
        Sorting.Keyed[] items = counts.keys().stream()
                .map(item -> new Sorting.Keyed(count(counts, item), item))
                .toArray(Sorting.Keyed[]::new);
        return List.of(Sorting.sort(evaluator, items, true));
    }
}
