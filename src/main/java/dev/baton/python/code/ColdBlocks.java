package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;

/// The step that moves exception handlers, and what only they lead to, behind all other code.
final class ColdBlocks {
    private ColdBlocks() {}

    static void moveToEnd(FlowGraph graph) {
        if (graph.entry().next == null) {
            return;
        }
        markWarm(graph);
        markCold(graph);
        joinToWarm(graph);
        if (move(graph)) {
            Cleanup.removeNopsAndJumps(graph);
        }
    }

    private static void markWarm(FlowGraph graph) {
        graph.clearVisited();
        Deque<Block> todo = new ArrayDeque<>();
        graph.entry().visited = true;
        todo.push(graph.entry());
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            block.warm = true;
            follow(block, todo);
        }
    }

    private static void markCold(FlowGraph graph) {
        graph.clearVisited();
        Deque<Block> todo = new ArrayDeque<>();
        graph.forEach(block -> {
            if (block.isHandler) {
                block.visited = true;
                todo.push(block);
            }
        });
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            block.cold = true;
            follow(block, todo);
        }
    }

    private static void follow(Block block, Deque<Block> todo) {
        if (block.next != null && block.fallsThrough()) {
            visit(block.next, todo);
        }
        for (Instruction instruction : block.code) {
            if (instruction.jumps()) {
                visit(instruction.destination(), todo);
            }
        }
    }

    private static void visit(Block block, Deque<Block> todo) {
        if (!block.visited && !block.warm) {
            block.visited = true;
            todo.push(block);
        }
    }

    /// Where cold code ran on into warm code, a jump takes its place.
    private static void joinToWarm(FlowGraph graph) {
        graph.forEach(block -> {
            if (block.cold && block.fallsThrough() && block.next != null && block.next.warm) {
                Block jump = new Block();
                block.next.isTarget = true;
                jump.addJump(Opcode.JUMP_NO_INTERRUPT, block.next, Span.NONE);
                jump.cold = true;
                jump.predecessors = 1;
                jump.next = block.next;
                block.next = jump;
            }
        });
    }

    private static boolean move(FlowGraph graph) {
        Block warm = graph.entry();
        Block firstCold = null;
        Block lastCold = null;
        while (warm.next != null) {
            Block block = warm.next;
            if (!block.cold) {
                warm = block;
                continue;
            }
            warm.next = block.next;
            block.next = null;
            if (lastCold == null) {
                firstCold = block;
            } else {
                lastCold.next = block;
            }
            lastCold = block;
        }
        warm.next = firstCold;
        return firstCold != null;
    }
}
