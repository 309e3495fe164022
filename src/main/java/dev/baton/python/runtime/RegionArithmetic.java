package dev.baton.python.runtime;

import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import org.jspecify.annotations.Nullable;

/// Writes the host's code for operators and comparisons of ints and floats.
final class RegionArithmetic {
    private static final int FIRST_IN_PLACE = 13;
    private static final double LARGEST_EXACT = 1L << 53;

    private final RegionCompiler compiler;
    private final RegionCode to;
    private final CodeBuilder out;
    private final long floatNanos;
    private final long divideNanos;
    private final long powerNanos;
    private final long builtinNanos;

    RegionArithmetic(RegionCompiler compiler, RegionCode to) {
        this.compiler = compiler;
        this.to = to;
        out = to.out;
        Profile profile = compiler.evaluator.interpreter.profile();
        floatNanos = profile.number("operator.float_ns");
        divideNanos = profile.number("operator.divide_ns");
        powerNanos = profile.number("operator.power_ns");
        builtinNanos = profile.number("call.builtin_ns");
    }

    /// What an operand is, or is taken for when it is in an object next to the other operand.
    private int kind(RegionState s, int slot, int other, int pc) {
        int kind = s.valueKind(slot);
        if (kind == RegionState.BOXED_LONG) {
            return RegionState.LONG;
        }
        if (kind == RegionState.BOXED_DOUBLE) {
            return RegionState.DOUBLE;
        }
        if (kind != RegionState.REFERENCE || s.kinds[slot] == RegionState.CONSTANT) {
            return kind;
        }
        int next = s.valueKind(other);
        boolean likeLong = next == RegionState.LONG || next == RegionState.BOXED_LONG;
        boolean likeDouble = next == RegionState.DOUBLE || next == RegionState.BOXED_DOUBLE;
        if (s.kinds[other] == RegionState.REFERENCE) {
            return switch (s.frame.surprises(pc)) {
                case 0 -> RegionState.LONG;
                case 1 -> RegionState.DOUBLE;
                default -> kind;
            };
        }
        if (!likeLong && !likeDouble) {
            return kind;
        }
        return likeLong && s.frame.surprises(pc) == 0 ? RegionState.LONG : RegionState.DOUBLE;
    }

    private static boolean isNumber(int kind) {
        return kind == RegionState.LONG || kind == RegionState.DOUBLE;
    }

    /// Loads an int; goes to the evaluation loop when it is none.
    void loadLong(RegionState s, int slot, int pc) {
        switch (s.kinds[slot]) {
            case RegionState.LONG -> out.lload(RegionCode.longAt(slot));
            case RegionState.CONSTANT -> out.loadConstant(longOf(s, slot));
            default -> {
                out.aload(RegionCode.referenceAt(slot)).instanceOf(RegionCode.LONG);
                compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
                out.aload(RegionCode.referenceAt(slot)).checkcast(RegionCode.LONG);
                to.call(RegionCode.LONG, "longValue", ConstantDescs.CD_long);
            }
        }
    }

    private static long longOf(RegionState s, int slot) {
        return s.constants[slot] instanceof Long value ? value : 0;
    }

    /// Loads a float, or an int as one; goes to the evaluation loop when it is neither.
    void loadDouble(RegionState s, int slot, int pc) {
        switch (s.kinds[slot]) {
            case RegionState.DOUBLE -> out.dload(RegionCode.doubleAt(slot));
            case RegionState.LONG -> out.lload(RegionCode.longAt(slot)).l2d();
            case RegionState.CONSTANT ->
                out.loadConstant(s.constants[slot] instanceof Double value ? (double) value : (double) longOf(s, slot));
            case RegionState.BOXED_LONG -> {
                loadLong(s, slot, pc);
                out.l2d();
            }
            default -> {
                out.aload(RegionCode.referenceAt(slot)).instanceOf(RegionCode.DOUBLE);
                compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
                out.aload(RegionCode.referenceAt(slot)).checkcast(RegionCode.DOUBLE);
                to.call(RegionCode.DOUBLE, "doubleValue", ConstantDescs.CD_double);
            }
        }
    }

