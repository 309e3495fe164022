package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.Singleton;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Writes the host's code for one instruction after the other. What has no code of its own is executed as the
/// evaluation loop does it.
final class RegionInstructions {
    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final RegionFrame frame;
    private final LinkedCode code;
    private final RegionCalls calls;
    private final RegionSteps steps;
    private final RegionArithmetic arithmetic;
    private final RegionIteration iteration;
    private final RegionDirect direct;
    private final boolean freeThreaded;

    RegionInstructions(RegionCompiler compiler, RegionCode to, RegionFrame frame) {
        this.compiler = compiler;
        this.to = to;
        this.frame = frame;
        out = to.out;
        code = frame.code;
        calls = new RegionCalls(compiler, to, frame);
        steps = new RegionSteps(compiler, to, frame);
        Interpreter interpreter = compiler.evaluator.interpreter;
        arithmetic = new RegionArithmetic(compiler, to);
        freeThreaded = interpreter.isFreeThreaded();
        iteration = new RegionIteration(compiler, to, frame);
        direct = new RegionDirect(compiler, to, frame);
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
            case LOAD_FAST, LOAD_FAST_BORROW -> load(s, argument);
            case LOAD_FAST_BORROW_LOAD_FAST_BORROW, LOAD_FAST_LOAD_FAST -> {
                load(s, argument >> 4);
                load(s, argument & 15);
            }
            case LOAD_FAST_AND_CLEAR -> {
                load(s, argument);
                s.setConstant(frame.offset + argument, null);
            }
            case LOAD_CONST -> s.setConstant(s.top++, code.constants[argument]);
            case LOAD_SMALL_INT -> s.setConstant(s.top++, (long) argument);
            case PUSH_NULL -> s.setConstant(s.top++, null);
            case STORE_FAST -> store(s, argument);
            case STORE_FAST_LOAD_FAST -> {
                store(s, argument >> 4);
                load(s, argument & 15);
            }
            case STORE_FAST_STORE_FAST -> {
                store(s, argument >> 4);
                store(s, argument & 15);
            }
            case POP_TOP -> pop(pc, s);
            case POP_ITER, END_FOR -> s.set(--s.top, RegionState.NONE);
            case COPY -> push(s, s.top - argument);
            case SWAP -> swap(s, s.top - 1, s.top - argument);
            case NOP, NOT_TAKEN -> {}
            case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                return branch(pc, s, opcode == Opcode.POP_JUMP_IF_TRUE);
            }
            case POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> {
                return branchOnNone(pc, s, opcode == Opcode.POP_JUMP_IF_NONE);
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
                leaveAtRandom(pc + 1, s);
                return true;
            }
            case RETURN_VALUE -> {
                calls.returnValue(pc, s);
                return false;
            }
            case YIELD_VALUE -> {
                calls.yieldValue(pc, s);
                return false;
            }
            case CALL -> {
                return !calls.inline(pc, s) && (calls.call(pc, s) || known(pc, s) || tried(pc, s) || steps.step(pc, s));
            }
            default -> {
                return known(pc, s) || tried(pc, s) || steps.step(pc, s);
            }
        }
        charge(pc, s);
        return true;
    }

    private void charge(int pc, RegionState s) {
        s.nanos += code.nanos[pc];
        s.count++;
    }

    /// A loop that is left may have been the only one to know a generator.
    private void pop(int pc, RegionState s) {
        int slot = s.top - 1;
        if (s.kinds[slot] == RegionState.REFERENCE && code.hasLoops) {
            out.aload(RegionCode.referenceAt(slot));
            out.invokestatic(
                    RegionCode.GENERATOR,
                    "endsWithLoop",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, RegionCode.OBJECT));
            compiler.end(to, pc, s, Region.GO_ON, out::ifne);
        }
        s.set(--s.top, RegionState.NONE);
    }

    private void push(RegionState s, int from) {
        to.copy(s, from, s.top++);
    }

    private void load(RegionState s, int variable) {
        push(s, frame.offset + variable);
    }

    private void store(RegionState s, int variable) {
        int from = --s.top;
        to.copy(s, from, frame.offset + variable);
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

    /// Instructions on values of any kind, for which a frame must be at hand in case they have no result.
    private boolean tried(int pc, RegionState s) {
        return !frame.isFrameless() && direct.instruction(pc, s);
    }

    /// Instructions with code of their own when the kinds of their operands are known; false when not.
    private boolean known(int pc, RegionState s) {
        int argument = code.arguments[pc];
        boolean done =
                switch (code.opcodes[pc]) {
                    case BINARY_OP -> arithmetic.binary(pc, s, argument);
                    case COMPARE_OP -> arithmetic.compare(pc, s, argument >> 5);
                    case UNARY_NEGATIVE -> arithmetic.negative(pc, s);
                    case UNARY_NOT -> arithmetic.not(s);
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
        if (s.kinds[slot] == RegionState.CONSTANT && s.constants[slot] instanceof Boolean known) {
            return branchKnown(pc, s, known == wanted);
        }
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

    /// Writes no test: the host's first compiler (JDK 25) fails on some tests of constants.
    private boolean branchKnown(int pc, RegionState s, boolean jumps) {
        s.set(--s.top, RegionState.NONE);
        charge(pc, s);
        if (jumps) {
            compiler.jump(to, code.arguments[pc], s);
        }
        return !jumps;
    }

    private boolean branchOnNone(int pc, RegionState s, boolean wanted) {
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
        return true;
    }

    private void jumpBack(int pc, RegionState s) {
        int target = code.arguments[pc];
        if (!frame.isInside(target)) {
            to.flush(s);
            compiler.end(to, pc, s, Region.GO_ON, out::goto_);
            return;
        }
        charge(pc, s);
        to.flush(s);
        out.lload(RegionCode.NOW).lload(RegionCode.HORIZON).lcmp();
        compiler.end(to, target, s, Region.CHECK, out::ifge);
        leaveAtRandom(target, s);
        compiler.jump(to, target, s);
    }

    private void leaveAtRandom(int pc, RegionState s) {
        if (code.regions().leavesAtRandom()) {
            out.aload(RegionCode.E);
            to.support("leavesNow", ConstantDescs.CD_boolean, RegionCode.EVALUATOR);
            compiler.end(to, pc, s, Region.GO_ON, out::ifne);
        }
    }

    private void forIter(int pc, RegionState s) {
        int slot = s.top - 1;
        boolean otherThanRange = pc == frame.entry && s.kinds[slot] == RegionState.REFERENCE
                || RegionIteration.isOverList(s.examples[slot]);
        if (!otherThanRange && frame.surprises(pc) == 0 && RegionState.isReference(s.kinds[slot])) {
            iteration.overRange(pc, s, slot);
        } else if (frame.isFrameless()) {
            throw new RegionCompiler.Unfit(frame);
        } else {
            Object example = RegionIteration.firstOf(s.examples[slot]);
            direct.next(pc, s);
            s.setLike(s.top - 1, example);
        }
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
        if (isFixed(value) && frame.surprises(pc) == 0) {
            to.object(value, RegionCode.OBJECT);
            compiler.end(to, pc, s, Region.SURPRISED, out::if_acmpne);
            s.setConstant(s.top++, value);
        } else if (!freeThreaded) {
            int slot = s.top;
            out.dup().astore(RegionCode.referenceAt(slot));
            compiler.end(to, pc, s, Region.SURPRISED, out::ifnull);
            s.setLike(s.top++, value);
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
        if (site == null || !RegionState.isReference(s.kinds[slot]) || frame.surprises(pc) > 1) {
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
        s.setLike(slot, site.valueIn(s.examples[slot], name));
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
        if (site == null || !RegionState.isReference(s.kinds[owner]) || frame.surprises(pc) > 1) {
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
}
