package dev.baton.python.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A dict, in insertion order.
public class PyDict extends PyObject {
    private HashTable table = new HashTable();

    /// The number of items.
    public int size() {
        return table.size();
    }

    /// The value of a key, null when there is none. An unhashable key raises TypeError.
    public @Nullable Object get(Object key) {
        int entry = table.find(key);
        return entry < 0 ? null : table.valueAt(entry);
    }

    /// Sets the value of a key; returns whether the key is new.
    public boolean put(Object key, Object value) {
        return table.put(key, value);
    }

    /// Removes a key and returns its value, null when there was none.
    public @Nullable Object remove(Object key) {
        int entry = table.find(key);
        if (entry < 0) {
            return null;
        }
        Object value = table.valueAt(entry);
        table.removeAt(entry);
        return value;
    }

    /// Removes everything.
    public void clear() {
        table = new HashTable();
    }

    /// One past the last entry, for walking: an entry whose key is null was removed.
    public int end() {
        return table.end();
    }

    /// The key of an entry, null when it was removed.
    public @Nullable Object keyAt(int entry) {
        return table.keyAt(entry);
    }

    /// The value of an entry that has a key.
    public Object valueAt(int entry) {
        return table.valueAt(entry);
    }

    /// The key that came last, null in an empty dict.
    public @Nullable Object lastKey() {
        for (int i = table.end() - 1; i >= 0; i--) {
            Object key = table.keyAt(i);
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /// The keys in order.
    public List<Object> keys() {
        List<Object> keys = new ArrayList<>(size());
        for (int i = 0; i < table.end(); i++) {
            Object key = table.keyAt(i);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    /// An empty one of the same kind.
    public PyDict fresh() {
        return new PyDict();
    }

    /// Adds all items of another dict.
    public void putAll(PyDict other) {
        for (Object key : other.keys()) {
            put(key, java.util.Objects.requireNonNull(other.get(key)));
        }
    }

    /// Whether this dict equals another one.
    ///
    /// @param same whether two values are equal
    public boolean equalTo(PyDict other, BiPredicate<Object, Object> same) {
        if (size() != other.size()) {
            return false;
        }
        for (Object key : keys()) {
            Object mine = get(key);
            Object theirs = other.get(key);
            if (mine == null || theirs == null || !same.test(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        for (int i = 0; i < table.end(); i++) {
            Object key = table.keyAt(i);
            if (key != null) {
                show(key, visitor);
                show(table.valueAt(i), visitor);
            }
        }
    }

    @Override
    public PyClass pyClass() {
        return Types.DICT;
    }

    @Override
    public long sizeBytes() {
        return 64 + table.sizeBytes();
    }
}
