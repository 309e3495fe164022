package dev.baton.python.module;

import dev.baton.python.object.Equality;
import dev.baton.python.object.PyCounter;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyObject;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Fold;
import dev.baton.python.runtime.StoreItem;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Counts items: each count is read, and one more is stored.
///
/// **Models**: that without a GIL another thread may count the same item in between, and that one of the two is lost.
///
/// **Source**: CPython 3.14 `Modules/_collectionsmodule.c`, `_count_elements`.
final class Tally implements Fold {
    private final Evaluator evaluator;
    private final PyCounter counter;
    private final String operator;
    private final Supplier<Object> result;
    private boolean isStored;

    /// @param operator `add` or `sub`
    Tally(Evaluator evaluator, PyCounter counter, String operator, Supplier<Object> result) {
        this.evaluator = evaluator;
        this.counter = counter;
        this.operator = operator;
        this.result = result;
    }

    /// Counts all of something.
    Object all(Object iterable) {
        return isSeen()
                ? evaluator.iteration().foldInTurn(iterable, this)
                : evaluator.iteration().fold(iterable, this);
    }

    @Override
    public Object keyOf(Evaluator on, Object item) {
        isStored = true;
        return StoreItem.of(on, counter, item, counted(item));
    }

    @Override
    public boolean take(Object item, Object key) {
        if (!isStored) {
            DictMethods.put(evaluator, counter, item, counted(item));
        }
        isStored = false;
        return false;
    }

    private Object counted(Object item) {
        if (item instanceof PyObject && !(item instanceof PyInstance)) {
            Equality.hash(item);
        }
        return evaluator.operators().applyNow(operator, counter.count(item), 1L);
    }

    @Override
    public boolean isSeen() {
        return evaluator.interpreter().isFreeThreaded() && PyObject.isOpen(counter);
    }

    @Override
    public Object result() {
        return result.get();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(counter);
    }
}
