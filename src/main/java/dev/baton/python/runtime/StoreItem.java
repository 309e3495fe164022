package dev.baton.python.runtime;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyObject;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The store of an item by a built-in that does other things before and after: it waits for its time and takes the
/// dict's lock, as the instruction STORE_SUBSCR does.
public final class StoreItem extends NativeFrame {
    private final PyDict dict;
    private final Object key;
    private final Object value;

    /// @param value the item's, and the result
    public StoreItem(PyDict dict, Object key, Object value) {
        this.dict = dict;
        this.key = key;
        this.value = value;
    }

    /// Stores at once when nobody can see when, else by a frame.
    ///
    /// @return the value, or the frame
    public static Object of(Evaluator evaluator, PyDict dict, Object key, Object value) {
        StoreItem store = new StoreItem(dict, key, value);
        return evaluator.freeThreaded && PyObject.isOpen(dict) ? store : store.act(evaluator);
    }

    @Override
    protected Object step(Evaluator evaluator, @Nullable Object received) {
        if (!evaluator.onTime()) {
            return NOT_YET;
        }
        evaluator.begin(evaluator.clock, evaluator.clock);
        return switch (evaluator.locks.begin(dict)) {
            case Signal.NEXT -> {
                evaluator.locks.keep(this);
                yield act(evaluator);
            }
            case Signal.BLOCK -> WAITING;
            default -> NOT_YET;
        };
    }

    private Object act(Evaluator evaluator) {
        dict.put(key, value);
        evaluator.interpreter.stored(dict, key);
        evaluator.interpreter.stored(dict, value);
        evaluator.subscripts.charge(dict);
        return value;
    }

    @Override
    protected void visit(Consumer<Object> visitor) {
        visitor.accept(dict);
        visitor.accept(key);
        visitor.accept(value);
    }
}
