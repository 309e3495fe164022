package dev.baton.python.module;

import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What `min` and `max` look for: the first item whose key no other key is beyond.
final class Extreme implements Fold {
    private final Evaluator evaluator;
    private final String name;
    private final Object keyFunction;
    private final @Nullable Object otherwise;
    private @Nullable Object best;
    private @Nullable Object bestKey;

    /// @param name of the function, `min` or `max`
    /// @param keyFunction None for none
    /// @param otherwise the result when there is no item, null for an error
    Extreme(Evaluator evaluator, String name, Object keyFunction, @Nullable Object otherwise) {
        this.evaluator = evaluator;
        this.name = name;
        this.keyFunction = keyFunction;
        this.otherwise = otherwise;
    }

    @Override
    public Object keyOf(Evaluator on, Object item) {
        return keyFunction == Singleton.NONE ? item : on.calls().call(keyFunction, item);
    }

    @Override
    public boolean take(Object item, Object key) {
        if (bestKey == null || isBeyond(key, bestKey)) {
            best = item;
            bestKey = key;
        }
        return false;
    }

    private boolean isBeyond(Object key, Object limit) {
        return name.equals("min")
                ? evaluator.operators().isLess(key, limit)
                : evaluator.operators().isGreater(key, limit);
    }

    @Override
    public Object result() {
        if (best != null) {
            return best;
        }
        if (otherwise != null) {
            return otherwise;
        }
        throw PyRaise.valueError(name + "() iterable argument is empty");
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(keyFunction);
        for (Object value : new Object[] {otherwise, best, bestKey}) {
            if (value != null) {
                visitor.accept(value);
            }
        }
    }
}
