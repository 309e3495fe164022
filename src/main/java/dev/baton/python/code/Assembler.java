package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last part of the compiler: optimises the flow graph of a unit and lays it out as a code object.
final class Assembler {
    /// From the SEND that waits for the next item of an `async for` to the END_SEND behind it.
    private static final int END_SEND_DISTANCE = 4;

    private final String fileName;
    private final CodeUnit unit;
    private final List<Object> constants;

    Assembler(String fileName, CodeUnit unit) {
        this.fileName = fileName;
        this.unit = unit;
        this.constants = new ArrayList<>(unit.constants.keySet());
    }

    CodeObject assemble() {
        FlowGraph graph = FlowGraph.of(unit);
        optimize(graph);
        JumpForms.expandConditionals(graph);
        int stackSize = StackDepth.compute(graph);
        FastLocals fastLocals = new FastLocals(unit);
        fastLocals.prepare(graph, flags());
        JumpForms.convertPseudo(graph);
        JumpForms.normalize(graph);
        BorrowedLoads.mark(graph);
        List<Instruction> code = layOut(graph);
        return new CodeObject(
                signature(), fastLocals.variables(), constants, instructions(code, stackSize), exceptions(code));
    }

    private void optimize(FlowGraph graph) {
        ExceptionTargets.label(graph);
        Cleanup.inlineSmallBlocks(graph);
        Cleanup.removeUnreachable(graph);
        LineNumbers.resolve(graph);
        new Peephole(constants).run(graph);
        Cleanup.removeNopsAndPairs(graph);
        Cleanup.removeUnreachable(graph);
        Cleanup.removeNopsAndJumps(graph);
        removeUnusedConstants(graph);
        UnboundLocals.check(graph, unit.locals.size(), unit.scope.parameters.size());
        Superinstructions.insert(graph);
        ColdBlocks.moveToEnd(graph);
        LineNumbers.resolve(graph);
    }

    /// The first constant stays: it may be the docstring.
    private void removeUnusedConstants(FlowGraph graph) {
        boolean[] used = new boolean[constants.size()];
        graph.forEach(block -> {
            for (Instruction instruction : block.code) {
                if (instruction.is(Opcode.LOAD_CONST)) {
                    used[instruction.argument] = true;
                }
            }
        });
        int[] renumbered = new int[used.length];
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            renumbered[i] = kept.size();
            if (used[i] || i == 0) {
                kept.add(constants.get(i));
            }
        }
        constants.clear();
        constants.addAll(kept);
        graph.forEach(block -> {
            for (Instruction instruction : block.code) {
                if (instruction.is(Opcode.LOAD_CONST)) {
                    instruction.argument = renumbered[instruction.argument];
                }
            }
        });
    }

    // ---- layout

    /// All instructions in order; jumps get their direction, and their argument becomes an index.
    private static List<Instruction> layOut(FlowGraph graph) {
        List<Instruction> code = new ArrayList<>();
        graph.forEach(block -> {
            block.index = code.size();
            code.addAll(block.code);
        });
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction.jumps()) {
                int beyond = instruction.is(Opcode.END_ASYNC_FOR) ? END_SEND_DISTANCE : 0;
                instruction.argument = instruction.destination().index + beyond;
                boolean forward = instruction.argument > i;
                if (instruction.is(Opcode.JUMP)) {
                    instruction.opcode = forward ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD;
                } else if (instruction.is(Opcode.JUMP_NO_INTERRUPT)) {
                    instruction.opcode = forward ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
                }
            }
        }
        return code;
    }

    private static CodeObject.Instructions instructions(List<Instruction> code, int stackSize) {
        int length = code.size();
        Opcode[] opcodes = new Opcode[length];
        int[] ordinals = new int[length];
        int[] arguments = new int[length];
        Span[] spans = new Span[length];
        int[] lines = new int[length];
        for (int i = 0; i < length; i++) {
            Instruction instruction = code.get(i);
            opcodes[i] = instruction.opcode;
            ordinals[i] = instruction.opcode.ordinal();
            arguments[i] = instruction.argument;
            spans[i] = instruction.span;
            lines[i] = instruction.line();
        }
        return new CodeObject.Instructions(opcodes, ordinals, arguments, spans, lines, stackSize);
    }

    private static CodeObject.ExceptionTable exceptions(List<Instruction> code) {
        List<int[]> ranges = new ArrayList<>();
        List<Block> handlers = new ArrayList<>();
        Block current = null;
        int start = 0;
        for (int i = 0; i <= code.size(); i++) {
            @Nullable Block handler = i < code.size() ? code.get(i).handler : null;
            if (handler != current || i == code.size()) {
                if (current != null) {
                    ranges.add(new int[] {start, i});
                    handlers.add(current);
                }
                current = handler;
                start = i;
            }
        }
        int count = ranges.size();
        CodeObject.ExceptionTable table = new CodeObject.ExceptionTable(
                new int[count], new int[count], new int[count], new int[count], new boolean[count]);
        for (int i = 0; i < count; i++) {
            Block handler = handlers.get(i);
            table.starts()[i] = ranges.get(i)[0];
            table.ends()[i] = ranges.get(i)[1];
            table.targets()[i] = handler.index;
            table.depths()[i] = handler.startDepth - (handler.preservesLasti ? 2 : 1);
            table.lasti()[i] = handler.preservesLasti;
        }
        return table;
    }

    // ---- signature

    private CodeObject.Signature signature() {
        return new CodeObject.Signature(
                unit.name,
                unit.qualifiedName,
                fileName,
                unit.firstLine,
                unit.argumentCount + unit.positionalOnlyCount,
                unit.positionalOnlyCount,
                unit.keywordOnlyCount,
                flags());
    }

    private int flags() {
        Scope scope = unit.scope;
        if (!scope.isFunctionLike()) {
            return 0;
        }
        int flags = CodeObject.OPTIMIZED | CodeObject.NEW_LOCALS;
        flags |= scope.nested ? CodeObject.NESTED : 0;
        flags |= scope.varArguments ? CodeObject.VAR_ARGUMENTS : 0;
        flags |= scope.varKeywords ? CodeObject.VAR_KEYWORDS : 0;
        flags |= scope.docstring ? CodeObject.HAS_DOCSTRING : 0;
        flags |= scope.method ? CodeObject.METHOD : 0;
        if (scope.generator && scope.coroutine) {
            flags |= CodeObject.ASYNC_GENERATOR;
        } else if (scope.generator) {
            flags |= CodeObject.GENERATOR;
        } else if (scope.coroutine) {
            flags |= CodeObject.COROUTINE;
        }
        return flags;
    }
}
