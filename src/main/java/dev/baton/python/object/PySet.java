package dev.baton.python.object;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A set or frozenset whose order is that of CPython's table for keys with the same hashes.
///
/// **Source**: CPython 3.14 `Objects/setobject.c` (linear probes 9, perturb shift 5, growth by four).
public final class PySet extends PyObject {
    private static final int LINEAR_PROBES = 9;
    private static final Object REMOVED = new Object();

    private final boolean frozen;
    private @Nullable Object[] keys = new Object[8];
    private long[] hashes = new long[8];
    private int filled;
    private int used;

    /// An empty set.
    public PySet(boolean frozen) {
        this.frozen = frozen;
    }

    /// Whether this is a frozenset.
    public boolean isFrozen() {
        return frozen;
    }

    /// The number of items.
    public int size() {
        return used;
    }

    /// Whether it contains this item.
    public boolean contains(Object key) {
        return find(key, Equality.hash(key)) >= 0;
    }

    /// Adds an item; returns whether it is new.
    public boolean add(Object key) {
        long hash = Equality.hash(key);
        if (find(key, hash) >= 0) {
            return false;
        }
        int slot = freeSlot(hash);
        filled += keys[slot] == null ? 1 : 0;
        keys[slot] = key;
        hashes[slot] = hash;
        used++;
        if (filled * 5 >= (keys.length - 1) * 3) {
            resize(used > 50_000 ? used * 2 : used * 4);
        }
        return true;
    }

    /// Removes an item; returns whether it was there.
    public boolean remove(Object key) {
        int slot = find(key, Equality.hash(key));
        if (slot < 0) {
            return false;
        }
        keys[slot] = REMOVED;
        used--;
        return true;
    }

    /// Removes everything.
    public void clear() {
        keys = new Object[8];
        hashes = new long[8];
        filled = 0;
        used = 0;
    }

    /// The items in the table's order.
    public List<Object> items() {
        List<Object> items = new ArrayList<>(used);
        for (Object key : keys) {
            if (key != null && key != REMOVED) {
                items.add(key);
            }
        }
        return items;
    }

    private int find(Object key, long hash) {
        int mask = keys.length - 1;
        long perturb = hash;
        int slot = (int) hash & mask;
        while (true) {
            int last = slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot;
            for (int i = slot; i <= last; i++) {
                Object found = keys[i];
                if (found == null) {
                    return -1;
                }
                if (found != REMOVED && hashes[i] == hash && Equality.same(found, key)) {
                    return i;
                }
            }
            perturb >>>= 5;
            slot = (int) (slot * 5L + 1 + perturb) & mask;
        }
    }

    private int freeSlot(long hash) {
        int mask = keys.length - 1;
        long perturb = hash;
        int slot = (int) hash & mask;
        while (true) {
            int last = slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot;
            for (int i = slot; i <= last; i++) {
                if (keys[i] == null) {
                    return i;
                }
            }
            perturb >>>= 5;
            slot = (int) (slot * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int least) {
        @Nullable Object[] oldKeys = keys;
        long[] oldHashes = hashes;
        int size = 8;
        while (size <= least) {
            size <<= 1;
        }
        keys = new Object[size];
        hashes = new long[size];
        filled = used;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null && oldKeys[i] != REMOVED) {
                int slot = freeSlot(oldHashes[i]);
                keys[slot] = oldKeys[i];
                hashes[slot] = oldHashes[i];
            }
        }
    }

    boolean equalTo(PySet other) {
        return size() == other.size() && items().stream().allMatch(other::contains);
    }

    long frozenHash() {
        long hash = 0;
        for (Object item : items()) {
            long h = Equality.hash(item);
            hash ^= ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
        }
        return hash * 69069L + 907133923L;
    }

    @Override
    public PyClass pyClass() {
        return frozen ? Types.FROZENSET : Types.SET;
    }

    @Override
    public long sizeBytes() {
        return 200 + (keys.length > 8 ? 16L * keys.length : 0);
    }
}
