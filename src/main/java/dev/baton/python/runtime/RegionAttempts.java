package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes what stands around an instruction that is tried directly, see [Direct]: when it has no result, the frame is
/// brought up to date and the evaluation loop's own code takes over, at the end of the method. Both ways meet again
/// behind the instruction, so an attempt that fails costs no more than if there had been none.
final class RegionAttempts {
    static final ClassDesc DIRECT = ClassDesc.of("dev.baton.python.runtime.Direct");

    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final RegionFrame frame;
    private final LinkedCode code;

    RegionAttempts(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        out = to.out;
        this.frame = frame;
        code = frame.code;
    }

    /// Calls a method of [Direct].
    void direct(String name, ClassDesc result, ClassDesc... parameters) {
        out.invokestatic(DIRECT, name, MethodTypeDesc.of(result, parameters));
    }

    /// Sets the evaluator's clock for what may add to it, and when the instruction began.
    void setClock(int pc, RegionState s, long moreNanos) {
        out.aload(RegionCode.E);
        to.counter(RegionCode.NOW, s.nanos);
        out.putfield(RegionCode.EVALUATOR, "instructionStart", ConstantDescs.CD_long);
        out.aload(RegionCode.E);
        to.counter(RegionCode.NOW, s.nanos + code.nanos[pc] + moreNanos);
        out.putfield(RegionCode.EVALUATOR, "clock", ConstantDescs.CD_long);
    }

    /// Takes a reference from the host's stack, null for none, as the result in place of some operands.
    ///
    /// @param timed whether it may have taken time beyond the instruction, or have made an object
    void result(int pc, RegionState s, int operands, int kind, boolean timed) {
        result(pc, s, operands, kind, timed, 0);
    }

    /// As [#result(int, RegionState, int, int, boolean)], where the instruction also changes some reference counts.
    void result(int pc, RegionState s, int operands, int kind, boolean timed, int counted) {
        int spare = RegionCode.referenceAt(s.top);
        out.dup().astore(spare);
        Attempt attempt = begin(pc, s, operands);
        s.counted += counted;
        out.ifnull(attempt.slow);
        unpack(spare, s.top, kind);
        s.set(s.top++, kind);
        end(attempt, s, timed);
    }

    /// As [#result], of what usually takes no time beyond the instruction.
    ///
    /// @param quick loads the result, or null, which then `general` may have
    void result(int pc, RegionState s, int operands, int kind, Runnable quick, Runnable general, int counted) {
        int spare = RegionCode.referenceAt(s.top);
        Label found = out.newLabel();
        quick.run();
        out.dup().astore(spare).ifnonnull(found);
        general.run();
        out.dup().astore(spare);
        Attempt attempt = begin(pc, s, operands);
        s.counted += counted;
        out.ifnull(attempt.slow);
        readClock(s.nanos);
        out.labelBinding(found);
        unpack(spare, s.top, kind);
        s.set(s.top++, kind);
        end(attempt, s, false);
    }

    /// Takes a truth value from the host's stack: whether the instruction was done, which leaves some values fewer.
    void done(int pc, RegionState s, int operands, boolean timed) {
        Attempt attempt = begin(pc, s, operands);
        out.ifeq(attempt.slow);
        end(attempt, s, timed);
    }

    /// As [#done], of what usually takes no time beyond the instruction.
    void done(int pc, RegionState s, int operands, Runnable quick, Runnable general) {
        Label done = out.newLabel();
        quick.run();
        out.ifne(done);
        general.run();
        Attempt attempt = begin(pc, s, operands);
        out.ifeq(attempt.slow);
        readClock(s.nanos);
        out.labelBinding(done);
        end(attempt, s, false);
    }

    /// Takes a truth value from the host's stack: whether what is on top of the frame's can be taken apart into values,
    /// the first of which comes to lie on top.
    void parts(int pc, RegionState s, int count, long moreNanos) {
        int whole = RegionCode.referenceAt(s.top - 1);
        int spare = RegionCode.referenceAt(s.kinds.length - 1);
        Attempt attempt = begin(pc, s, 1);
        s.nanos += moreNanos;
        out.ifeq(attempt.slow);
        out.aload(whole).astore(spare);
        for (int i = count - 1; i >= 0; i--) {
            out.aload(spare).loadConstant(i);
            direct("part", RegionCode.OBJECT, RegionCode.OBJECT, ConstantDescs.CD_int);
            out.astore(RegionCode.referenceAt(s.top));
            s.set(s.top++, RegionState.REFERENCE);
        }
        end(attempt, s, false);
    }

