package dev.baton.python.runtime;

import dev.baton.python.object.Equality;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import org.jspecify.annotations.Nullable;

/// The six rich comparisons of any two values.
final class Comparisons {
    private static final String[] SYMBOLS = {"<", "<=", "==", "!=", ">", ">="};
    private static final String[] METHODS = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
    private static final int[] REFLECTED = {4, 5, 2, 3, 0, 1};
    static final int LESS = 0;
    static final int EQUAL = 2;
    private static final int UNEQUAL = 3;
    static final int GREATER = 4;

    private final Evaluator evaluator;
    private final Sequences sequences;
    private final long floatNanos;
    private final long textNanos;

    Comparisons(Evaluator evaluator, Sequences sequences) {
        this.evaluator = evaluator;
        this.sequences = sequences;
        Profile profile = evaluator.interpreter().profile();
        floatNanos = profile.number("operator.float_ns");
        textNanos = profile.number("operator.text_ns");
    }

    /// The value of a comparison by its number in [#SYMBOLS], or a [Frame].
    Object of(int comparison, Object left, Object right) {
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            evaluator.charge(left instanceof Double || right instanceof Double ? floatNanos : 0);
            int order = Equality.compareNumbers(left, right);
            return order == 2 ? comparison == UNEQUAL : holds(comparison, order);
        }
        evaluator.sees(left);
        evaluator.sees(right);
        if (left instanceof PyInstance || right instanceof PyInstance) {
            return compareInstances(comparison, left, right);
        }
        evaluator.charge(textNanos);
        if (comparison == EQUAL || comparison == UNEQUAL) {
            return sequences.equal(left, right) == (comparison == EQUAL);
        }
        Object ordered = sequences.ordered(comparison, left, right);
        if (ordered == null) {
            throw notOrdered(comparison, left, right);
        }
        return ordered;
    }

    private static PyRaise notOrdered(int comparison, Object left, Object right) {
        return PyRaise.typeError("'" + SYMBOLS[comparison] + "' not supported between instances of '"
                + Types.nameOf(left) + "' and '" + Types.nameOf(right) + "'");
    }

    private Object compareInstances(int comparison, Object left, Object right) {
        Object forward = Operators.special(left, METHODS[comparison]);
        Object reflected = Operators.special(right, METHODS[REFLECTED[comparison]]);
        if (forward != null) {
            Object otherwise = reflected;
            PyRaise error = comparison == EQUAL || comparison == UNEQUAL ? null : notOrdered(comparison, left, right);
            return new Fallback(evaluator.calls.call(forward, left, right), otherwise, right, left, error);
        }
        if (comparison == UNEQUAL && Operators.special(left, "__eq__") != null) {
            return new Negation(evaluator.calls.call(callable(Operators.special(left, "__eq__")), left, right));
        }
        if (reflected != null) {
            PyRaise error = comparison == EQUAL || comparison == UNEQUAL ? null : notOrdered(comparison, left, right);
            return new Fallback(evaluator.calls.call(reflected, right, left), null, right, left, error);
        }
        if (comparison == EQUAL || comparison == UNEQUAL) {
            return Equality.equal(left, right) == (comparison == EQUAL);
        }
        throw notOrdered(comparison, left, right);
    }

    private static Object callable(@Nullable Object method) {
        if (method == null) {
            throw new IllegalStateException("no method");
        }
        return method;
    }

    static boolean holds(int comparison, int order) {
        return switch (comparison) {
            case 0 -> order < 0;
            case 1 -> order <= 0;
            case 2 -> order == 0;
            case 3 -> order != 0;
            case 4 -> order > 0;
            default -> order >= 0;
        };
    }
}
