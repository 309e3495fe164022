package dev.baton.python.code;

import dev.baton.python.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The index space that variables, cells and free variables share, and the instructions that set it up.
final class FastLocals {
    private final CodeUnit unit;
    private final int locals;
    private final int cells;
    private final int[] fixed;

    FastLocals(CodeUnit unit) {
        this.unit = unit;
        this.locals = unit.locals.size();
        this.cells = unit.cells.size();
        this.fixed = new int[cells + unit.free.size()];
        String[] cellNames = unit.cells.toArray();
        for (int i = 0; i < fixed.length; i++) {
            boolean shared = i < cells && unit.locals.contains(cellNames[i]);
            fixed[i] = shared ? unit.locals.of(cellNames[i]) : locals + i;
        }
    }

    /// Inserts what a frame does first, and renumbers cells and free variables.
    void prepare(FlowGraph graph, int flags) {
        insertPrologue(graph.entry(), flags);
        closeGaps();
        graph.forEach(block -> block.code.forEach(this::renumber));
    }

    private void insertPrologue(Block entry, int flags) {
        List<Instruction> prologue = new ArrayList<>();
        if (unit.free.size() > 0) {
            prologue.add(new Instruction(Opcode.COPY_FREE_VARS, unit.free.size(), Span.NONE));
        }
        int[] sorted = new int[locals + cells];
        for (int i = 0; i < cells; i++) {
            sorted[fixed[i]] = i + 1;
        }
        Arrays.stream(sorted)
                .filter(cell -> cell > 0)
                .forEach(cell -> prologue.add(new Instruction(Opcode.MAKE_CELL, cell - 1, Span.NONE)));
        if ((flags & (CodeObject.GENERATOR | CodeObject.COROUTINE | CodeObject.ASYNC_GENERATOR)) != 0) {
            Span span = new Span(unit.firstLine, -1, unit.firstLine, -1);
            prologue.add(new Instruction(Opcode.RETURN_GENERATOR, 0, span));
            prologue.add(new Instruction(Opcode.POP_TOP, 0, span));
        }
        entry.code.addAll(0, prologue);
    }

    private void closeGaps() {
        int dropped = 0;
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == i + locals) {
                fixed[i] -= dropped;
            } else {
                dropped++;
            }
        }
    }

    private void renumber(Instruction instruction) {
        switch (instruction.opcode) {
            case MAKE_CELL, LOAD_CLOSURE, LOAD_DEREF, STORE_DEREF, DELETE_DEREF, LOAD_FROM_DICT_OR_DEREF ->
                instruction.argument = fixed[instruction.argument];
            default -> {}
        }
    }

    CodeObject.Variables variables() {
        String[] local = unit.locals.toArray();
        String[] free = unit.free.toArray();
        List<String> fast = new ArrayList<>(List.of(local));
        List<String> cellNames =
                new ArrayList<>(fast.stream().filter(unit.cells::contains).toList());
        for (String cell : unit.cells.toArray()) {
            if (!unit.locals.contains(cell)) {
                fast.add(cell);
                cellNames.add(cell);
            }
        }
        fast.addAll(List.of(free));
        if (unit.kind == CodeUnit.Kind.ANNOTATIONS) {
            fast.set(0, "format");
            local[0] = "format";
        }
        return new CodeObject.Variables(
                local, cellNames.toArray(String[]::new), free, fast.toArray(String[]::new), unit.names.toArray());
    }
}
