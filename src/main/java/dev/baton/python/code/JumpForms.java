package dev.baton.python.code;

/// The steps that turn pseudo operations and jumps without a direction into real ones.
final class JumpForms {
    private JumpForms() {}

    /// `JUMP_IF_FALSE` and its twin, which keep the value, become a copy, a test and a popping jump.
    static void expandConditionals(FlowGraph graph) {
        graph.forEach(block -> {
            Instruction last = block.last();
            boolean onFalse = last != null && last.is(Opcode.JUMP_IF_FALSE);
            if (last != null && (onFalse || last.is(Opcode.JUMP_IF_TRUE))) {
                last.opcode = onFalse ? Opcode.POP_JUMP_IF_FALSE : Opcode.POP_JUMP_IF_TRUE;
                int at = block.code.size() - 1;
                block.code.add(at, derived(Opcode.COPY, 1, last));
                block.code.add(at + 1, derived(Opcode.TO_BOOL, 0, last));
            }
        });
    }

    private static Instruction derived(Opcode opcode, int argument, Instruction from) {
        Instruction instruction = new Instruction(opcode, argument, from.span);
        instruction.handler = from.handler;
        return instruction;
    }

    static void convertPseudo(FlowGraph graph) {
        graph.forEach(block -> {
            for (Instruction instruction : block.code) {
                if (instruction.opcode.pushesBlock()) {
                    instruction.drop();
                } else if (instruction.is(Opcode.LOAD_CLOSURE)) {
                    instruction.opcode = Opcode.LOAD_FAST;
                } else if (instruction.is(Opcode.STORE_FAST_MAYBE_NULL)) {
                    instruction.opcode = Opcode.STORE_FAST;
                }
            }
        });
        Cleanup.removeNopsAndJumps(graph);
    }

    /// Conditional jumps only go forward: one that went back is turned round over a jump back.
    static void normalize(FlowGraph graph) {
        graph.clearVisited();
        for (Block block = graph.entry(); block != null; block = block.next) {
            block.visited = true;
            Instruction last = block.last();
            if (last != null && last.opcode.isConditionalJump()) {
                if (last.destination().visited) {
                    reverse(block, last);
                } else {
                    block.code.add(derived(Opcode.NOT_TAKEN, 0, last));
                }
            }
        }
    }

    private static void reverse(Block block, Instruction jump) {
        Block target = jump.destination();
        Block back = new Block();
        back.code.add(derived(Opcode.NOT_TAKEN, 0, jump));
        Instruction jumpBack = derived(Opcode.JUMP, 0, jump);
        jumpBack.target = target;
        back.code.add(jumpBack);
        back.startDepth = target.startDepth;
        back.cold = block.cold;
        back.next = block.next;
        jump.opcode = switch (jump.opcode) {
            case POP_JUMP_IF_NOT_NONE -> Opcode.POP_JUMP_IF_NONE;
            case POP_JUMP_IF_NONE -> Opcode.POP_JUMP_IF_NOT_NONE;
            case POP_JUMP_IF_FALSE -> Opcode.POP_JUMP_IF_TRUE;
            default -> Opcode.POP_JUMP_IF_FALSE;
        };
        jump.target = block.next;
        block.next = back;
    }
}
