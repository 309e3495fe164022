package dev.baton.python.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A hash table in insertion order, laid out as CPython's: a small index into dense entries.
final class HashTable {
    private static final int FREE = -1;
    private static final int DELETED = -2;
    private static final int FIRST_SLOTS = 8;

    private static final int FIRST_CAPACITY = 5;
    /// Where nothing is ever found; it is replaced before the first entry comes.
    private static final int[] NO_SLOTS = {FREE};

    private static final @Nullable Object[] NOTHING = {};
    private static final long[] NO_HASHES = {};

    private int[] slots = NO_SLOTS;
    private @Nullable Object[] keys = NOTHING;
    private @Nullable Object[] values = NOTHING;
    private long[] hashes = NO_HASHES;
    private int filled;
    private int used;

    int size() {
        return used;
    }

    /// One past the last entry; entries that were removed are null.
    int end() {
        return filled;
    }

    @Nullable
    Object keyAt(int entry) {
        return keys[entry];
    }

    Object valueAt(int entry) {
        Object value = values[entry];
        if (value == null) {
            throw new IllegalStateException("no entry " + entry);
        }
        return value;
    }

    int find(Object key) {
        return find(key, hash(key));
    }

    private static long hash(Object key) {
        try {
            return Equality.hash(key);
        } catch (PyRaise raise) {
            throw Equality.cannotUse(key, "dict key", raise);
        }
    }

    private int find(Object key, long hash) {
        int mask = slots.length - 1;
        long perturb = hash;
        int slot = (int) hash & mask;
        while (true) {
            int entry = slots[slot];
            if (entry == FREE) {
                return -1;
            }
            if (entry >= 0 && hashes[entry] == hash) {
                Object found = keys[entry];
                if (found != null && Equality.same(found, key)) {
                    return entry;
                }
            }
            perturb >>>= 5;
            slot = (int) (slot * 5L + perturb + 1) & mask;
        }
    }

    /// Sets the value of a key and returns whether the key is new.
    boolean put(Object key, Object value) {
        long hash = hash(key);
        int entry = find(key, hash);
        if (entry >= 0) {
            values[entry] = value;
            return false;
        }
        if (filled == keys.length) {
            rebuild(Math.max(FIRST_CAPACITY, used * 2));
        }
        keys[filled] = key;
        values[filled] = value;
        hashes[filled] = hash;
        link(filled++, hash);
        used++;
        return true;
    }

    private void link(int entry, long hash) {
        int mask = slots.length - 1;
        long perturb = hash;
        int slot = (int) hash & mask;
        while (slots[slot] >= 0) {
            perturb >>>= 5;
            slot = (int) (slot * 5L + perturb + 1) & mask;
        }
        slots[slot] = entry;
    }

    void removeAt(int entry) {
        int mask = slots.length - 1;
        long perturb = hashes[entry];
        int slot = (int) perturb & mask;
        while (slots[slot] != entry) {
            perturb >>>= 5;
            slot = (int) (slot * 5L + perturb + 1) & mask;
        }
        slots[slot] = DELETED;
        keys[entry] = null;
        values[entry] = null;
        used--;
    }

    private void rebuild(int capacity) {
        @Nullable Object[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        long[] oldHashes = hashes;
        int oldFilled = filled;
        keys = new Object[capacity];
        values = new Object[capacity];
        hashes = new long[capacity];
        slots = new int[Math.max(FIRST_SLOTS, Integer.highestOneBit(capacity * 3 / 2) * 2)];
        Arrays.fill(slots, FREE);
        filled = 0;
        for (int i = 0; i < oldFilled; i++) {
            if (oldKeys[i] != null) {
                keys[filled] = oldKeys[i];
                values[filled] = oldValues[i];
                hashes[filled] = oldHashes[i];
                link(filled, oldHashes[i]);
                filled++;
            }
        }
    }

    long sizeBytes() {
        return Math.max(FIRST_SLOTS, slots.length) + 24L * Math.max(FIRST_CAPACITY, keys.length);
    }
}
