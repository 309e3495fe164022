package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps that take away what has no effect: unreachable blocks, needless NOPs, pairs and jumps.
final class Cleanup {
    private static final int MAX_COPIED = 4;

    private Cleanup() {}

    // ---- blocks

    static void removeUnreachable(FlowGraph graph) {
        graph.forEach(block -> {
            block.predecessors = 0;
            block.visited = false;
        });
        Deque<Block> todo = new ArrayDeque<>();
        reach(graph.entry(), todo);
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            if (block.next != null && block.fallsThrough()) {
                reach(block.next, todo);
            }
            for (Instruction instruction : block.code) {
                if (instruction.opcode.hasTarget()) {
                    reach(instruction.destination(), todo);
                }
            }
        }
        graph.forEach(block -> {
            if (block.predecessors == 0) {
                block.code.clear();
                block.isHandler = false;
            }
        });
    }

    private static void reach(Block block, Deque<Block> todo) {
        block.predecessors++;
        if (!block.visited) {
            block.visited = true;
            todo.push(block);
        }
    }

    /// Replaces jumps to small exits, and to blocks without lines, by copies of them.
    static void inlineSmallBlocks(FlowGraph graph) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks()) {
                changed |= inlineTarget(block);
            }
        }
    }

    private static boolean inlineTarget(Block block) {
        Instruction last = block.last();
        if (last == null || !last.opcode.jumpsAlways()) {
            return false;
        }
        Block target = last.destination();
        boolean smallExit = target.exitsScope() && target.code.size() <= MAX_COPIED;
        boolean noLine = target.hasNoLine() && !target.fallsThrough();
        if (!smallExit && !noLine) {
            return false;
        }
        boolean interruptible = last.is(Opcode.JUMP);
        last.drop();
        for (Instruction instruction : List.copyOf(target.code)) {
            block.code.add(instruction.copy());
        }
        Instruction end = block.code.getLast();
        if (noLine && end.opcode.jumpsAlways() && interruptible) {
            end.opcode = Opcode.JUMP;
        }
        target.predecessors--;
        return true;
    }

    // ---- instructions

    static void removeNopsAndJumps(FlowGraph graph) {
        int removed;
        do {
            removed = removeNops(graph) + removeJumps(graph);
        } while (removed > 0);
    }

    static int removeNops(FlowGraph graph) {
        int removed = 0;
        for (Block block : graph.blocks()) {
            removed += removeNops(block);
        }
        return removed;
    }

    private static int removeNops(Block block) {
        List<Instruction> kept = new ArrayList<>(block.code.size());
        int previous = -1;
        for (int i = 0; i < block.code.size(); i++) {
            Instruction instruction = block.code.get(i);
            if (instruction.is(Opcode.NOP) && isNeedless(block, i, previous)) {
                continue;
            }
            kept.add(instruction);
            previous = instruction.line();
        }
        int removed = block.code.size() - kept.size();
        block.code = kept;
        return removed;
    }

    /// A NOP stays only as the sole mark of a line.
    private static boolean isNeedless(Block block, int index, int previous) {
        Instruction nop = block.code.get(index);
        int line = nop.line();
        if (line < 0 || line == previous) {
            return true;
        }
        if (index + 1 < block.code.size()) {
            Instruction next = block.code.get(index + 1);
            if (next.line() < 0) {
                next.span = nop.span;
                return true;
            }
            return next.line() == line;
        }
        return line == firstLine(Block.nonEmpty(block.next));
    }

    private static int firstLine(@Nullable Block block) {
        if (block != null) {
            for (Instruction instruction : block.code) {
                if (!instruction.is(Opcode.NOP) || instruction.line() >= 0) {
                    return instruction.line();
                }
            }
        }
        return Span.NONE.line();
    }

    private static int removeJumps(FlowGraph graph) {
        int removed = 0;
        for (Block block : graph.blocks()) {
            Instruction last = block.last();
            if (last != null && last.opcode.jumpsAlways()) {
                Block target = Block.nonEmpty(last.destination());
                if (target == Block.nonEmpty(block.next)) {
                    last.drop();
                    removed++;
                }
            }
        }
        return removed;
    }

    /// Removes NOPs, and pairs that push a constant or a copy and pop it.
    static void removeNopsAndPairs(FlowGraph graph) {
        boolean done = false;
        while (!done) {
            done = true;
            Instruction instruction = null;
            for (Block block : graph.blocks()) {
                removeNops(block);
                if (block.isTarget) {
                    instruction = null;
                }
                for (Instruction current : block.code) {
                    Instruction previous = instruction;
                    instruction = current;
                    if (previous != null && current.is(Opcode.POP_TOP) && onlyPushes(previous)) {
                        previous.drop();
                        current.drop();
                        done = false;
                    }
                }
                if (instruction != null && instruction.jumps() || !block.fallsThrough()) {
                    instruction = null;
                }
            }
        }
    }

    private static boolean onlyPushes(Instruction instruction) {
        return switch (instruction.opcode) {
            case LOAD_CONST, LOAD_SMALL_INT -> true;
            case COPY -> instruction.argument == 1;
            default -> false;
        };
    }
}
