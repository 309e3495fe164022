package dev.baton.python.object;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A set or frozenset whose order is that of CPython's table for keys with the same hashes.
///
/// **Source**: CPython 3.14 `Objects/setobject.c` (linear probes 9, perturb shift 5, growth by four).
public final class PySet extends PyObject {
    private static final int LINEAR_PROBES = 9;
    private static final int FIRST_SLOTS = 8;
    private static final int LARGE = 50_000;
    private static final Object REMOVED = new Object();

    private final boolean frozen;
    private @Nullable Object[] keys = new Object[FIRST_SLOTS];
    private long[] hashes = new long[FIRST_SLOTS];
    private int filled;
    private int used;
    private int finger;

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

    /// The number of places in the table, for walking: some are empty.
    public int slots() {
        return keys.length;
    }

    /// The item at a place of the table, null when it is empty.
    public @Nullable Object itemAt(int slot) {
        Object key = keys[slot];
        return key == REMOVED ? null : key;
    }

    /// Whether it contains this item.
    public boolean contains(Object key) {
        Object sought = sought(key);
        return find(sought, hash(sought)) >= 0;
    }

    /// What is looked for: a set that can change stands for a frozen one with its items.
    private static Object sought(Object key) {
        return key instanceof PySet set && !set.isFrozen() ? set.copy(true) : key;
    }

    /// Adds an item; returns whether it is new.
    public boolean add(Object key) {
        return add(key, hash(key));
    }

    private static long hash(Object key) {
        try {
            return Equality.hash(key);
        } catch (PyRaise raise) {
            throw Equality.cannotUse(key, "set element", raise);
        }
    }

    private boolean add(Object key, long hash) {
        if (find(key, hash) >= 0) {
            return false;
        }
        insert(key, hash);
        filled++;
        used++;
        if (filled * 5L >= (keys.length - 1) * 3L) {
            resize(grown());
        }
        return true;
    }

    private int grown() {
        return used > LARGE ? used * 2 : used * 4;
    }

    /// Adds all items of another set, in the order of its table.
    public void addAll(PySet other) {
        if (other == this || other.used == 0) {
            return;
        }
        if ((filled + other.used) * 5L >= (keys.length - 1) * 3L) {
            resize((used + other.used) * 2);
        }
        if (filled == 0 && keys.length == other.keys.length && other.filled == other.used) {
            keys = other.keys.clone();
            hashes = other.hashes.clone();
            filled = other.filled;
            used = other.used;
            return;
        }
        for (int i = 0; i < other.keys.length; i++) {
            Object key = other.itemAt(i);
            if (key != null) {
                add(key, other.hashes[i]);
            }
        }
    }

    /// Makes room for this many items more.
    public void reserve(int more) {
        if ((filled + more) * 5L >= (keys.length - 1) * 3L) {
            resize((used + more) * 2);
        }
    }

    /// A set of the same items.
    public PySet copy(boolean asFrozen) {
        PySet copy = new PySet(asFrozen);
        copy.addAll(this);
        return copy;
    }

    /// Removes an item; returns whether it was there.
    public boolean remove(Object key) {
        Object sought = sought(key);
        int slot = find(sought, hash(sought));
        if (slot < 0) {
            return false;
        }
        keys[slot] = REMOVED;
        used--;
        return true;
    }

    /// Drops the traces of removed items when there are many.
    public void tidy() {
        if (filled - used > (keys.length - 1) / 4) {
            resize(grown());
        }
    }

    /// Removes and returns some item, null when there is none.
    public @Nullable Object pop() {
        if (used == 0) {
            return null;
        }
        int slot = finger & (keys.length - 1);
        while (keys[slot] == null || keys[slot] == REMOVED) {
            slot = slot + 1 < keys.length ? slot + 1 : 0;
        }
        Object key = keys[slot];
        keys[slot] = REMOVED;
        used--;
        finger = slot + 1;
        return key;
    }

    /// Removes everything.
    public void clear() {
        become(new PySet(frozen));
    }

    /// Takes over the table of another set, which is not used any more.
    public void become(PySet other) {
        keys = other.keys;
        hashes = other.hashes;
        filled = other.filled;
        used = other.used;
        finger = 0;
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

    private void insert(Object key, long hash) {
        int mask = keys.length - 1;
        long perturb = hash;
        int slot = (int) hash & mask;
        while (true) {
            int last = slot + LINEAR_PROBES <= mask ? slot + LINEAR_PROBES : slot;
            for (int i = slot; i <= last; i++) {
                if (keys[i] == null) {
                    keys[i] = key;
                    hashes[i] = hash;
                    return;
                }
            }
            perturb >>>= 5;
            slot = (int) (slot * 5L + 1 + perturb) & mask;
        }
    }

    private void resize(int least) {
        @Nullable Object[] oldKeys = keys;
        long[] oldHashes = hashes;
        int size = FIRST_SLOTS;
        while (size <= least) {
            size <<= 1;
        }
        keys = new Object[size];
        hashes = new long[size];
        filled = used;
        for (int i = 0; i < oldKeys.length; i++) {
            Object key = oldKeys[i];
            if (key != null && key != REMOVED) {
                insert(key, oldHashes[i]);
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
    public void visit(Consumer<Object> visitor) {
        for (Object key : keys) {
            show(key, visitor);
        }
    }

    @Override
    public PyClass pyClass() {
        return frozen ? Types.FROZENSET : Types.SET;
    }

    @Override
    public long sizeBytes() {
        return 200 + (keys.length > FIRST_SLOTS ? 16L * keys.length : 0);
    }
}
