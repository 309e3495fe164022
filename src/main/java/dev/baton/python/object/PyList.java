package dev.baton.python.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// A list, grown as CPython grows it.
public final class PyList extends PyObject {
    private static final Object[] NO_ITEMS = {};

    private Object[] items;
    private int size;

    /// An empty list.
    public PyList() {
        items = NO_ITEMS;
    }

    /// A list of these items; the array is the list's own from then on.
    public PyList(Object... items) {
        this.items = items;
        size = items.length;
    }

    /// The number of items.
    public int size() {
        return size;
    }

    /// Item `index`, from 0.
    public Object get(int index) {
        return items[index];
    }

    /// Replaces item `index`.
    public void set(int index, Object value) {
        items[index] = value;
    }

    /// Adds an item at the end.
    public void add(Object value) {
        ensure(size + 1);
        items[size++] = value;
    }

    /// Inserts an item before `index`.
    public void insert(int index, Object value) {
        ensure(size + 1);
        System.arraycopy(items, index, items, index + 1, size - index);
        items[index] = value;
        size++;
    }

    /// Removes and returns item `index`.
    public Object remove(int index) {
        Object removed = items[index];
        if (index == size - 1) {
            items[--size] = Singleton.NONE;
            return removed;
        }
        replace(index, index + 1, NO_ITEMS);
        return removed;
    }

    /// Replaces the items from `from` up to but not including `to`.
    public void replace(int from, int to, Object[] with) {
        int grown = size - (to - from) + with.length;
        ensure(grown);
        System.arraycopy(items, to, items, from + with.length, size - to);
        System.arraycopy(with, 0, items, from, with.length);
        if (grown < size) {
            Arrays.fill(items, grown, size, Singleton.NONE);
        }
        size = grown;
    }

    /// Makes these the only items; the array is the list's own from then on.
    public void become(Object[] newItems) {
        items = newItems;
        size = newItems.length;
    }

    /// A copy of the items.
    public Object[] toArray() {
        return Arrays.copyOf(items, size);
    }

    /// The items, as a view that is valid until the list changes.
    public List<Object> items() {
        return Arrays.asList(items).subList(0, size);
    }

    private void ensure(int needed) {
        if (needed > items.length) {
            items = Arrays.copyOf(items, (needed + (needed >> 3) + 6) & ~3);
        }
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        for (int i = 0; i < size(); i++) {
            show(get(i), visitor);
        }
    }

    @Override
    public PyClass pyClass() {
        return Types.LIST;
    }

    @Override
    public long sizeBytes() {
        return 56 + 8L * items.length;
    }
}
