package dev.baton.python.code;

/// The step that joins neighbouring loads and stores of local variables into one instruction.
final class Superinstructions {
    private static final int MAX_LOCAL = 16;

    private Superinstructions() {}

    static void insert(FlowGraph graph) {
        graph.forEach(block -> {
            for (int i = 0; i + 1 < block.code.size(); i++) {
                join(block.code.get(i), block.code.get(i + 1));
            }
        });
        Cleanup.removeNops(graph);
    }

    private static void join(Instruction first, Instruction second) {
        Opcode joined = joined(first.opcode, second.opcode);
        boolean sameLine = first.line() < 0 || second.line() < 0 || first.line() == second.line();
        if (joined != null && sameLine && first.argument < MAX_LOCAL && second.argument < MAX_LOCAL) {
            first.become(joined, first.argument << 4 | second.argument);
            second.drop();
        }
    }

    private static @org.jspecify.annotations.Nullable Opcode joined(Opcode first, Opcode second) {
        if (first == Opcode.LOAD_FAST) {
            return second == Opcode.LOAD_FAST ? Opcode.LOAD_FAST_LOAD_FAST : null;
        }
        if (first != Opcode.STORE_FAST) {
            return null;
        }
        return switch (second) {
            case LOAD_FAST -> Opcode.STORE_FAST_LOAD_FAST;
            case STORE_FAST -> Opcode.STORE_FAST_STORE_FAST;
            default -> null;
        };
    }
}
