package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A basic block: instructions that run one after another, entered at the top and left at the bottom.
final class Block {
    List<Instruction> code = new ArrayList<>();

    @Nullable
    Block next;

    boolean isTarget;
    boolean visited;
    boolean isHandler;
    boolean preservesLasti;
    boolean warm;
    boolean cold;
    int predecessors;
    int startDepth = Integer.MIN_VALUE;
    int index;
    long unsafeLocals;

    @Nullable
    Deque<Block> handlers;

    boolean isEmpty() {
        return code.isEmpty();
    }

    @Nullable
    Instruction last() {
        return code.isEmpty() ? null : code.getLast();
    }

    void add(Opcode opcode, int argument, Span span) {
        code.add(new Instruction(opcode, argument, span));
    }

    void addJump(Opcode opcode, Block target, Span span) {
        Instruction jump = new Instruction(opcode, 0, span);
        jump.target = target;
        code.add(jump);
    }

    /// The operation behind an instruction, or null at the end of the block.
    @Nullable
    Opcode opcodeAfter(int position) {
        return position + 1 < code.size() ? code.get(position + 1).opcode : null;
    }

    boolean exitsScope() {
        Instruction last = last();
        return last != null && last.opcode.exitsScope();
    }

    boolean fallsThrough() {
        Instruction last = last();
        return last == null || !(last.opcode.exitsScope() || last.opcode.jumpsAlways());
    }

    boolean checksEvalBreaker() {
        return code.stream().anyMatch(instruction -> instruction.opcode.checksEvalBreaker());
    }

    boolean hasNoLine() {
        return code.stream().noneMatch(instruction -> instruction.line() >= 0);
    }

    /// This block, or the first one behind it that is not empty; null when there is none.
    static @Nullable Block nonEmpty(@Nullable Block block) {
        Block found = block;
        while (found != null && found.isEmpty()) {
            found = found.next;
        }
        return found;
    }

    Deque<Block> handlersCopy() {
        return handlers == null ? new ArrayDeque<>() : new ArrayDeque<>(handlers);
    }
}