    /// Takes the next item of an iterator.
    ///
    /// @param quick loads it, or null, which then `general` may have
    void item(int pc, RegionState s, Runnable quick, Runnable general) {
        int spare = RegionCode.referenceAt(s.top);
        Label found = out.newLabel();
        quick.run();
        out.dup().astore(spare).ifnonnull(found);
        general.run();
        out.dup().astore(spare);
        Attempt attempt = begin(pc, s, 0);
        out.ifnull(attempt.slow);
        readClock(s.nanos);
        out.labelBinding(found).aload(spare).getstatic(DIRECT, "EXHAUSTED", RegionCode.OBJECT);
        Label more = out.newLabel();
        out.if_acmpne(more).labelBinding(attempt.exhausted);
        compiler.jump(to, code.arguments[pc] + 1, s.copy());
        out.labelBinding(more);
        s.set(s.top++, RegionState.REFERENCE);
        end(attempt, s, false);
    }

    /// An instruction that is tried.
    private static final class Attempt {
        final int pc;
        final int top;
        final RegionState before;
        final Label slow;
        final Label exhausted;
        final Label joined;

        Attempt(int pc, int top, RegionState before, CodeBuilder out) {
            this.pc = pc;
            this.top = top;
            this.before = before;
            slow = out.newLabel();
            exhausted = out.newLabel();
            joined = out.newLabel();
        }
    }

    private Attempt begin(int pc, RegionState s, int operands) {
        Attempt attempt = new Attempt(pc, s.top - operands, s.copy(), out);
        for (int i = 0; i < operands; i++) {
            s.set(--s.top, RegionState.NONE);
        }
        s.nanos += code.nanos[pc];
        s.count++;
        s.line = -1;
        return attempt;
    }

    private void end(Attempt attempt, RegionState s, boolean timed) {
        if (timed) {
            readClock(s.nanos);
        }
        out.labelBinding(attempt.joined);
        RegionState after = s.copy();
        compiler.atEnd(() -> slow(attempt, after));
    }

    /// Reads the clock, and the horizon: a new object can make a look for garbage due.
    private void readClock(long pendingNanos) {
        out.aload(RegionCode.E)
                .getfield(RegionCode.EVALUATOR, "clock", ConstantDescs.CD_long)
                .lstore(RegionCode.NOW);
        out.lload(RegionCode.HORIZON).aload(RegionCode.E);
        out.getfield(RegionCode.EVALUATOR, "eventHorizon", ConstantDescs.CD_long);
        to.math("min", ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long);
        out.lstore(RegionCode.HORIZON);
        takeOff(pendingNanos);
    }

    /// Takes time off that will be added later.
    private void takeOff(long pendingNanos) {
        if (pendingNanos != 0) {
            out.lload(RegionCode.NOW).loadConstant(pendingNanos).lsub().lstore(RegionCode.NOW);
        }
    }

    private void slow(Attempt attempt, RegionState after) {
        out.labelBinding(attempt.slow);
        to.execute(DIRECT, "resume", attempt.before, attempt.pc);
        Label goesOn = out.newLabel();
        out.istore(RegionCode.SIGNAL).iload(RegionCode.SIGNAL).ifeq(goesOn);
        boolean loops = code.opcodes[attempt.pc] == Opcode.FOR_ITER;
        Label jumped = out.newLabel();
        if (loops) {
            out.iload(RegionCode.SIGNAL).loadConstant(RegionSupport.JUMPED).if_icmpeq(jumped);
        }
        out.iload(RegionCode.SIGNAL).ireturn();
        if (loops) {
            out.labelBinding(jumped);
            restart(after);
            out.goto_(attempt.exhausted);
        }
        out.labelBinding(goesOn);
        restart(after);
        for (int slot = attempt.top; slot < after.top; slot++) {
            to.slots(frame);
            out.loadConstant(slot - frame.offset).aaload().astore(RegionCode.referenceAt(slot));
            unpack(RegionCode.referenceAt(slot), slot, after.kinds[slot]);
        }
        out.goto_(attempt.joined);
    }

    /// Begins to count anew; what the code behind the instruction will add is taken off before.
    private void restart(RegionState after) {
        to.forgetFrames(frame);
        to.readClock();
        to.readHorizon();
        takeOff(after.nanos);
        out.loadConstant((long) -after.count).lstore(RegionCode.COUNT);
        out.loadConstant((long) -after.counted).lstore(RegionCode.COUNTED);
    }

    /// Puts a reference into a slot of this kind.
    private void unpack(int reference, int slot, int kind) {
        switch (kind) {
            case RegionState.LONG -> {
                out.aload(reference).checkcast(RegionCode.LONG);
                to.call(RegionCode.LONG, "longValue", ConstantDescs.CD_long);
                out.lstore(RegionCode.longAt(slot));
            }
            case RegionState.BOOL -> {
                out.aload(reference).checkcast(RegionCode.BOOLEAN);
                to.call(RegionCode.BOOLEAN, "booleanValue", ConstantDescs.CD_boolean);
                out.istore(RegionCode.boolAt(slot));
            }
            default -> {
                if (reference != RegionCode.referenceAt(slot)) {
                    out.aload(reference).astore(RegionCode.referenceAt(slot));
                }
            }
        }
    }
}
