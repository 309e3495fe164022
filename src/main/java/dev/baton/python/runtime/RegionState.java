package dev.baton.python.runtime;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What the compiler of regions knows at one instruction: the kind of value in each slot of the activation that
/// executes
/// and of those that called it.
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

    /// The activation that executes.
    RegionFrame frame;

    int[] kinds;

    @Nullable
    Object[] constants;
    /// Whether the frame in memory has the value, too.
    boolean[] clean;
    /// What a slot held when this was compiled, null when that is not known: the best guess at what it will hold.
    @Nullable
    Object[] examples;

    int top;
    /// The source line, -1 when it depends on the way here.
    int line = -1;
    /// What has been executed since the counters were written.
    long nanos;

    int count;
    int counted;

    RegionState(RegionFrame frame, int slots) {
        this.frame = frame;
        kinds = new int[slots];
        constants = new Object[slots];
        clean = new boolean[slots];
        examples = new Object[slots];
    }

    RegionState copy() {
        RegionState copy = new RegionState(frame, kinds.length);
        System.arraycopy(kinds, 0, copy.kinds, 0, kinds.length);
        System.arraycopy(constants, 0, copy.constants, 0, kinds.length);
        System.arraycopy(clean, 0, copy.clean, 0, kinds.length);
        System.arraycopy(examples, 0, copy.examples, 0, kinds.length);
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
        examples[slot] = null;
    }

    void setConstant(int slot, @Nullable Object value) {
        set(slot, CONSTANT);
        constants[slot] = value;
    }

    /// Puts an object into a slot that is like another one.
    void setLike(int slot, @Nullable Object example) {
        set(slot, boxed(example));
        examples[slot] = example;
    }

    /// The kind of a reference to a value.
    static int boxed(@Nullable Object value) {
        return switch (value) {
            case Long _ -> BOXED_LONG;
            case Double _ -> BOXED_DOUBLE;
            case Iterators.OverRange _ -> RANGE;
            case null, default -> REFERENCE;
        };
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

    /// The kind of a reference to what is in a slot.
    int boxedKind(int slot) {
        return switch (valueKind(slot)) {
            case LONG -> BOXED_LONG;
            case DOUBLE -> BOXED_DOUBLE;
            case BOOL, NONE -> REFERENCE;
            default -> valueKind(slot);
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

    /// Forgets variables of the activation that nobody will read from this instruction on, unless they may keep an
    /// object alive.
    void forget(int pc) {
        BitSet live = frame.live(pc);
        for (int i = 0; i < frame.code.fastCount; i++) {
            int slot = frame.offset + i;
            if (!live.get(i) && !isReference(kinds[slot])) {
                set(slot, NONE);
            }
        }
        Arrays.fill(kinds, top, kinds.length, NONE);
    }

    /// Goes on in an inlined activation: the arguments become its parameters, its other variables are unbound.
    void enter(RegionFrame callee, InlinedCall call) {
        forget(call.pc());
        int parameters = callee.offset + callee.code.plainArguments;
        int variables = callee.offset + callee.code.fastCount;
        reserve(callee.offset + callee.code.frameSize);
        Arrays.fill(kinds, call.base(), callee.offset, NONE);
        Arrays.fill(clean, callee.offset, parameters, false);
        for (int slot = parameters; slot < variables; slot++) {
            setConstant(slot, null);
        }
        top = variables;
        frame = callee;
    }

    /// Goes back to the activation that made a call.
    void leave(InlinedCall call) {
        for (int slot = call.base() + 1; slot < top; slot++) {
            set(slot, NONE);
        }
        top = call.base() + 1;
        frame = call.caller();
    }

    private void reserve(int slots) {
        if (slots > kinds.length) {
            kinds = Arrays.copyOf(kinds, slots);
            constants = Arrays.copyOf(constants, slots);
            clean = Arrays.copyOf(clean, slots);
            examples = Arrays.copyOf(examples, slots);
        }
    }

    /// Whether leaving a region takes the same in both states.
    boolean leavesLike(RegionState other) {
        return frame == other.frame
                && top == other.top
                && nanos == other.nanos
                && count == other.count
                && counted == other.counted
                && Arrays.equals(kinds, 0, top, other.kinds, 0, top)
                && Arrays.equals(clean, 0, top, other.clean, 0, top)
                && hasConstantsOf(other);
    }

    private boolean hasConstantsOf(RegionState other) {
        for (int i = 0; i < top; i++) {
            if (constants[i] != other.constants[i]) {
                return false;
            }
        }
        return true;
    }
}
