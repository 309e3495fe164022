package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the optimiser that works on constants: folds operations, tuples, lists and sets of them.
final class ConstantFolding {
    private static final int MAX_SEQUENCE = 30;
    private static final int MIN_SEQUENCE = 3;
    private static final int SMALL_INTS = 256;

    private final List<Object> constants;

    ConstantFolding(List<Object> constants) {
        this.constants = constants;
    }

    static boolean loadsConstant(Instruction instruction) {
        return instruction.is(Opcode.LOAD_CONST) || instruction.is(Opcode.LOAD_SMALL_INT);
    }

    Object value(Opcode opcode, int argument) {
        return opcode == Opcode.LOAD_SMALL_INT ? (Object) (long) argument : constants.get(argument);
    }

    private Object value(Instruction instruction) {
        return value(instruction.opcode, instruction.argument);
    }

    int add(Object value) {
        int known = constants.indexOf(value);
        if (known >= 0) {
            return known;
        }
        constants.add(value);
        return constants.size() - 1;
    }

    /// Makes a load of a small number the shorter instruction for it.
    static boolean makeSmall(Instruction instruction, Object value) {
        boolean small = value instanceof Long number && number >= 0 && number < SMALL_INTS;
        if (small) {
            instruction.become(Opcode.LOAD_SMALL_INT, ((Long) value).intValue());
        }
        return small;
    }

    private void makeLoad(Instruction instruction, Object value) {
        if (!makeSmall(instruction, value)) {
            instruction.become(Opcode.LOAD_CONST, add(value));
        }
    }

    /// The `count` loads of constants right before an index, NOPs aside; null when there are other instructions.
    private static @Nullable List<Instruction> loadsBefore(Block block, int index, int count) {
        List<Instruction> found = new ArrayList<>();
        for (int i = index - 1; i >= 0 && found.size() < count; i--) {
            Instruction instruction = block.code.get(i);
            if (instruction.is(Opcode.NOP)) {
                continue;
            }
            if (!loadsConstant(instruction)) {
                return null;
            }
            found.addFirst(instruction);
        }
        return found.size() == count ? found : null;
    }

    private static void dropAll(List<Instruction> instructions) {
        for (Instruction instruction : instructions) {
            instruction.drop();
            instruction.span = Span.NONE;
        }
    }

    private List<Object> values(List<Instruction> loads) {
        return loads.stream().map(this::value).toList();
    }

    // ---- operations

    void foldUnary(Block block, int index) {
        Instruction operation = block.code.get(index);
        List<Instruction> loads = loadsBefore(block, index, 1);
        Object folded = loads == null ? null : ConstantArithmetic.unary(operation.opcode, value(loads.getFirst()));
        if (loads != null && folded != null) {
            dropAll(loads);
            makeLoad(operation, folded);
        }
    }

    void foldBinary(Block block, int index) {
        Instruction operation = block.code.get(index);
        List<Instruction> loads = loadsBefore(block, index, 2);
        Object folded = loads == null
                ? null
                : ConstantArithmetic.binary(value(loads.getFirst()), operation.argument, value(loads.getLast()));
        if (loads != null && folded != null) {
            dropAll(loads);
            makeLoad(operation, folded);
        }
    }

    // ---- displays

    void foldTuple(Block block, int index) {
        Instruction build = block.code.get(index);
        List<Instruction> loads = build.argument > MAX_SEQUENCE ? null : loadsBefore(block, index, build.argument);
        if (loads != null) {
            Constant.Tuple tuple = new Constant.Tuple(values(loads));
            dropAll(loads);
            makeLoad(build, tuple);
        }
    }

    /// A tuple too long for the stack was built as a list; when all of it is constant it is a constant.
    void foldListToTuple(Block block, int index) {
        List<Object> values = new ArrayList<>();
        boolean expectAppend = true;
        for (int i = index - 1; i >= 0; i--) {
            Instruction instruction = block.code.get(i);
            if (instruction.is(Opcode.NOP)) {
                continue;
            }
            if (instruction.is(Opcode.BUILD_LIST) && instruction.argument == 0) {
                if (expectAppend) {
                    dropAll(block.code.subList(i, index));
                    makeLoad(block.code.get(index), new Constant.Tuple(values));
                }
                return;
            }
            boolean fits = expectAppend
                    ? instruction.is(Opcode.LIST_APPEND) && instruction.argument == 1
                    : loadsConstant(instruction);
            if (!fits) {
                return;
            }
            if (!expectAppend) {
                values.addFirst(value(instruction));
            }
            expectAppend = !expectAppend;
        }
    }

    /// Lists and sets of constants: one constant when only looked through, else built from one constant.
    void foldListOrSet(Block block, int index) {
        Instruction build = block.code.get(index);
        Opcode next = block.opcodeAfter(index);
        boolean lookedThrough = next == Opcode.GET_ITER || next == Opcode.CONTAINS_OP;
        int size = build.argument;
        if (size > MAX_SEQUENCE || size < MIN_SEQUENCE && !lookedThrough) {
            return;
        }
        List<Instruction> loads = loadsBefore(block, index, size);
        if (loads == null) {
            if (lookedThrough && build.is(Opcode.BUILD_LIST)) {
                build.become(Opcode.BUILD_TUPLE, size);
            }
            return;
        }
        boolean list = build.is(Opcode.BUILD_LIST);
        int constant = add(list ? new Constant.Tuple(values(loads)) : new Constant.FrozenSet(values(loads)));
        dropAll(loads);
        if (lookedThrough) {
            build.become(Opcode.LOAD_CONST, constant);
        } else {
            Instruction first = block.code.get(index - 2);
            first.span = build.span;
            first.become(build.opcode, 0);
            block.code.get(index - 1).become(Opcode.LOAD_CONST, constant);
            build.become(list ? Opcode.LIST_EXTEND : Opcode.SET_UPDATE, 1);
        }
    }
}
