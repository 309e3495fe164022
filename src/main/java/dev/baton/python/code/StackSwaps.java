package dev.baton.python.code;

/// The part of the optimiser that needs fewer SWAPs, or none: it orders the stores behind them instead.
final class StackSwaps {
    private static final int VISITED = -1;

    private StackSwaps() {}

    /// Replaces a run of SWAPs by the shortest one with the same effect; returns the index of its last instruction.
    static int optimize(Block block, int start) {
        int depth = 0;
        int swaps = 0;
        int length = 0;
        while (start + length < block.code.size()) {
            Instruction instruction = block.code.get(start + length);
            if (instruction.is(Opcode.SWAP)) {
                depth = Math.max(depth, instruction.argument);
                swaps++;
            } else if (!instruction.is(Opcode.NOP)) {
                break;
            }
            length++;
        }
        if (swaps < 2) {
            return start;
        }
        rewrite(block, start, length, effect(block, start, length, depth));
        return start + length - 1;
    }

    private static int[] effect(Block block, int start, int length, int depth) {
        int[] stack = new int[depth];
        for (int i = 0; i < depth; i++) {
            stack[i] = i;
        }
        for (Instruction instruction : block.code.subList(start, start + length)) {
            if (instruction.is(Opcode.SWAP)) {
                int other = instruction.argument - 1;
                int top = stack[0];
                stack[0] = stack[other];
                stack[other] = top;
            }
        }
        return stack;
    }

    private static void rewrite(Block block, int start, int length, int[] stack) {
        int current = start + length - 1;
        for (int i = 0; i < stack.length; i++) {
            if (stack[i] == VISITED || stack[i] == i) {
                continue;
            }
            int j = i;
            while (true) {
                if (j != 0) {
                    block.code.get(current--).become(Opcode.SWAP, j + 1);
                }
                if (stack[j] == VISITED) {
                    break;
                }
                int next = stack[j];
                stack[j] = VISITED;
                j = next;
            }
        }
        while (current >= start) {
            block.code.get(current--).drop();
        }
    }

    private static boolean isMovable(Instruction instruction) {
        return switch (instruction.opcode) {
            case STORE_FAST, STORE_FAST_MAYBE_NULL, POP_TOP -> true;
            default -> false;
        };
    }

    private static int storesTo(Instruction instruction) {
        return instruction.is(Opcode.POP_TOP) ? -1 : instruction.argument;
    }

    /// The next instruction that may be moved, on the given line unless that is negative; -1 when there is none.
    private static int nextMovable(Block block, int from, int line) {
        for (int i = from + 1; i < block.code.size(); i++) {
            Instruction instruction = block.code.get(i);
            if (line >= 0 && instruction.line() != line) {
                return -1;
            }
            if (!instruction.is(Opcode.NOP)) {
                return isMovable(instruction) ? i : -1;
            }
        }
        return -1;
    }

    /// Swaps instructions rather than values, going back from an index.
    static void apply(Block block, int from) {
        for (int i = from; i >= 0; i--) {
            Instruction instruction = block.code.get(i);
            if (instruction.is(Opcode.SWAP)) {
                if (!applyOne(block, i)) {
                    return;
                }
            } else if (!instruction.is(Opcode.NOP) && !isMovable(instruction)) {
                return;
            }
        }
    }

    private static boolean applyOne(Block block, int i) {
        Instruction swap = block.code.get(i);
        int j = nextMovable(block, i, -1);
        if (j < 0) {
            return false;
        }
        int line = block.code.get(j).line();
        int k = j;
        for (int count = swap.argument - 1; count > 0; count--) {
            k = nextMovable(block, k, line);
            if (k < 0) {
                return false;
            }
        }
        if (!isSafe(block, j, k)) {
            return false;
        }
        swap.drop();
        Instruction first = block.code.get(j);
        block.code.set(j, block.code.get(k));
        block.code.set(k, first);
        return true;
    }

    private static boolean isSafe(Block block, int j, int k) {
        int first = storesTo(block.code.get(j));
        int second = storesTo(block.code.get(k));
        if (first < 0 && second < 0) {
            return true;
        }
        if (first == second) {
            return false;
        }
        for (Instruction between : block.code.subList(j + 1, k)) {
            int store = isMovable(between) ? storesTo(between) : -1;
            if (store >= 0 && (store == first || store == second)) {
                return false;
            }
        }
        return true;
    }
}
