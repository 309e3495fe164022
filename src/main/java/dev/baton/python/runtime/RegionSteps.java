package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.Arrays;

/// Writes the host's code for instructions that the evaluation loop's own code executes, on frames in memory.
final class RegionSteps {
    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final RegionFrame frame;

    RegionSteps(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        this.frame = frame;
        out = to.out;
    }

    /// Executes an instruction; returns whether control goes on to the next.
    boolean step(int pc, RegionState s) {
        Opcode opcode = frame.code.opcodes[pc];
        if (opcode == Opcode.IS_OP && (isNumber(s, s.top - 1) || isNumber(s, s.top - 2)) || isUnfit(opcode)) {
            throw new RegionCompiler.Unfit(frame);
        }
        if (frame.isFrameless()) {
            return leaveBefore(pc, opcode, s);
        }
        to.execute(RegionCode.SUPPORT, opcode == Opcode.CALL ? "call" : "step", s, pc);
        Arrays.fill(s.clean, 0, s.top, true);
        out.istore(RegionCode.SIGNAL);
        s.nanos = 0;
        s.count = 0;
        s.counted = 0;
        s.line = -1;
        if (opcode == Opcode.RAISE_VARARGS || opcode == Opcode.RERAISE) {
            out.iload(RegionCode.SIGNAL).ireturn();
            return false;
        }
        after(opcode, frame.code.arguments[pc], s);
        return true;
    }

    /// Without frames nothing can be executed that may raise an exception; what always does is rare, and left to
    /// others.
    private boolean leaveBefore(int pc, Opcode opcode, RegionState s) {
        if (opcode != Opcode.RAISE_VARARGS) {
            throw new RegionCompiler.Unfit(frame);
        }
        compiler.end(to, pc, s, Region.GO_ON, out::goto_);
        return false;
    }

    private static boolean isUnfit(Opcode opcode) {
        return switch (opcode) {
            case DELETE_FAST, MAKE_CELL, DELETE_DEREF, SEND -> true;
            case RETURN_GENERATOR, COPY_FREE_VARS, CLEANUP_THROW -> true;
            default -> false;
        };
    }

    private static boolean isNumber(RegionState s, int slot) {
        int kind = s.kinds[slot];
        return kind == RegionState.LONG || kind == RegionState.DOUBLE;
    }

    /// What follows a step: on to the next instruction, or out of the region.
    private void after(Opcode opcode, int argument, RegionState s) {
        Label left = out.newLabel();
        out.iload(RegionCode.SIGNAL).ifne(left);
        compiler.atEnd(() -> out.labelBinding(left).iload(RegionCode.SIGNAL).ireturn());
        to.forgetFrames(frame);
        to.restart();
        results(opcode, argument, s);
    }

    private void results(Opcode opcode, int argument, RegionState s) {
        int consumed =
                switch (opcode) {
                    case LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE -> 1;
                    default -> 0;
                };
        int popped = consumed > 0 ? consumed : opcode.popped(argument);
        int pushed = consumed > 0 ? 0 : opcode.pushed(argument);
        Object iterable = opcode == Opcode.GET_ITER ? s.examples[s.top - 1] : null;
        for (int i = 0; i < popped; i++) {
            s.set(--s.top, RegionState.NONE);
        }
        for (int i = 0; i < pushed; i++) {
            reload(s, s.top++);
        }
        if (opcode == Opcode.GET_ITER) {
            s.examples[s.top - 1] = iterable;
        }
    }

    private void reload(RegionState s, int slot) {
        to.slots(frame);
        out.loadConstant(slot - frame.offset).aaload().astore(RegionCode.referenceAt(slot));
        s.set(slot, RegionState.REFERENCE);
        s.clean[slot] = true;
    }
}
