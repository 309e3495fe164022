package dev.baton.python.code;

import java.util.ArrayDeque;
import java.util.Deque;

/// The step that computes how deep the stack is at the start of each block, and at most.
final class StackDepth {
    private final Deque<Block> todo = new ArrayDeque<>();

    private StackDepth() {}

    static int compute(FlowGraph graph) {
        graph.forEach(block -> block.startDepth = Integer.MIN_VALUE);
        return new StackDepth().run(graph.entry());
    }

    private int run(Block entry) {
        push(entry, 0);
        int most = 1;
        while (!todo.isEmpty()) {
            most = Math.max(most, block(todo.pop()));
        }
        return most;
    }

    private void push(Block block, int depth) {
        if (block.startDepth < 0) {
            block.startDepth = depth;
            todo.push(block);
        } else if (block.startDepth != depth) {
            throw new IllegalStateException("inconsistent stack depth");
        }
    }

    private int block(Block block) {
        int depth = block.startDepth;
        int most = depth;
        for (Instruction instruction : block.code) {
            Opcode opcode = instruction.opcode;
            int effect = opcode.pushed(instruction.argument) - opcode.popped(instruction.argument);
            most = Math.max(most, depth);
            if (opcode.hasTarget() && opcode != Opcode.END_ASYNC_FOR) {
                push(instruction.destination(), depth + effect);
            }
            depth += opcode.pushesBlock() ? 0 : effect;
            if (depth < 0) {
                throw new IllegalStateException("stack underflow at " + opcode);
            }
        }
        most = Math.max(most, depth);
        if (block.next != null && block.fallsThrough()) {
            push(block.next, depth);
        }
        return most;
    }
}
