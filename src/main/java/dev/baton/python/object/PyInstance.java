package dev.baton.python.object;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An instance with attributes: a few names and values in order of their first assignment.
public class PyInstance extends PyObject {
    private static final int FIRST_CAPACITY = 4;

    private static final @Nullable Object[] NO_VALUES = {};

    private final PyClass type;
    private AttributeNames names;
    private @Nullable Object[] values = NO_VALUES;
    private @Nullable Object resource;

    /// An instance without attributes.
    public PyInstance(PyClass type) {
        this.type = type;
        names = type.instanceNames();
    }

    /// A part of the machine that keeps objects of the program for the instance that stands for it.
    public interface Keeper {
        /// Visits those that the instance leads to.
        void visit(Consumer<Object> visitor);
    }

    @Override
    public final PyClass pyClass() {
        return type;
    }

    /// Its class says what it does.
    @Override
    public boolean showsShared() {
        return type.isUnsettled();
    }

    @Override
    public long sizeBytes() {
        return 48 + 8L * Math.max(FIRST_CAPACITY, values.length);
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
        int place = names.find(name);
        return place < 0 ? null : values[place];
    }

    /// Sets an attribute.
    public final void set(String name, Object value) {
        int place = names.find(name);
        if (place < 0) {
            append(name, value);
        } else {
            values[place] = value;
        }
    }

    private void append(String name, Object value) {
        int place = names.size();
        if (place == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, 2 * place));
        }
        names = names.with(name);
        values[place] = value;
    }

    /// The place of an attribute, for [#at] and [#setAt]; -1 when there is none. The name must be interned.
    public final int place(String name) {
        return names.place(name);
    }

    /// The value of an attribute if it is at this place, else null. The name must be interned.
    public final @Nullable Object at(int place, String name) {
        return names.isAt(place, name) ? values[place] : null;
    }

    /// Sets an attribute if it is at this place; returns whether it was. The name must be interned.
    public final boolean setAt(int place, String name, Object value) {
        boolean there = names.isAt(place, name);
        if (there) {
            values[place] = value;
        }
        return there;
    }

    /// Sets a new attribute if this is the place it gets; returns whether it was. The name must be interned.
    public final boolean appendAt(int place, String name, Object value) {
        boolean next = place == names.size() && place(name) < 0;
        if (next) {
            append(name, value);
        }
        return next;
    }

    /// Removes an attribute; returns whether there was one.
    public final boolean remove(String name) {
        int place = names.find(name);
        if (place < 0) {
            return false;
        }
        names = names.without(place);
        System.arraycopy(values, place + 1, values, place, names.size() - place);
        values[names.size()] = null;
        return true;
    }

    /// The names of the attributes, in order.
    public final List<String> names() {
        return names.all();
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(type);
        if (resource instanceof Keeper keeper) {
            keeper.visit(visitor);
        }
        for (int i = 0; i < names.size(); i++) {
            Object value = values[i];
            if (value != null) {
                visitor.accept(value);
            }
        }
    }
}
