package dev.baton.python.code;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The step that tells every instruction where an exception goes that is raised in it.
final class ExceptionTargets {
    private static final int RESUME_DEPTH_ONE = 4;

    private final Deque<Block> todo = new ArrayDeque<>();
    private Deque<Block> handlers = new ArrayDeque<>();
    private int yieldDepth;

    private ExceptionTargets() {}

    static void label(FlowGraph graph) {
        graph.clearVisited();
        new ExceptionTargets().run(graph.entry());
    }

    private void run(Block entry) {
        visit(entry, new ArrayDeque<>());
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            handlers = block.handlersCopy();
            block.handlers = null;
            yieldDepth = -1;
            block.code.forEach(this::instruction);
            Block next = block.next;
            if (next != null && block.fallsThrough() && !next.visited) {
                visit(next, handlers);
            }
        }
    }

    private void visit(Block block, Deque<Block> stack) {
        block.visited = true;
        block.handlers = new ArrayDeque<>(stack);
        todo.push(block);
    }

    private void instruction(Instruction instruction) {
        @Nullable Block handler = handlers.peek();
        if (instruction.opcode.pushesBlock()) {
            Block target = instruction.destination();
            if (!target.visited) {
                visit(target, handlers);
            }
            target.preservesLasti |= instruction.is(Opcode.SETUP_WITH) || instruction.is(Opcode.SETUP_CLEANUP);
            handlers.push(target);
        } else if (instruction.is(Opcode.POP_BLOCK)) {
            handlers.pop();
            instruction.drop();
        } else {
            instruction.handler = handler;
            if (instruction.jumps() && !instruction.destination().visited) {
                visit(instruction.destination(), handlers);
            } else if (instruction.is(Opcode.YIELD_VALUE)) {
                yieldDepth = handlers.size();
            } else if (instruction.is(Opcode.RESUME) && instruction.argument != 0) {
                instruction.argument |= yieldDepth == 1 ? RESUME_DEPTH_ONE : 0;
                yieldDepth = -1;
            }
        }
    }
}
