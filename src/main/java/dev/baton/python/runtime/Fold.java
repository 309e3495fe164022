package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What a built-in makes of the items of something that can be iterated, one after the other as they come.
public interface Fold {
    /// What to take along with an item: the item itself, or what a call makes of it.
    ///
    /// @return that, or a [Frame] that will give it
    default Object keyOf(Evaluator evaluator, Object item) {
        return item;
    }

    /// Takes an item.
    ///
    /// @return whether that is enough
    boolean take(Object item, Object key);

    /// Whether taking an item changes what others may see.
    default boolean isSeen() {
        return false;
    }

    /// The result when there are no more items, or enough.
    ///
    /// @return that, or a [Frame] that will give it
    Object result();

    /// Visits the values that it keeps alive.
    void visit(Consumer<Object> visitor);

    /// Collects no more than so many items and makes the result of them.
    static Fold collect(int most, Function<Object[], Object> result) {
        List<Object> items = new ArrayList<>();
        return new Fold() {
            @Override
            public boolean take(Object item, Object key) {
                Iteration.requireRoom(items);
                items.add(item);
                return items.size() == most;
            }

            @Override
            public Object result() {
                return result.apply(items.toArray());
            }

            @Override
            public void visit(Consumer<Object> visitor) {
                items.forEach(visitor);
            }
        };
    }

    /// Hands each item over, which changes an object.
    ///
    /// @param then gives the result
    static Fold each(Object changed, Supplier<Object> then, Consumer<Object> taker) {
        return new Fold() {
            @Override
            public boolean isSeen() {
                return PyObject.isOpen(changed);
            }

            @Override
            public boolean take(Object item, Object key) {
                taker.accept(item);
                return false;
            }

            @Override
            public Object result() {
                return then.get();
            }

            @Override
            public void visit(Consumer<Object> visitor) {
                visitor.accept(changed);
            }
        };
    }
}
