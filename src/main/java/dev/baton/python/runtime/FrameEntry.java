package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The entry of a region with a frame in memory: at its first instruction, at that of a loop, or behind a yield.
final class FrameEntry implements RegionEntry<Region> {
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_int, RegionCode.EVALUATOR, RegionCode.FRAME);

    private final PyFrame f;
    private final int entry;

    FrameEntry(PyFrame f, int entry) {
        this.f = f;
        this.entry = entry;
    }

    @Override
    public RegionFrame root() {
        return new RegionFrame(f.linked, entry);
    }

    @Override
    public RegionClass build(Consumer<CodeBuilder> body) {
        return new RegionClass(Region.class, "run", RUN, body);
    }

    @Override
    public Region cast(Object made) {
        return (Region) made;
    }

    /// What is known at the first instruction: the kinds of values are those in the frame now. Variables that are never
    /// assigned keep their object, which the program could compare.
    @Override
    public RegionState state(RegionFrame root) {
        BitSet written = root.assigned();
        RegionState state = new RegionState(root, f.slots.length);
        state.top = f.top;
        for (int slot = 0; slot < f.top; slot++) {
            boolean unboxed = slot >= root.code.fastCount || written.get(slot);
            state.setLike(slot, f.slots[slot]);
            state.kinds[slot] = unboxed ? unboxed(f.slots[slot]) : state.kinds[slot];
            state.clean[slot] = true;
        }
        state.forget(root.entry);
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

    @Override
    public void write(RegionCode to, RegionState entry, int levels) {
        CodeBuilder out = to.out;
        Label enters = out.newLabel();
        out.aload(RegionCode.E);
        to.support("room", ConstantDescs.CD_int, RegionCode.EVALUATOR);
        out.istore(RegionCode.ROOM).iload(RegionCode.ROOM).loadConstant(levels).if_icmpge(enters);
        out.loadConstant(Region.GO_ON).ireturn().labelBinding(enters);
        out.aload(RegionCode.F)
                .getfield(RegionCode.FRAME, "slots", RegionCode.OBJECT.arrayType())
                .astore(RegionCode.SLOTS);
        Label refused = out.newLabel();
        for (int slot = 0; slot < entry.top; slot++) {
            load(to, slot, entry.kinds[slot], refused);
        }
        to.restart();
        Label begins = out.newLabel();
        out.goto_(begins).labelBinding(refused).loadConstant(Region.REFUSED).ireturn();
        out.labelBinding(begins);
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
