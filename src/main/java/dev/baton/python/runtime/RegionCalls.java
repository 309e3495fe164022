package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.Singleton;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;

/// Writes the host's code for calls of known functions of the program, inlined or on the host's stack, and for returns.
final class RegionCalls {
    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final RegionFrame frame;

    RegionCalls(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        this.frame = frame;
        out = to.out;
    }

    /// CALL: goes on with the code of the function; false when that is not part of the region.
    boolean inline(int pc, RegionState s) {
        RegionFrame callee = compiler.inlined(pc, s);
        if (callee == null || callee.call == null) {
            return false;
        }
        if (callee.call.created() != null) {
            create(pc, s, callee, callee.call.created());
        }
        charge(pc, s);
        s.nanos += compiler.evaluator.calls.pythonNanos();
        s.enter(callee, callee.call);
        out.aconst_null().astore(RegionCode.frameAt(callee.level));
        compiler.jump(to, 0, s);
        return true;
    }

    /// Makes the instance that the function called is to initialise; it becomes its first argument.
    private void create(int pc, RegionState s, RegionFrame callee, PyClass type) {
        to.object(type, RegionCode.CLASS);
        to.call(RegionCode.CLASS, "version", ConstantDescs.CD_int);
        out.loadConstant(type.version());
        compiler.end(to, pc, s, Region.SURPRISED, out::if_icmpne);
        out.aload(RegionCode.E);
        to.object(type, RegionCode.CLASS);
        to.support("create", RegionCode.OBJECT, RegionCode.EVALUATOR, RegionCode.CLASS);
        out.dup().astore(RegionCode.instanceAt(callee.level)).astore(RegionCode.referenceAt(callee.offset));
        s.set(callee.offset, RegionState.REFERENCE);
        to.readHorizon();
        s.nanos += compiler.evaluator.calls.createNanos();
    }

    /// CALL of a compiled function; false when it is called in another way.
    boolean call(int pc, RegionState s) {
        FunctionEntry entry = compiler.compiled(pc, s);
        if (entry == null) {
            return false;
        }
        int base = Inlining.base(pc, s);
        out.iload(RegionCode.ROOM).loadConstant(frame.level + 1 + Inlining.MOST_LEVELS);
        compiler.end(to, pc, s, Region.GO_ON, out::if_icmplt);
        to.object(entry, RegionCode.ENTRY);
        out.getfield(RegionCode.ENTRY, "compiled", RegionCode.COMPILED).dup().astore(RegionCode.referenceAt(s.top));
        compiler.end(to, pc, s, Region.SURPRISED, out::ifnull);
        charge(pc, s);
        s.nanos += compiler.evaluator.calls.pythonNanos();
        invoke(s, Inlining.arguments(pc, s));
        while (s.top > base) {
            s.set(--s.top, RegionState.NONE);
        }
        s.nanos = 0;
        out.dup().astore(RegionCode.referenceAt(base));
        compiler.end(to, pc, s, Region.UNWOUND, out::ifnull);
        to.readClock();
        to.readHorizon();
        s.setLike(s.top++, entry.example());
        s.line = -1;
        return true;
    }

    /// Calls the compiled function above the operands.
    private void invoke(RegionState s, int first) {
        out.aload(RegionCode.referenceAt(s.top)).aload(RegionCode.E);
        out.iload(RegionCode.ROOM).loadConstant(frame.level + 1).isub();
        to.counter(RegionCode.NOW, s.nanos);
        out.lload(RegionCode.HORIZON);
        for (int slot = first; slot < s.top; slot++) {
            to.reference(s, slot);
        }
        out.invokevirtual(RegionCode.COMPILED, "call", CompiledFunction.type(s.top - first));
    }

    private void charge(int pc, RegionState s) {
        s.nanos += frame.code.nanos[pc];
        s.count++;
    }

    /// YIELD_VALUE: hands the value to whoever resumed the generator, when the region begins where that was done. A
    /// compiled loop leaves it to the evaluation loop.
    void yieldValue(int pc, RegionState s) {
        if (!frame.isResumed()) {
            compiler.end(to, pc, s, Region.GO_ON, out::goto_);
            return;
        }
        charge(pc, s);
        RegionState kept = s.copy();
        kept.top--;
        to.writeFrames(kept);
        to.place(kept, pc + 1);
        to.reference(s, kept.top);
        to.support(
                "yielded",
                ConstantDescs.CD_int,
                RegionCode.EVALUATOR,
                RegionCode.FRAME,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                RegionCode.OBJECT);
        out.ireturn();
    }

    /// RETURN_VALUE: goes on in the caller when that is part of the region. A compiled loop or generator leaves the end
    /// of its function to the evaluation loop.
    void returnValue(int pc, RegionState s) {
        InlinedCall call = frame.call;
        if (call != null && call.created() != null) {
            returnInstance(pc, s, call);
        } else if (call != null) {
            charge(pc, s);
            to.copy(s, s.top - 1, call.base());
            s.leave(call);
            compiler.jump(to, call.pc() + 1, s);
        } else if (frame.entry != 0) {
            compiler.end(to, pc, s, Region.GO_ON, out::goto_);
        } else {
            charge(pc, s);
            end(s);
        }
    }

    /// Returns from `__init__`, which must return None.
    private void returnInstance(int pc, RegionState s, InlinedCall call) {
        if (s.constants[s.top - 1] != Singleton.NONE) {
            compiler.end(to, pc, s, Region.GO_ON, out::goto_);
            return;
        }
        charge(pc, s);
        out.aload(RegionCode.instanceAt(frame.level)).astore(RegionCode.referenceAt(call.base()));
        s.set(call.base(), RegionState.REFERENCE);
        s.leave(call);
        compiler.jump(to, call.pc() + 1, s);
    }

    private void end(RegionState s) {
        if (frame.isFrameless()) {
            endFunction(s);
            return;
        }
        out.aload(RegionCode.E).aload(RegionCode.F);
        to.reference(s, s.top - 1);
        to.counter(RegionCode.NOW, s.nanos);
        to.counter(RegionCode.COUNT, s.count);
        to.counter(RegionCode.COUNTED, s.counted);
        to.support(
                "returned",
                ConstantDescs.CD_int,
                RegionCode.EVALUATOR,
                RegionCode.FRAME,
                RegionCode.OBJECT,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long);
        out.ireturn();
    }

    private void endFunction(RegionState s) {
        out.aload(RegionCode.E);
        to.counter(RegionCode.NOW, s.nanos);
        to.counter(RegionCode.COUNT, s.count);
        to.counter(RegionCode.COUNTED, s.counted);
        to.support(
                "ended",
                ConstantDescs.CD_void,
                RegionCode.EVALUATOR,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long);
        to.reference(s, s.top - 1);
        out.areturn();
    }
}