    /// BINARY_OP.
    boolean binary(int pc, RegionState s, int argument) {
        int left = s.top - 2;
        int right = s.top - 1;
        int operator = argument >= FIRST_IN_PLACE ? argument - FIRST_IN_PLACE : argument;
        int x = kind(s, left, right, pc);
        int y = kind(s, right, left, pc);
        if (argument >= 2 * FIRST_IN_PLACE || !isNumber(x) || !isNumber(y) || s.frame.surprises(pc) > 1) {
            return false;
        }
        boolean ints = x == RegionState.LONG && y == RegionState.LONG;
        return ints ? operator == 11 ? divideInts(pc, s) : ints(pc, s, operator) : floats(pc, s, operator);
    }

    private boolean ints(int pc, RegionState s, int operator) {
        if (operator > 12 || operator == 4 || operator == 8) {
            return false;
        }
        operands(pc, s);
        if (operator == 3 || operator == 9) {
            shift(pc, s, operator == 3);
            return true;
        }
        out.lload(RegionCode.FIRST).lload(RegionCode.SECOND);
        switch (operator) {
            case 0 -> out.ladd();
            case 10 -> out.lsub();
            case 5 -> out.lmul();
            case 1 -> out.land();
            case 7 -> out.lor();
            case 12 -> out.lxor();
            default -> divide(pc, s, operator);
        }
        out.lstore(RegionCode.THIRD);
        checkOverflow(pc, s, operator);
        out.lload(RegionCode.THIRD);
        longResult(s);
        return true;
    }

    private void shift(int pc, RegionState s, boolean left) {
        out.lload(RegionCode.FIRST).lload(RegionCode.SECOND);
        to.support(
                left ? "canShiftLeft" : "canShiftRight",
                ConstantDescs.CD_boolean,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long);
        compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
        out.lload(RegionCode.FIRST).lload(RegionCode.SECOND).l2i();
        if (left) {
            out.lshl();
        } else {
            out.lshr();
        }
        longResult(s);
    }

    private void operands(int pc, RegionState s) {
        loadLong(s, s.top - 2, pc);
        out.lstore(RegionCode.FIRST);
        loadLong(s, s.top - 1, pc);
        out.lstore(RegionCode.SECOND);
    }

    private void divide(int pc, RegionState s, int operator) {
        out.pop2().pop2().lload(RegionCode.SECOND).lconst_0().lcmp();
        compiler.end(to, pc, s, Region.SURPRISED, out::ifle);
        out.lload(RegionCode.FIRST).lload(RegionCode.SECOND);
        to.math(
                operator == 2 ? "floorDiv" : "floorMod",
                ConstantDescs.CD_long,
                ConstantDescs.CD_long,
                ConstantDescs.CD_long);
    }

    private void checkOverflow(int pc, RegionState s, int operator) {
        switch (operator) {
            case 0 -> {
                out.lload(RegionCode.FIRST).lload(RegionCode.THIRD).lxor();
                out.lload(RegionCode.SECOND).lload(RegionCode.THIRD).lxor();
                out.land().lconst_0().lcmp();
                compiler.end(to, pc, s, Region.SURPRISED, out::iflt);
            }
            case 10 -> {
                out.lload(RegionCode.FIRST).lload(RegionCode.SECOND).lxor();
                out.lload(RegionCode.FIRST).lload(RegionCode.THIRD).lxor();
                out.land().lconst_0().lcmp();
                compiler.end(to, pc, s, Region.SURPRISED, out::iflt);
            }
            case 5 -> {
                out.lload(RegionCode.FIRST).lload(RegionCode.SECOND);
                to.math("multiplyHigh", ConstantDescs.CD_long, ConstantDescs.CD_long, ConstantDescs.CD_long);
                out.lload(RegionCode.THIRD).loadConstant(63).lshr().lcmp();
                compiler.end(to, pc, s, Region.SURPRISED, out::ifne);
            }
            case 3 -> {
                out.lload(RegionCode.THIRD).lload(RegionCode.SECOND).l2i().lshr();
                out.lload(RegionCode.FIRST).lcmp();
                compiler.end(to, pc, s, Region.SURPRISED, out::ifne);
            }
            case 2, 6 -> s.nanos += divideNanos;
            default -> {}
        }
    }

