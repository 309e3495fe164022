package dev.baton.python.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A tuple.
public sealed class PyTuple extends PyObject permits NamedTuple {
    /// The tuple without items.
    public static final PyTuple EMPTY = new PyTuple();

    private final Object[] items;

    /// A tuple of these items; the array is the tuple's own from then on.
    public PyTuple(Object... items) {
        this.items = items;
    }

    /// The number of items.
    public int size() {
        return items.length;
    }

    /// Item `index`, from 0.
    public Object get(int index) {
        return items[index];
    }

    /// The items, as a view.
    public List<Object> items() {
        return Arrays.asList(items);
    }

    /// A copy of the items.
    public Object[] toArray() {
        return items.clone();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        for (Object item : items) {
            show(item, visitor);
        }
    }

    @Override
    public PyClass pyClass() {
        return Types.TUPLE;
    }

    @Override
    public long sizeBytes() {
        return 40 + 8L * items.length;
    }
}
