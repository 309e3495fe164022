package dev.baton.python.runtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the compiler of regions knows about a frame at one instruction: the kind of value in each slot.
final class RegionState {
    /// Nothing that anyone will read.
    static final int NONE = 0;
    static final int LONG = 1;
    static final int DOUBLE = 2;
    static final int BOOL = 3;
    static final int REFERENCE = 4;
    /// A reference that is an int, probably.
    static final int BOXED_LONG = 5;
    /// A reference that is a float, probably.
    static final int BOXED_DOUBLE = 6;
    /// A reference that is an iterator over a range, probably.
    static final int RANGE = 7;
    /// A value known when compiling.
    static final int CONSTANT = 8;

    final int[] kinds;
    final @Nullable Object[] constants;
    /// Whether the frame in memory has the value, too.
    final boolean[] clean;
    int top;
    /// The source line, -1 when it depends on the way here.
    int line = -1;
    /// What has been executed since the counters were written.
    long nanos;

    int count;
    int counted;

    RegionState(int slots) {
        kinds = new int[slots];
        constants = new Object[slots];
        clean = new boolean[slots];
    }

    RegionState copy() {
        RegionState copy = new RegionState(kinds.length);
        System.arraycopy(kinds, 0, copy.kinds, 0, kinds.length);
        System.arraycopy(constants, 0, copy.constants, 0, kinds.length);
        System.arraycopy(clean, 0, copy.clean, 0, kinds.length);
        copy.top = top;
        copy.line = line;
        copy.nanos = nanos;
        copy.count = count;
        copy.counted = counted;
        return copy;
    }

    void set(int slot, int kind) {
        kinds[slot] = kind;
        constants[slot] = null;
        clean[slot] = false;
    }

    void setConstant(int slot, @Nullable Object value) {
        kinds[slot] = CONSTANT;
        constants[slot] = value;
        clean[slot] = false;
    }

    /// Whether a slot holds a reference of the host.
    static boolean isReference(int kind) {
        return kind >= REFERENCE && kind <= RANGE;
    }

    /// The kind of a slot, with constants by what they are.
    int valueKind(int slot) {
        if (kinds[slot] != CONSTANT) {
            return kinds[slot];
        }
        return switch (constants[slot]) {
            case Long _ -> LONG;
            case Double _ -> DOUBLE;
            case Boolean _ -> BOOL;
            case null, default -> REFERENCE;
        };
    }

    /// Takes in what is known on another way to the same instruction; returns whether that changed anything.
    boolean merge(RegionState other) {
        boolean changed = line != -1 && line != other.line;
        if (changed) {
            line = -1;
        }
        for (int i = 0; i < top; i++) {
            int kind = merged(i, other);
            if (kind != kinds[i] || clean[i] && !other.clean[i]) {
                changed = true;
                clean[i] &= other.clean[i];
                kinds[i] = kind;
                constants[i] = kind == CONSTANT ? constants[i] : null;
            }
        }
        return changed;
    }

    private int merged(int slot, RegionState other) {
        int mine = kinds[slot];
        int its = other.kinds[slot];
        if (mine == NONE || its == NONE) {
            return NONE;
        }
        if (mine == its && (mine != CONSTANT || constants[slot] == other.constants[slot])) {
            return mine;
        }
        int value = valueKind(slot);
        int otherValue = other.valueKind(slot);
        return value == otherValue && !isReference(value) ? value : REFERENCE;
    }

    /// Forgets slots that nobody will read.
    void forget(java.util.BitSet live, int fastCount) {
        for (int i = 0; i < fastCount; i++) {
            if (!live.get(i)) {
                set(i, NONE);
            }
        }
        Arrays.fill(kinds, top, kinds.length, NONE);
    }
}
