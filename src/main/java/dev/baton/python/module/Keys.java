package dev.baton.python.module;

import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Frame;
import dev.baton.python.runtime.NativeFrame;
import dev.baton.python.runtime.PyFunction;
import dev.baton.python.runtime.Sorting.Keyed;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Calls a key function for each item and passes the items on with their keys.
final class Keys extends NativeFrame {
    private final Object[] items;
    private final Object function;
    private final Object changed;
    private final Function<Keyed[], Object> then;
    private final Keyed[] keyed;
    private int next;
    private boolean passedOn;

    /// @param changed what will be changed then, None for nothing
    Keys(Object[] items, Object function, Object changed, Function<Keyed[], Object> then) {
        this.items = items;
        this.function = function;
        this.then = then;
        keyed = new Keyed[items.length];
        this.changed = changed;
    }

    @Override
    protected boolean looksAround() {
        return PyObject.isOpen(changed) || !(function instanceof PyFunction) && PyObject.isAnyOpen(items);
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        Arrays.asList(items).forEach(visitor);
        visitor.accept(function);
        visitor.accept(changed);
        for (int i = 0; i < next; i++) {
            visitor.accept(keyed[i].key());
        }
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (passedOn) {
            return received == null ? Singleton.NONE : received;
        }
        if (received != null) {
            keep(received);
        }
        while (next < items.length) {
            Object key = evaluator.calls().call(function, items[next]);
            if (key instanceof Frame frame) {
                evaluator.calls().enter(frame);
                return CALLED;
            }
            keep(key);
        }
        Object result = then.apply(keyed);
        if (result instanceof Frame frame) {
            passedOn = true;
            evaluator.calls().enter(frame);
            return CALLED;
        }
        return result;
    }

    private void keep(Object key) {
        keyed[next] = new Keyed(key, items[next]);
        next++;
    }
}
