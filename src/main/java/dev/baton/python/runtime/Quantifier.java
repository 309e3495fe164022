package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// `any`, `all`, and `in` of what must be asked for its items: takes items until one decides the answer.
public final class Quantifier extends NativeFrame {
    private final Object iterable;
    private final Predicate<Object> decides;
    private final boolean decided;
    private @Nullable Object iterator;

    /// @param decides whether an item decides the answer
    /// @param decided the answer then
    private Quantifier(Object iterable, Predicate<Object> decides, boolean decided) {
        this.iterable = iterable;
        this.decides = decides;
        this.decided = decided;
    }

    /// Whether a value has an item of this truth, or has none.
    public static Quantifier ofTruth(Evaluator evaluator, Object iterable, boolean decisive) {
        return new Quantifier(iterable, item -> evaluator.operators.truthNow(item) == decisive, decisive);
    }

    /// Whether an item equals the one that is wanted.
    static Quantifier ofMember(Evaluator evaluator, Object iterable, Object wanted) {
        return new Quantifier(
                iterable,
                item -> {
                    evaluator.charge(evaluator.iteration.itemNanos());
                    return evaluator.operators.isEqual(item, wanted);
                },
                true);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object item = received;
        if (iterator == null) {
            Object found = item == null ? evaluator.iteration.iterator(iterable) : item;
            if (found instanceof Frame frame) {
                evaluator.enter(frame);
                return CALLED;
            }
            iterator = found;
            item = null;
        }
        Object from = iterator;
        try {
            while (true) {
                if (item != null && decides.test(item)) {
                    return decided;
                }
                item = evaluator.iteration.take(from);
                if (isAnswer(item)) {
                    return item;
                }
            }
        } catch (PyRaise raise) {
            return raised(evaluator, raise);
        }
    }

    @Override
    protected Object raised(Evaluator evaluator, PyRaise raise) {
        if (iterator != null && raise.exception().pyClass().isSubclassOf(ExceptionTypes.STOP_ITERATION)) {
            return !decided;
        }
        throw raise;
    }
}
