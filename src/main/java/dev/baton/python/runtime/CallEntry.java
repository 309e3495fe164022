package dev.baton.python.runtime;

import java.lang.classfile.CodeBuilder;
import java.util.function.Consumer;

/// The entry of a [CompiledFunction], with arguments like those of a call.
final class CallEntry implements RegionEntry<CompiledFunction> {
    private static final int FIRST_ARGUMENT = 7;

    private final PyFunction function;
    private final RegionState call;
    private final int arguments;

    /// Arguments like those that begin at a slot of the caller's.
    CallEntry(PyFunction function, RegionState call, int arguments) {
        this.function = function;
        this.call = call.copy();
        this.arguments = arguments;
    }

    @Override
    public RegionFrame root() {
        return new RegionFrame(function);
    }

    @Override
    public RegionState state(RegionFrame root) {
        RegionState state = new RegionState(root, function.linked().frameSize);
        int count = function.linked().plainArguments;
        for (int slot = 0; slot < count; slot++) {
            state.setLike(slot, call.examples[arguments + slot]);
            state.kinds[slot] = call.boxedKind(arguments + slot);
        }
        for (int slot = count; slot < function.linked().fastCount; slot++) {
            state.setConstant(slot, null);
        }
        state.top = function.linked().fastCount;
        state.forget(0);
        return state;
    }

    @Override
    public RegionClass build(Consumer<CodeBuilder> body) {
        return new RegionClass(
                CompiledFunction.class, "call", CompiledFunction.type(function.linked().plainArguments), body);
    }

    @Override
    public CompiledFunction cast(Object made) {
        return (CompiledFunction) made;
    }

    /// The time is where it belongs; what comes before and after it makes room for the other variables.
    @Override
    public void write(RegionCode to, RegionState entry, int levels) {
        CodeBuilder out = to.out;
        int count = function.linked().plainArguments;
        for (int i = 0; i < count; i++) {
            out.aload(FIRST_ARGUMENT + i).astore(RegionCode.referenceAt(i));
        }
        out.lload(RegionCode.COUNT).lstore(RegionCode.HORIZON);
        out.iload(RegionCode.F).istore(RegionCode.ROOM);
        out.aconst_null().astore(RegionCode.F).aconst_null().astore(RegionCode.SLOTS);
        to.zeroCounters();
    }
}
