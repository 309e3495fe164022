package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;

/// Writes the host's code for one instruction after the other. What has no code of its own is executed as the
/// evaluation loop does it.
final class RegionInstructions {
    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final LinkedCode code;
    private final RegionArithmetic arithmetic;
    private final RegionIteration iteration;
    private final RegionDirect direct;
    private final boolean freeThreaded;

    RegionInstructions(RegionCompiler compiler, RegionCode to) {
        this.compiler = compiler;
        this.to = to;
        out = to.out;
        code = compiler.code;
        Interpreter interpreter = compiler.evaluator.interpreter;
        arithmetic = new RegionArithmetic(compiler, to);
        freeThreaded = interpreter.isFreeThreaded();
        iteration = new RegionIteration(compiler, to);
        direct = new RegionDirect(compiler, to);
    }

    /// Writes one instruction; returns whether control goes on to the next.
    boolean instruction(int pc, RegionState s) {
        int line = code.lineStarts[pc];
        if (line != 0 && line != s.line) {
            out.aload(RegionCode.E).loadConstant(line);
            to.counter(RegionCode.NOW, s.nanos);
            to.call(RegionCode.EVALUATOR, "reach", ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_long);
            s.line = line;
        }
        Opcode opcode = code.opcodes[pc];
        int argument = code.arguments[pc];
        switch (opcode) {
            case LOAD_FAST, LOAD_FAST_BORROW -> push(s, argument);
            case LOAD_FAST_BORROW_LOAD_FAST_BORROW, LOAD_FAST_LOAD_FAST -> {
                push(s, argument >> 4);
                push(s, argument & 15);
            }
            case LOAD_FAST_AND_CLEAR -> {
                push(s, argument);
                s.setConstant(argument, null);
            }
            case LOAD_CONST -> s.setConstant(s.top++, code.constants[argument]);
            case LOAD_SMALL_INT -> s.setConstant(s.top++, (long) argument);
            case STORE_FAST -> pop(s, argument);
            case STORE_FAST_LOAD_FAST -> {
                pop(s, argument >> 4);
                push(s, argument & 15);
            }
            case STORE_FAST_STORE_FAST -> {
                pop(s, argument >> 4);
                pop(s, argument & 15);
            }
            case POP_TOP, POP_ITER, END_FOR -> s.set(--s.top, RegionState.NONE);
            case COPY -> push(s, s.top - argument);
            case SWAP -> swap(s, s.top - 1, s.top - argument);
            case NOP, NOT_TAKEN -> {}
            case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                return branch(pc, s, opcode == Opcode.POP_JUMP_IF_TRUE);
            }
            case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
                branchOnNone(pc, s, opcode == Opcode.POP_JUMP_IF_NONE);
                return true;
            }
            case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
                charge(pc, s);
                compiler.jump(to, argument, s);
                return false;
            }
            case JUMP_BACKWARD -> {
                jumpBack(pc, s);
                return false;
            }
            case FOR_ITER -> {
                forIter(pc, s);
                return true;
            }
            case RESUME -> {
                charge(pc, s);
                to.flush(s);
                out.lload(RegionCode.NOW).lload(RegionCode.HORIZON).lcmp();
                compiler.end(to, pc + 1, s, Region.CHECK, out::ifge);
                return true;
            }
            case RETURN_VALUE -> {
                returnValue(pc, s);
                return false;
            }
            default -> {
                return known(pc, s) || direct.instruction(pc, s) || step(pc, s);
            }
        }
        charge(pc, s);
        return true;
    }

    private void charge(int pc, RegionState s) {
        s.nanos += code.nanos[pc];
        s.count++;
    }

    private void push(RegionState s, int from) {
        to.copy(s, from, s.top++);
    }

    private void pop(RegionState s, int slot) {
        int from = --s.top;
        to.copy(s, from, slot);
        s.set(from, RegionState.NONE);
    }

    private void swap(RegionState s, int a, int b) {
        if (a != b) {
            int spare = s.top;
            to.copy(s, a, spare);
            to.copy(s, b, a);
            to.copy(s, spare, b);
            s.set(spare, RegionState.NONE);
        }
    }

    /// Instructions with code of their own when the kinds of their operands are known; false when not.
    private boolean known(int pc, RegionState s) {
        int argument = code.arguments[pc];
        boolean done =
                switch (code.opcodes[pc]) {
                    case BINARY_OP -> arithmetic.binary(pc, s, argument);
                    case COMPARE_OP -> arithmetic.compare(pc, s, argument >> 5);
                    case UNARY_NOT -> arithmetic.not(s);
                    case UNARY_NEGATIVE -> arithmetic.negate(pc, s);
                    case TO_BOOL -> s.kinds[s.top - 1] == RegionState.BOOL || arithmetic.toBool(s);
                    case LOAD_GLOBAL -> loadGlobal(pc, s, argument);
                    case LOAD_ATTR -> loadAttribute(pc, s, argument);
                    case STORE_ATTR -> storeAttribute(pc, s, argument);
                    case CALL -> argument == 1 && arithmetic.callInt(pc, s);
                    default -> false;
                };
        if (done) {
            charge(pc, s);
        }
        return done;
    }

    // ---- jumps

    private boolean branch(int pc, RegionState s, boolean wanted) {
        int target = code.arguments[pc];
        int slot = s.top - 1;
        boolean bool = s.kinds[slot] == RegionState.BOOL;
        if (bool) {
            out.iload(RegionCode.boolAt(slot));
        } else {
            to.reference(s, slot);
        }
        s.set(--s.top, RegionState.NONE);
        charge(pc, s);
        RegionState taken = s.copy();
        Label stays = out.newLabel();
        if (bool && wanted) {
            out.ifeq(stays);
        } else if (bool) {
            out.ifne(stays);
        } else {
            out.getstatic(RegionCode.BOOLEAN, wanted ? "TRUE" : "FALSE", RegionCode.BOOLEAN)
                    .if_acmpne(stays);
        }
        compiler.jump(to, target, taken);
        out.labelBinding(stays);
        return true;
    }

    private void branchOnNone(int pc, RegionState s, boolean wanted) {
        to.reference(s, s.top - 1);
        to.object(Singleton.NONE, RegionCode.OBJECT);
        s.set(--s.top, RegionState.NONE);
        charge(pc, s);
        RegionState taken = s.copy();
        Label stays = out.newLabel();
        if (wanted) {
            out.if_acmpne(stays);
        } else {
            out.if_acmpeq(stays);
        }
        compiler.jump(to, code.arguments[pc], taken);
        out.labelBinding(stays);
    }

    private void jumpBack(int pc, RegionState s) {
        int target = code.arguments[pc];
        if (!compiler.isInside(target)) {
            to.flush(s);
            compiler.end(to, pc, s, Region.GO_ON, out::goto_);
            return;
        }
        charge(pc, s);
        to.flush(s);
        out.lload(RegionCode.NOW).lload(RegionCode.HORIZON).lcmp();
        compiler.end(to, target, s, Region.CHECK, out::ifge);
        if (compiler.regions.leavesAtRandom()) {
            out.aload(RegionCode.E);
            to.support("leavesNow", ConstantDescs.CD_boolean, RegionCode.EVALUATOR);
            compiler.end(to, target, s, Region.GO_ON, out::ifne);
        }
        compiler.jump(to, target, s);
    }

    private void forIter(int pc, RegionState s) {
        int slot = s.top - 1;
        boolean otherThanRange = pc == compiler.first && s.kinds[slot] == RegionState.REFERENCE;
        if (otherThanRange || compiler.regions.surprises(pc) > 0 || !RegionState.isReference(s.kinds[slot])) {
            direct.next(pc, s);
        } else {
            iteration.overRange(pc, s, slot);
        }
    }

    /// The end of a compiled function. A compiled loop leaves that to the evaluation loop.
    private void returnValue(int pc, RegionState s) {
        if (compiler.first != 0) {
            throw new RegionCompiler.Unfit();
        }
        charge(pc, s);
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

    // ---- names and attributes

    private boolean loadGlobal(int pc, RegionState s, int argument) {
        GlobalCell cell = code.globals[argument >> 1];
        Object value = cell == null ? null : cell.valueOrBuiltin();
        if (cell == null || value == null || freeThreaded && !isReadAhead(cell, value)) {
            return false;
        }
        to.object(cell, RegionCode.CELL);
        to.call(RegionCode.CELL, "valueOrBuiltin", RegionCode.OBJECT);
        if (isFixed(value) && compiler.regions.surprises(pc) == 0) {
            to.object(value, RegionCode.OBJECT);
            compiler.end(to, pc, s, Region.SURPRISED, out::if_acmpne);
            s.setConstant(s.top++, value);
        } else if (!freeThreaded) {
            int slot = s.top;
            out.dup().astore(RegionCode.referenceAt(slot));
            compiler.end(to, pc, s, Region.SURPRISED, out::ifnull);
            s.set(s.top++, RegionState.REFERENCE);
        } else {
            out.pop();
            return false;
        }
        if ((argument & 1) != 0) {
            s.setConstant(s.top++, null);
        }
        if (!freeThreaded || !ReferenceCounts.isUncounted(value)) {
            s.counted++;
        }
        return true;
    }

    private static boolean isFixed(Object value) {
        return value instanceof PyFunction
                || value instanceof PyClass
                || value instanceof PyModule
                || value instanceof Builtin;
    }

    /// Whether a thread without a lock may read the variable ahead of its time, without counting a reference.
    private boolean isReadAhead(GlobalCell cell, Object value) {
        boolean constant = cell.isSettled() || !compiler.evaluator.interpreter.isBoundByProgram(cell.name());
        return constant && isFixed(value) && (!(value instanceof Builtin own) || own.owner() == PyObject.IMMORTAL);
    }

    private boolean loadAttribute(int pc, RegionState s, int argument) {
        AttributeSite site = code.sites[pc];
        int slot = s.top - 1;
        boolean method = (argument & 1) != 0;
        if (site == null || !RegionState.isReference(s.kinds[slot]) || compiler.regions.surprises(pc) > 1) {
            return false;
        }
        String name = code.names[argument >> 1];
        Object function = site.method();
        if (method != (function != null)) {
            return false;
        }
        out.aload(RegionCode.referenceAt(slot));
        to.object(site, RegionCode.SITE);
        to.object(name, ConstantDescs.CD_String);
        out.loadConstant(freeThreaded ? 1 : 0);
        if (function != null) {
            to.support(
                    "hasMethod",
                    ConstantDescs.CD_boolean,
                    RegionCode.OBJECT,
                    RegionCode.SITE,
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_boolean);
            compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
            push(s, slot);
            s.setConstant(slot, function);
            return true;
        }
        to.support(
                "attribute",
                RegionCode.OBJECT,
                RegionCode.OBJECT,
                RegionCode.SITE,
                ConstantDescs.CD_String,
                ConstantDescs.CD_boolean);
        int spare = RegionCode.referenceAt(s.top);
        out.dup().astore(spare);
        compiler.end(to, pc, s, Region.SURPRISED, out::ifnull);
        out.aload(spare).astore(RegionCode.referenceAt(slot));
        s.set(slot, RegionState.REFERENCE);
        countRead(s, slot);
        return true;
    }

    /// Counts a reference that was read; without a lock, not every value has its references counted.
    private void countRead(RegionState s, int slot) {
        if (!freeThreaded) {
            s.counted++;
            return;
        }
        out.lload(RegionCode.COUNTED).aload(RegionCode.referenceAt(slot));
        to.support("counted", ConstantDescs.CD_long, RegionCode.OBJECT);
        out.ladd().lstore(RegionCode.COUNTED);
    }

    private boolean storeAttribute(int pc, RegionState s, int argument) {
        AttributeSite site = code.sites[pc];
        int owner = s.top - 1;
        if (site == null || !RegionState.isReference(s.kinds[owner]) || compiler.regions.surprises(pc) > 1) {
            return false;
        }
        out.aload(RegionCode.referenceAt(owner));
        to.object(site, RegionCode.SITE);
        to.object(code.names[argument], ConstantDescs.CD_String);
        to.reference(s, owner - 1);
        out.loadConstant(freeThreaded ? 1 : 0);
        to.support(
                "setAttribute",
                ConstantDescs.CD_boolean,
                RegionCode.OBJECT,
                RegionCode.SITE,
                ConstantDescs.CD_String,
                RegionCode.OBJECT,
                ConstantDescs.CD_boolean);
        compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
        s.set(--s.top, RegionState.NONE);
        s.set(--s.top, RegionState.NONE);
        return true;
    }

    // ---- everything else

    /// Lets the evaluation loop's own code execute the instruction.
    private boolean step(int pc, RegionState s) {
        Opcode opcode = code.opcodes[pc];
        int argument = code.arguments[pc];
        if (opcode == Opcode.IS_OP && (isNumber(s, s.top - 1) || isNumber(s, s.top - 2)) || isUnfit(opcode)) {
            throw new RegionCompiler.Unfit();
        }
        for (int slot = 0; slot < s.top; slot++) {
            to.spill(s, slot);
            s.clean[slot] = true;
        }
        out.aload(RegionCode.E).aload(RegionCode.F).loadConstant(pc).loadConstant(s.top);
        to.counter(RegionCode.NOW, s.nanos);
        to.counter(RegionCode.COUNT, s.count);
        to.counter(RegionCode.COUNTED, s.counted);
        to.support(
                opcode == Opcode.CALL ? "call" : "step",
                ConstantDescs.CD_int,
                RegionCode.EVALUATOR,
                RegionCode.FRAME,
                ConstantDescs.CD_int,
                ConstantDescs.CD_int,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long);
        out.istore(RegionCode.SIGNAL);
        s.nanos = 0;
        s.count = 0;
        s.counted = 0;
        s.line = -1;
        if (opcode == Opcode.RAISE_VARARGS || opcode == Opcode.RERAISE) {
            out.iload(RegionCode.SIGNAL).ireturn();
            return false;
        }
        after(opcode, argument, s);
        return true;
    }

    private static boolean isUnfit(Opcode opcode) {
        return switch (opcode) {
            case DELETE_FAST, MAKE_CELL, DELETE_DEREF, YIELD_VALUE, SEND -> true;
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
        compiler.atEnd(
                () -> out.labelBinding(left).iload(RegionCode.SIGNAL).ireturn());
        restart();
        results(opcode, argument, s);
    }

    private void restart() {
        compiler.refresh(to);
        out.lconst_0().lstore(RegionCode.COUNT).lconst_0().lstore(RegionCode.COUNTED);
    }

    private void results(Opcode opcode, int argument, RegionState s) {
        int consumed =
                switch (opcode) {
                    case LIST_EXTEND, SET_UPDATE, DICT_UPDATE, DICT_MERGE -> 1;
                    default -> 0;
                };
        int popped = consumed > 0 ? consumed : opcode.popped(argument);
        int pushed = consumed > 0 ? 0 : opcode.pushed(argument);
        for (int i = 0; i < popped; i++) {
            s.set(--s.top, RegionState.NONE);
        }
        for (int i = 0; i < pushed; i++) {
            reload(s, s.top++);
        }
    }

    private void reload(RegionState s, int slot) {
        out.aload(RegionCode.SLOTS).loadConstant(slot).aaload().astore(RegionCode.referenceAt(slot));
        s.set(slot, RegionState.REFERENCE);
        s.clean[slot] = true;
    }
}