    private boolean divideInts(int pc, RegionState s) {
        operands(pc, s);
        out.lload(RegionCode.FIRST).lload(RegionCode.SECOND);
        to.support("isDivisible", ConstantDescs.CD_boolean, ConstantDescs.CD_long, ConstantDescs.CD_long);
        compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
        out.lload(RegionCode.FIRST).l2d().lload(RegionCode.SECOND).l2d().ddiv();
        s.nanos += divideNanos;
        doubleResult(s);
        return true;
    }

    private boolean floats(int pc, RegionState s, int operator) {
        boolean root = operator == 8 && s.constants[s.top - 1] instanceof Double exponent && exponent == 0.5;
        if (operator != 0 && operator != 5 && operator != 10 && operator != 11 && !root) {
            return false;
        }
        loadDouble(s, s.top - 2, pc);
        out.dstore(RegionCode.FIRST);
        loadDouble(s, s.top - 1, pc);
        out.dstore(RegionCode.SECOND);
        if (operator == 11 || root) {
            out.dload(root ? RegionCode.FIRST : RegionCode.SECOND).dconst_0().dcmpl();
            if (root) {
                compiler.end(to, pc, s, Region.SURPRISED, out::iflt);
            } else {
                compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
            }
        }
        out.dload(RegionCode.FIRST);
        if (root) {
            to.math("sqrt", ConstantDescs.CD_double, ConstantDescs.CD_double);
            out.dconst_0().dadd();
            s.nanos += powerNanos;
        } else {
            out.dload(RegionCode.SECOND);
            switch (operator) {
                case 0 -> out.dadd();
                case 5 -> out.dmul();
                case 10 -> out.dsub();
                default -> out.ddiv();
            }
        }
        s.nanos += floatNanos + (operator == 11 ? divideNanos : 0);
        doubleResult(s);
        return true;
    }

    private void longResult(RegionState s) {
        s.set(--s.top, RegionState.NONE);
        out.lstore(RegionCode.longAt(s.top - 1));
        s.set(s.top - 1, RegionState.LONG);
    }

    private void doubleResult(RegionState s) {
        s.set(--s.top, RegionState.NONE);
        out.dstore(RegionCode.doubleAt(s.top - 1));
        s.set(s.top - 1, RegionState.DOUBLE);
    }

    /// COMPARE_OP.
    boolean compare(int pc, RegionState s, int comparison) {
        int x = kind(s, s.top - 2, s.top - 1, pc);
        int y = kind(s, s.top - 1, s.top - 2, pc);
        if (!isNumber(x) || !isNumber(y) || s.frame.surprises(pc) > 1) {
            return false;
        }
        boolean ints = x == RegionState.LONG && y == RegionState.LONG;
        if (ints) {
            operands(pc, s);
            out.lload(RegionCode.FIRST).lload(RegionCode.SECOND).lcmp();
        } else if (isExact(s, s.top - 2, x) && isExact(s, s.top - 1, y)) {
            loadDouble(s, s.top - 2, pc);
            out.dstore(RegionCode.FIRST);
            loadDouble(s, s.top - 1, pc);
            out.dstore(RegionCode.SECOND).dload(RegionCode.FIRST).dload(RegionCode.SECOND);
            if (comparison < 2) {
                out.dcmpg();
            } else {
                out.dcmpl();
            }
            s.nanos += floatNanos;
        } else {
            return false;
        }
        s.set(--s.top, RegionState.NONE);
        Label holds = out.newLabel();
        switch (comparison) {
            case 0 -> out.iflt(holds);
            case 1 -> out.ifle(holds);
            case 2 -> out.ifeq(holds);
            case 3 -> out.ifne(holds);
            case 4 -> out.ifgt(holds);
            default -> out.ifge(holds);
        }
        to.storeTruth(holds, s.top - 1);
        s.set(s.top - 1, RegionState.BOOL);
        return true;
    }

