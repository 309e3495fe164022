package dev.baton.python.code;

import dev.baton.python.syntax.Span;

/// The step that gives artificial instructions the line of what leads to them.
///
/// An exit without a line that several jumps lead to is copied for each of them first.
final class LineNumbers {
    private LineNumbers() {}

    static void resolve(FlowGraph graph) {
        duplicateExits(graph);
        propagate(graph);
    }

    private static boolean isExitWithoutLine(Block block) {
        return (block.exitsScope() || block.checksEvalBreaker()) && block.hasNoLine();
    }

    private static void duplicateExits(FlowGraph graph) {
        graph.forEach(block -> {
            Instruction last = block.last();
            if (last != null && last.jumps()) {
                Block target = Block.nonEmpty(last.destination());
                if (target != null && target.predecessors > 1 && isExitWithoutLine(target)) {
                    last.target = duplicate(target, last.span);
                }
            }
        });
        graph.forEach(block -> {
            Instruction last = block.last();
            if (last != null && block.next != null && block.fallsThrough() && isExitWithoutLine(block.next)) {
                block.next.code.getFirst().span = last.span;
            }
        });
    }

    private static Block duplicate(Block target, Span span) {
        Block copy = new Block();
        target.code.forEach(instruction -> copy.code.add(instruction.copy()));
        copy.code.getFirst().span = span;
        copy.next = target.next;
        copy.predecessors = 1;
        copy.isTarget = true;
        target.predecessors--;
        target.next = copy;
        return copy;
    }

    private static void propagate(FlowGraph graph) {
        graph.forEach(block -> {
            Instruction last = block.last();
            if (last == null) {
                return;
            }
            Span previous = Span.NONE;
            for (Instruction instruction : block.code) {
                if (instruction.line() < 0) {
                    instruction.span = previous;
                } else {
                    previous = instruction.span;
                }
            }
            if (block.fallsThrough() && block.next != null) {
                inherit(block.next, previous);
            }
            if (last.jumps()) {
                inherit(last.destination(), previous);
            }
        });
    }

    private static void inherit(Block block, Span span) {
        if (block.predecessors == 1 && !block.isEmpty() && block.code.getFirst().line() < 0) {
            block.code.getFirst().span = span;
        }
    }
}
