package dev.baton.python.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The control flow graph of a code unit: basic blocks in the order in which they will be laid out.
final class FlowGraph {
    private final Block entry = new Block();

    /// The blocks of a unit; a block ends before each label and behind each jump or exit.
    static FlowGraph of(CodeUnit unit) {
        FlowGraph graph = new FlowGraph();
        graph.build(unit);
        return graph;
    }

    Block entry() {
        return entry;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Block block = entry; block != null; block = block.next) {
            blocks.add(block);
        }
        return blocks;
    }

    void forEach(Consumer<Block> action) {
        for (Block block = entry; block != null; block = block.next) {
            action.accept(block);
        }
    }

    void clearVisited() {
        forEach(block -> block.visited = false);
    }

    private void build(CodeUnit unit) {
        boolean[] labelled = new boolean[unit.instructions.size() + 1];
        for (List<Instruction> part : List.of(unit.prologue, unit.instructions)) {
            for (Instruction instruction : part) {
                if (instruction.label != null) {
                    labelled[instruction.label.position] = true;
                }
            }
        }
        Map<Integer, Block> targets = new LinkedHashMap<>();
        Block current = append(entry, unit.prologue);
        for (int i = 0; i < unit.instructions.size(); i++) {
            if (labelled[i]) {
                current = startLabelled(current);
                targets.put(i, current);
            }
            Instruction instruction = unit.instructions.get(i);
            current = instruction.is(Opcode.ANNOTATIONS_PLACEHOLDER)
                    ? append(current, unit.annotationSetup)
                    : append(current, List.of(instruction));
        }
        resolve(targets);
    }

    private static Block append(Block block, List<Instruction> instructions) {
        Block current = block;
        for (Instruction instruction : instructions) {
            Instruction last = current.last();
            if (last != null && (last.opcode.jumps() || last.opcode.exitsScope())) {
                current = start(current);
            }
            current.code.add(instruction);
        }
        return current;
    }

    private static Block startLabelled(Block current) {
        Block block = current.isEmpty() && !current.isTarget ? current : start(current);
        block.isTarget = true;
        return block;
    }

    private static Block start(Block current) {
        Block block = new Block();
        current.next = block;
        return block;
    }

    private void resolve(Map<Integer, Block> targets) {
        forEach(block -> {
            for (Instruction instruction : block.code) {
                if (instruction.label != null) {
                    instruction.target = targets.get(instruction.label.position);
                    instruction.label = null;
                    if (instruction.opcode.pushesBlock()) {
                        instruction.destination().isHandler = true;
                    }
                }
            }
        });
    }
}
