package dev.baton.python.runtime;

import dev.baton.python.object.PyList;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/// Writes the host's code for iterations over ranges.
final class RegionIteration {
    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final LinkedCode code;

    RegionIteration(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        out = to.out;
        code = frame.code;
    }

    /// FOR_ITER over a range.
    void overRange(int pc, RegionState s, int slot) {
        int range = RegionCode.referenceAt(slot);
        out.aload(range).instanceOf(RegionCode.RANGE);
        compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
        if (compiler.evaluator.interpreter.isFreeThreaded()) {
            out.aload(range).checkcast(RegionCode.RANGE);
            to.call(RegionCode.RANGE, "isShared", ConstantDescs.CD_boolean);
            compiler.end(to, pc, s, Region.SURPRISED, out::ifne);
        }
        out.aload(range).checkcast(RegionCode.RANGE);
        to.call(RegionCode.RANGE, "hasNext", ConstantDescs.CD_boolean);
        unlessExhausted(pc, s);
        out.aload(range).checkcast(RegionCode.RANGE);
        to.call(RegionCode.RANGE, "nextValue", ConstantDescs.CD_long);
        s.kinds[slot] = RegionState.RANGE;
        out.lstore(RegionCode.longAt(s.top));
        s.set(s.top++, RegionState.LONG);
    }

    /// Whether an iterator is one over a list, as far as an example tells.
    static boolean isOverList(@Nullable Object example) {
        return example instanceof PyList || example instanceof Iterators.OverList;
    }

    /// The first item of such a list, null when none is known.
    static @Nullable Object firstOf(@Nullable Object example) {
        Object source = example instanceof Iterators.OverList items ? items.source() : example;
        return source instanceof PyList list && list.size() > 0 ? list.get(0) : null;
    }

    /// Goes to the end of the loop when the truth value on the host's stack is false.
    private void unlessExhausted(int pc, RegionState s) {
        s.nanos += code.nanos[pc];
        s.count++;
        Label more = out.newLabel();
        out.ifne(more);
        compiler.jump(to, code.arguments[pc] + 1, s.copy());
        out.labelBinding(more);
    }
}
