package dev.baton.python.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An instance with attributes: a few names and values in order of their first assignment.
public class PyInstance extends PyObject {
    private static final int FIRST_CAPACITY = 4;

    private final PyClass type;
    private String[] names = new String[FIRST_CAPACITY];
    private @Nullable Object[] values = new Object[FIRST_CAPACITY];
    private int size;
    private @Nullable Object resource;

    /// An instance without attributes.
    public PyInstance(PyClass type) {
        this.type = type;
    }

    @Override
    public final PyClass pyClass() {
        return type;
    }

    @Override
    public long sizeBytes() {
        return 48 + 8L * values.length;
    }

    /// The part of the machine this instance stands for, null for none.
    public final @Nullable Object resource() {
        return resource;
    }

    /// Makes the instance stand for a part of the machine.
    public final void resource(Object part) {
        resource = part;
    }

    /// The value of an attribute, null when it has none.
    public final @Nullable Object get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values[index];
    }

    /// Sets an attribute.
    public final void set(String name, Object value) {
        int index = indexOf(name);
        if (index < 0) {
            append(name.intern(), value);
        } else {
            values[index] = value;
        }
    }

    private void append(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
    }

    /// The place of an attribute, for [#at] and [#setAt]; -1 when there is none. The name must be interned.
    public final int place(String name) {
        for (int i = 0; i < size; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        return -1;
    }

    /// The value of an attribute if it is at this place, else null. The name must be interned.
    public final @Nullable Object at(int place, String name) {
        return place < size && names[place] == name ? values[place] : null;
    }

    /// Sets an attribute if it is at this place; returns whether it was. The name must be interned.
    public final boolean setAt(int place, String name, Object value) {
        boolean there = place < size && names[place] == name;
        if (there) {
            values[place] = value;
        }
        return there;
    }

    /// Sets a new attribute if this is the place it gets; returns whether it was. The name must be interned.
    public final boolean appendAt(int place, String name, Object value) {
        boolean next = place == size && place(name) < 0;
        if (next) {
            append(name, value);
        }
        return next;
    }

    /// Removes an attribute; returns whether there was one.
    public final boolean remove(String name) {
        int index = indexOf(name);
        if (index < 0) {
            return false;
        }
        System.arraycopy(names, index + 1, names, index, size - index - 1);
        System.arraycopy(values, index + 1, values, index, size - index - 1);
        size--;
        values[size] = null;
        return true;
    }

    /// The names of the attributes, in order.
    public final List<String> names() {
        return List.of(Arrays.copyOf(names, size));
    }

    /// Visits the values of the attributes, in order.
    public final void visitValues(Consumer<Object> visitor) {
        for (int i = 0; i < size; i++) {
            Object value = values[i];
            if (value != null) {
                visitor.accept(value);
            }
        }
    }

    private int indexOf(String name) {
        int place = place(name);
        for (int i = 0; place < 0 && i < size; i++) {
            if (names[i].equals(name)) {
                place = i;
            }
        }
        return place;
    }
}
