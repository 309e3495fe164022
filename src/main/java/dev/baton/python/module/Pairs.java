package dev.baton.python.module;

import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import dev.baton.python.runtime.Iteration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts pairs of keys and values into a dict, one after the other.
final class Pairs implements Fold {
    private final Evaluator evaluator;
    private final PyDict dict;
    private final Supplier<Object> result;
    private int count;

    Pairs(Evaluator evaluator, PyDict dict, Supplier<Object> result) {
        this.evaluator = evaluator;
        this.dict = dict;
        this.result = result;
    }

    @Override
    public boolean take(Object item, Object key) {
        Object[] pair = pair(item);
        if (pair.length != 2) {
            throw PyRaise.valueError(
                    "dictionary update sequence element #" + count + " has length " + pair.length + "; 2 is required");
        }
        DictMethods.put(evaluator, dict, pair[0], pair[1]);
        count++;
        return false;
    }

    private Object[] pair(Object item) {
        if (!Iteration.isIterable(item)) {
            throw PyRaise.typeError("object is not iterable");
        }
        return evaluator.iteration().toArray(item);
    }

    @Override
    public boolean isSeen() {
        return PyObject.isOpen(dict);
    }

    @Override
    public Object result() {
        return result.get();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(dict);
    }
}
