package dev.baton.python.code;

import java.util.ArrayDeque;
import java.util.Deque;

/// The step that finds loads of local variables that may have no value yet, and makes them check.
final class UnboundLocals {
    private static final int TRACKED = 64;

    private final Deque<Block> todo = new ArrayDeque<>();

    private UnboundLocals() {}

    static void check(FlowGraph graph, int locals, int parameters) {
        if (locals > 0) {
            new UnboundLocals().run(graph, locals, parameters);
        }
    }

    private void run(FlowGraph graph, int locals, int parameters) {
        if (locals > TRACKED) {
            scanUntracked(graph, locals);
        }
        graph.clearVisited();
        long unsafe = 0;
        for (int i = parameters; i < Math.min(locals, TRACKED); i++) {
            unsafe |= 1L << i;
        }
        push(graph.entry(), unsafe);
        graph.forEach(this::scan);
        while (!todo.isEmpty()) {
            Block block = todo.pop();
            block.visited = false;
            scan(block);
        }
    }

    private void push(Block block, long unsafe) {
        long both = block.unsafeLocals | unsafe;
        if (both != block.unsafeLocals) {
            block.unsafeLocals = both;
            if (!block.visited) {
                block.visited = true;
                todo.push(block);
            }
        }
    }

    private void scan(Block block) {
        long unsafe = block.unsafeLocals;
        for (Instruction instruction : block.code) {
            if (instruction.handler != null) {
                push(instruction.handler, unsafe);
            }
            if (instruction.argument < TRACKED) {
                unsafe = after(instruction, unsafe);
            }
        }
        if (block.next != null && block.fallsThrough()) {
            push(block.next, unsafe);
        }
        Instruction last = block.last();
        if (last != null && last.jumps()) {
            push(last.destination(), unsafe);
        }
    }

    private static long after(Instruction instruction, long unsafe) {
        long bit = 1L << instruction.argument;
        return switch (instruction.opcode) {
            case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> unsafe | bit;
            case STORE_FAST, LOAD_FAST_CHECK -> unsafe & ~bit;
            case LOAD_FAST -> {
                if ((unsafe & bit) != 0) {
                    instruction.opcode = Opcode.LOAD_FAST_CHECK;
                }
                yield unsafe & ~bit;
            }
            default -> unsafe;
        };
    }

    /// Variables beyond the first 64 are followed within each block only, as CPython does.
    private static void scanUntracked(FlowGraph graph, int locals) {
        for (Block block : graph.blocks()) {
            boolean[] bound = new boolean[locals];
            for (Instruction instruction : block.code) {
                int local = instruction.argument;
                if (local < TRACKED) {
                    continue;
                }
                switch (instruction.opcode) {
                    case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> bound[local] = false;
                    case STORE_FAST -> bound[local] = true;
                    case LOAD_FAST -> {
                        if (!bound[local]) {
                            instruction.opcode = Opcode.LOAD_FAST_CHECK;
                        }
                        bound[local] = true;
                    }
                    default -> {}
                }
            }
        }
    }
}
