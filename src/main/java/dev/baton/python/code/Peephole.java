package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.List;

/// The part of the optimiser that looks at a few neighbouring instructions at a time.
final class Peephole {
    private static final int COMPARE_TO_BOOL = 16;

    private final ConstantFolding folding;
    private final Instruction nothing = new Instruction(Opcode.NOP, 0, Span.NONE);

    Peephole(List<Object> constants) {
        this.folding = new ConstantFolding(constants);
    }

    void run(FlowGraph graph) {
        graph.forEach(this::constants);
        graph.forEach(this::operations);
    }

    // ---- loads of constants

    private void constants(Block block) {
        Opcode opcode = Opcode.NOP;
        int argument = 0;
        for (int i = 0; i < block.code.size(); i++) {
            Instruction instruction = block.code.get(i);
            if (instruction.is(Opcode.LOAD_CONST)) {
                ConstantFolding.makeSmall(instruction, folding.value(Opcode.LOAD_CONST, instruction.argument));
            }
            boolean copy = opcode == Opcode.LOAD_CONST && instruction.is(Opcode.COPY) && instruction.argument == 1;
            if (!copy) {
                opcode = instruction.opcode;
                argument = instruction.argument;
            }
            if (opcode == Opcode.LOAD_CONST || opcode == Opcode.LOAD_SMALL_INT) {
                used(block, i, folding.value(opcode, argument));
            }
        }
    }

    private void used(Block block, int index, Object value) {
        Opcode next = block.opcodeAfter(index);
        if (next == null) {
            return;
        }
        switch (next) {
            case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, JUMP_IF_FALSE, JUMP_IF_TRUE ->
                decided(block, index, next, ConstantArithmetic.isTrue(value));
            case IS_OP -> {
                if (value == Constant.NONE) {
                    isNone(block, index);
                }
            }
            case TO_BOOL -> {
                block.code.get(index).drop();
                block.code.get(index + 1).become(Opcode.LOAD_CONST, folding.add(ConstantArithmetic.isTrue(value)));
            }
            default -> {}
        }
    }

    private static void decided(Block block, int index, Opcode next, boolean truth) {
        if (next.isConditionalJump()) {
            block.code.get(index).drop();
        }
        boolean onTrue = next == Opcode.POP_JUMP_IF_TRUE || next == Opcode.JUMP_IF_TRUE;
        Instruction jump = block.code.get(index + 1);
        if (truth == onTrue) {
            jump.opcode = Opcode.JUMP;
        } else {
            jump.drop();
        }
    }

    /// `is None` and a jump become one instruction.
    private static void isNone(Block block, int index) {
        if (block.code.size() <= index + 2) {
            return;
        }
        Instruction is = block.code.get(index + 1);
        Instruction jump = block.code.get(index + 2);
        if (jump.is(Opcode.TO_BOOL)) {
            jump.drop();
            if (block.code.size() <= index + 3) {
                return;
            }
            jump = block.code.get(index + 3);
        }
        boolean onFalse = jump.is(Opcode.POP_JUMP_IF_FALSE);
        if (!onFalse && !jump.is(Opcode.POP_JUMP_IF_TRUE)) {
            return;
        }
        boolean invert = is.argument != 0 != onFalse;
        block.code.get(index).drop();
        is.drop();
        jump.opcode = invert ? Opcode.POP_JUMP_IF_NOT_NONE : Opcode.POP_JUMP_IF_NONE;
    }

    // ---- operations

    private void operations(Block block) {
        for (int i = 0; i < block.code.size(); i++) {
            i -= operation(block, i) ? 1 : 0;
        }
        for (int i = 0; i < block.code.size(); i++) {
            if (block.code.get(i).is(Opcode.SWAP)) {
                i = StackSwaps.optimize(block, i);
                StackSwaps.apply(block, i);
            }
        }
    }

