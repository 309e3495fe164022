package dev.baton.python.runtime;

import dev.baton.python.object.PyRaise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Sorting by Python's `<`.
public final class Sorting {
    private Sorting() {}

    /// A value with what it is ordered by.
    public record Keyed(Object key, Object value) {}

    /// The values in order, equal ones as they came; charges for about `n log n` comparisons.
    public static Object[] sort(Evaluator evaluator, Keyed[] items, boolean reverse) {
        List<Keyed> list = new ArrayList<>(List.of(items));
        if (reverse) {
            Collections.reverse(list);
        }
        evaluator.charge(10L * items.length * (64 - Long.numberOfLeadingZeros(items.length)));
        try {
            list.sort((a, b) -> evaluator.operators.isLess(a.key(), b.key())
                    ? -1
                    : evaluator.operators.isLess(b.key(), a.key()) ? 1 : 0);
        } catch (IllegalArgumentException e) {
            throw PyRaise.valueError("the order of the items contradicts itself");
        }
        if (reverse) {
            Collections.reverse(list);
        }
        return list.stream().map(Keyed::value).toArray();
    }
}
