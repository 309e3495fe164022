package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The beginning of a region: what it takes for granted about the frame it is entered with, and the host's code that
/// looks whether that holds.
final class RegionEntry {
    private final RegionFrame root;

    RegionEntry(RegionFrame root) {
        this.root = root;
    }

    /// What is known at the first instruction: the kinds of values are those in the frame now.
    RegionState state(PyFrame f) {
        BitSet written = written();
        RegionState state = new RegionState(root, f.slots.length);
        state.top = f.top;
        for (int slot = 0; slot < f.top; slot++) {
            boolean unboxed = slot >= root.code.fastCount || written.get(slot);
            state.setLike(slot, f.slots[slot]);
            state.kinds[slot] = unboxed ? unboxed(f.slots[slot]) : state.kinds[slot];
            state.clean[slot] = true;
        }
        state.forget(root.first);
        return state;
    }

    private static int unboxed(@Nullable Object value) {
        return switch (value) {
            case Long _ -> RegionState.LONG;
            case Double _ -> RegionState.DOUBLE;
            case Boolean _ -> RegionState.BOOL;
            case null, default -> RegionState.boxed(value);
        };
    }

    /// The variables the region assigns; the others keep their object, which the program could compare.
    private BitSet written() {
        BitSet written = new BitSet();
        for (int pc = root.first; pc <= root.last; pc++) {
            int argument = root.code.arguments[pc];
            switch (root.code.opcodes[pc]) {
                case STORE_FAST -> written.set(argument);
                case STORE_FAST_LOAD_FAST -> written.set(argument >> 4);
                case STORE_FAST_STORE_FAST -> {
                    written.set(argument >> 4);
                    written.set(argument & 15);
                }
                default -> {}
            }
        }
        return written;
    }

    /// Writes the code that loads what the region works with.
    ///
    /// @param levels how deep calls are inlined: the thread's stack must not be so high that one of them may fail
    /// @param refused where to go when the frame is not as expected
    /// @param tooHigh where to go when the stack is
    static void write(RegionCode to, RegionState entry, int levels, Label refused, Label tooHigh) {
        CodeBuilder out = to.out;
        if (levels > 0) {
            out.aload(RegionCode.E).loadConstant(levels);
            to.support("isHigh", ConstantDescs.CD_boolean, RegionCode.EVALUATOR, ConstantDescs.CD_int);
            out.ifne(tooHigh);
        }
        out.aload(RegionCode.F)
                .getfield(RegionCode.FRAME, "slots", RegionCode.OBJECT.arrayType())
                .astore(RegionCode.SLOTS);
        for (int slot = 0; slot < entry.top; slot++) {
            load(to, slot, entry.kinds[slot], refused);
        }
    }

    private static void load(RegionCode to, int slot, int kind, Label refused) {
        CodeBuilder out = to.out;
        if (kind == RegionState.NONE) {
            return;
        }
        out.aload(RegionCode.SLOTS).loadConstant(slot).aaload();
        if (RegionState.isReference(kind)) {
            out.astore(RegionCode.referenceAt(slot));
            return;
        }
        ClassDesc type = kind == RegionState.LONG
                ? RegionCode.LONG
                : kind == RegionState.DOUBLE ? RegionCode.DOUBLE : RegionCode.BOOLEAN;
        out.dup().astore(RegionCode.referenceAt(slot)).instanceOf(type).ifeq(refused);
        out.aload(RegionCode.referenceAt(slot)).checkcast(type);
        switch (kind) {
            case RegionState.LONG -> {
                to.call(type, "longValue", ConstantDescs.CD_long);
                out.lstore(RegionCode.longAt(slot));
            }
            case RegionState.DOUBLE -> {
                to.call(type, "doubleValue", ConstantDescs.CD_double);
                out.dstore(RegionCode.doubleAt(slot));
            }
            default -> {
                to.call(type, "booleanValue", ConstantDescs.CD_boolean);
                out.istore(RegionCode.boolAt(slot));
            }
        }
    }
}