    /// Whether an operand is a float, or an int that is one exactly.
    private static boolean isExact(RegionState s, int slot, int kind) {
        return kind == RegionState.DOUBLE
                || s.constants[slot] instanceof Long value && Math.abs(value) <= LARGEST_EXACT;
    }

    /// UNARY_NEGATIVE.
    boolean negative(int pc, RegionState s) {
        int slot = s.top - 1;
        if (s.frame.surprises(pc) > 1) {
            return false;
        }
        switch (s.boxedKind(slot)) {
            case RegionState.BOXED_LONG -> {
                loadLong(s, slot, pc);
                out.lstore(RegionCode.FIRST)
                        .lload(RegionCode.FIRST)
                        .loadConstant(Long.MIN_VALUE)
                        .lcmp();
                compiler.end(to, pc, s, Region.SURPRISED, out::ifeq);
                out.lload(RegionCode.FIRST).lneg().lstore(RegionCode.longAt(slot));
                s.set(slot, RegionState.LONG);
            }
            case RegionState.BOXED_DOUBLE -> {
                loadDouble(s, slot, pc);
                out.dneg().dstore(RegionCode.doubleAt(slot));
                s.set(slot, RegionState.DOUBLE);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// UNARY_NOT.
    boolean not(RegionState s) {
        int slot = s.top - 1;
        if (s.kinds[slot] != RegionState.BOOL) {
            return false;
        }
        out.iload(RegionCode.boolAt(slot)).iconst_1().ixor().istore(RegionCode.boolAt(slot));
        s.set(slot, RegionState.BOOL);
        return true;
    }

    /// TO_BOOL of an int, or of a constant.
    boolean toBool(RegionState s) {
        int slot = s.top - 1;
        if (s.kinds[slot] == RegionState.CONSTANT && isFixed(s.constants[slot])) {
            s.setConstant(slot, compiler.evaluator.operators.truth(s.constants[slot]));
            return true;
        }
        if (s.kinds[slot] != RegionState.LONG) {
            return false;
        }
        Label holds = out.newLabel();
        out.lload(RegionCode.longAt(slot)).lconst_0().lcmp().ifne(holds);
        to.storeTruth(holds, slot);
        s.set(slot, RegionState.BOOL);
        return true;
    }

    /// Whether a value is as true as it is now for ever.
    private static boolean isFixed(@Nullable Object value) {
        return switch (value) {
            case Number _, Boolean _, String _, Singleton _, PyTuple _ -> true;
            case null, default -> false;
        };
    }

    /// `int(x)` of a number.
    boolean callInt(int pc, RegionState s) {
        int slot = s.top - 1;
        int kind = s.valueKind(slot);
        int base = s.top - 3;
        boolean isInt = s.kinds[base] == RegionState.CONSTANT
                && s.constants[base] == Types.INT
                && s.kinds[base + 1] == RegionState.CONSTANT
                && s.constants[base + 1] == null;
        if (!isInt || kind != RegionState.DOUBLE && kind != RegionState.LONG || s.frame.surprises(pc) > 0) {
            return false;
        }
        if (kind == RegionState.DOUBLE) {
            loadDouble(s, slot, pc);
            out.dstore(RegionCode.FIRST).dload(RegionCode.FIRST);
            to.math("abs", ConstantDescs.CD_double, ConstantDescs.CD_double);
            out.loadConstant(9e18).dcmpg();
            compiler.end(to, pc, s, Region.SURPRISED, out::ifge);
            out.dload(RegionCode.FIRST).d2l();
        } else {
            loadLong(s, slot, pc);
        }
        out.lstore(RegionCode.longAt(base));
        s.set(--s.top, RegionState.NONE);
        s.set(--s.top, RegionState.NONE);
        s.set(base, RegionState.LONG);
        s.nanos += builtinNanos;
        RegionState after = s.copy();
        after.nanos += s.frame.code.nanos[pc];
        after.count++;
        to.counter(RegionCode.NOW, after.nanos);
        out.lload(RegionCode.HORIZON).lcmp();
        compiler.end(to, pc + 1, after, Region.CHECK, out::ifge);
        return true;
    }
}
