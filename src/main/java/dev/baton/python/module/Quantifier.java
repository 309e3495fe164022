package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyRaise;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import org.jspecify.annotations.Nullable;

/// `any` and `all`: take items only until the answer is known.
final class Quantifier extends NativeFrame {
    private final Object iterable;
    private final boolean decisive;
    private @Nullable Object iterator;

    /// @param decisive the truth of an item that decides the answer
    Quantifier(Object iterable, boolean decisive) {
        this.iterable = iterable;
        this.decisive = decisive;
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        Object item = received;
        if (iterator == null) {
            Object found = item == null ? evaluator.iteration().iterator(iterable) : item;
            if (found instanceof Frame frame) {
                evaluator.calls().enter(frame);
                return CALLED;
            }
            iterator = found;
            item = null;
        }
        Object from = iterator;
        try {
            while (true) {
                if (item != null && evaluator.operators().truthNow(item) == decisive) {
                    return decisive;
                }
                item = evaluator.iteration().take(from);
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
            return !decisive;
        }
        throw raise;
    }
}