    /// Improves one instruction; true when the same index must be looked at again.
    private boolean operation(Block block, int i) {
        Instruction instruction = block.code.get(i);
        Instruction next = i + 1 < block.code.size() ? block.code.get(i + 1) : nothing;
        switch (instruction.opcode) {
            case BUILD_TUPLE -> tuple(block, i, next);
            case BUILD_LIST, BUILD_SET -> folding.foldListOrSet(block, i);
            case POP_JUMP_IF_NOT_NONE, POP_JUMP_IF_NONE, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                return targetIs(instruction, Opcode.JUMP) && thread(block, instruction, instruction.opcode);
            }
            case JUMP_IF_FALSE -> {
                return shortCircuit(block, instruction, Opcode.JUMP_IF_FALSE, Opcode.JUMP_IF_TRUE);
            }
            case JUMP_IF_TRUE -> {
                return shortCircuit(block, instruction, Opcode.JUMP_IF_TRUE, Opcode.JUMP_IF_FALSE);
            }
            case JUMP, JUMP_NO_INTERRUPT -> {
                return jump(block, instruction);
            }
            case STORE_FAST -> {
                if (next.is(Opcode.STORE_FAST)
                        && next.argument == instruction.argument
                        && next.line() == instruction.line()) {
                    instruction.become(Opcode.POP_TOP, 0);
                }
            }
            case SWAP -> {
                if (instruction.argument == 1) {
                    instruction.drop();
                }
            }
            case LOAD_GLOBAL -> {
                if (next.is(Opcode.PUSH_NULL) && (instruction.argument & 1) == 0) {
                    instruction.argument |= 1;
                    next.drop();
                }
            }
            default -> value(block, i, instruction, next);
        }
        return false;
    }

    private void value(Block block, int i, Instruction instruction, Instruction next) {
        boolean toBool = next.is(Opcode.TO_BOOL);
        boolean not = next.is(Opcode.UNARY_NOT);
        switch (instruction.opcode) {
            case COMPARE_OP -> {
                if (toBool) {
                    next.become(Opcode.COMPARE_OP, instruction.argument | COMPARE_TO_BOOL);
                    instruction.drop();
                }
            }
            case CONTAINS_OP, IS_OP -> {
                if (toBool || not) {
                    next.become(instruction.opcode, not ? instruction.argument ^ 1 : instruction.argument);
                    instruction.drop();
                }
            }
            case TO_BOOL -> {
                if (toBool) {
                    instruction.drop();
                }
            }
            case UNARY_NOT -> {
                if (toBool) {
                    next.become(Opcode.UNARY_NOT, 0);
                    instruction.drop();
                } else if (not) {
                    next.drop();
                    instruction.drop();
                } else {
                    folding.foldUnary(block, i);
                }
            }
            case UNARY_INVERT, UNARY_NEGATIVE -> folding.foldUnary(block, i);
            case CALL_INTRINSIC_1 -> intrinsic(block, i, instruction, next);
            case BINARY_OP -> folding.foldBinary(block, i);
            default -> {}
        }
    }

    private void intrinsic(Block block, int i, Instruction instruction, Instruction next) {
        if (instruction.argument == Intrinsic.UNARY_POSITIVE) {
            folding.foldUnary(block, i);
        } else if (instruction.argument == Intrinsic.LIST_TO_TUPLE) {
            if (next.is(Opcode.GET_ITER)) {
                instruction.drop();
            } else {
                folding.foldListToTuple(block, i);
            }
        }
    }

    /// A tuple that is unpacked at once need not be made.
    private void tuple(Block block, int i, Instruction next) {
        Instruction build = block.code.get(i);
        if (next.is(Opcode.UNPACK_SEQUENCE) && next.argument == build.argument) {
            if (build.argument == 1) {
                build.drop();
                next.drop();
                return;
            } else if (build.argument == 2 || build.argument == 3) {
                build.drop();
                next.opcode = Opcode.SWAP;
                return;
            }
        }
        folding.foldTuple(block, i);
    }

    // ---- jumps

    private static boolean targetIs(Instruction jump, Opcode opcode) {
        Block target = jump.destination();
        return !target.isEmpty() && target.code.getFirst().is(opcode);
    }

    /// Sends a jump to a jump straight to where that one goes.
    private static boolean thread(Block block, Instruction jump, Opcode opcode) {
        Instruction target = jump.destination().code.getFirst();
        if (jump.target == target.target) {
            return false;
        }
        Block destination = target.destination();
        jump.drop();
        block.addJump(opcode, destination, target.span);
        return true;
    }

    private static boolean shortCircuit(Block block, Instruction jump, Opcode same, Opcode opposite) {
        if (targetIs(jump, Opcode.JUMP) || targetIs(jump, same)) {
            return thread(block, jump, same);
        }
        if (targetIs(jump, opposite)) {
            jump.target = jump.destination().next;
            return true;
        }
        return false;
    }

    private static boolean jump(Block block, Instruction jump) {
        if (targetIs(jump, Opcode.JUMP)) {
            return thread(block, jump, Opcode.JUMP);
        }
        return targetIs(jump, Opcode.JUMP_NO_INTERRUPT) && thread(block, jump, jump.opcode);
    }
}
