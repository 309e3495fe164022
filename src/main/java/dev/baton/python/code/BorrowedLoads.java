package dev.baton.python.code;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// The step that finds loads of local variables that need no reference of their own.
///
/// A load may borrow when what it pushed is used up within the block, before the variable changes, and is not itself
/// stored in a variable. Found by running each block on a stack of where values come from.
final class BorrowedLoads {
    private static final int NONE = -1;

    private final Deque<Block> todo = new ArrayDeque<>();
    private int[] origins = new int[32];
    private int[] locals = new int[32];
    private int size;
    private boolean[] owned = {};

    private BorrowedLoads() {}

    static void mark(FlowGraph graph) {
        graph.clearVisited();
        new BorrowedLoads().run(graph.entry());
    }

    private void run(Block entry) {
        entry.startDepth = 0;
        visit(entry);
        while (!todo.isEmpty()) {
            block(todo.pop());
        }
    }

    private void visit(Block block) {
        if (!block.visited) {
            block.visited = true;
            todo.push(block);
        }
    }

    private void block(Block block) {
        owned = new boolean[block.code.size()];
        size = 0;
        for (int i = 0; i < block.startDepth; i++) {
            push(NONE, NONE);
        }
        for (int i = 0; i < block.code.size(); i++) {
            instruction(i, block.code.get(i));
        }
        Instruction last = block.last();
        if (last != null && block.next != null && block.fallsThrough()) {
            visit(block.next);
        }
        for (int i = 0; i < size; i++) {
            own(origins[i]);
        }
        for (int i = 0; i < block.code.size(); i++) {
            if (!owned[i]) {
                borrow(block.code.get(i));
            }
        }
    }

    private static void borrow(Instruction instruction) {
        if (instruction.is(Opcode.LOAD_FAST)) {
            instruction.opcode = Opcode.LOAD_FAST_BORROW;
        } else if (instruction.is(Opcode.LOAD_FAST_LOAD_FAST)) {
            instruction.opcode = Opcode.LOAD_FAST_BORROW_LOAD_FAST_BORROW;
        }
    }

    // ---- the stack

    private void push(int origin, int local) {
        if (size == origins.length) {
            origins = Arrays.copyOf(origins, size * 2);
            locals = Arrays.copyOf(locals, size * 2);
        }
        origins[size] = origin;
        locals[size++] = local;
    }

    private void pushNew(int origin, int count) {
        for (int i = 0; i < count; i++) {
            push(origin, NONE);
        }
    }

    /// CPython 3.14 takes these values to come from the first instructions of the block, which then own theirs.
    private void pushMisattributed(int count) {
        for (int i = 0; i < count; i++) {
            push(i, NONE);
        }
    }

    private void pop(int count) {
        size -= count;
    }

    private void own(int origin) {
        if (origin != NONE) {
            owned[origin] = true;
        }
    }

    private void kill(int local) {
        for (int i = 0; i < size; i++) {
            if (locals[i] == local) {
                own(origins[i]);
            }
        }
    }

    private void store(int local) {
        size--;
        int origin = origins[size];
        kill(local);
        own(origin);
    }

    // ---- instructions

    private void instruction(int i, Instruction instruction) {
        int argument = instruction.argument;
        switch (instruction.opcode) {
            case LOAD_FAST -> push(i, argument);
            case LOAD_FAST_AND_CLEAR -> {
                kill(argument);
                push(i, argument);
            }
            case DELETE_FAST -> kill(argument);
            case LOAD_FAST_LOAD_FAST -> {
                push(i, argument >> 4);
                push(i, argument & 15);
            }
            case STORE_FAST -> store(argument);
            case STORE_FAST_LOAD_FAST -> {
                store(argument >> 4);
                push(i, argument & 15);
            }
            case STORE_FAST_STORE_FAST -> {
                store(argument >> 4);
                store(argument & 15);
            }
            case COPY -> push(origins[size - argument], locals[size - argument]);
            case SWAP -> swap(argument);
            default -> other(i, instruction);
        }
    }

    private void swap(int argument) {
        int other = size - argument;
        int origin = origins[other];
        int local = locals[other];
        origins[other] = origins[size - 1];
        locals[other] = locals[size - 1];
        origins[size - 1] = origin;
        locals[size - 1] = local;
    }

    private void other(int i, Instruction instruction) {
        int popped = instruction.opcode.popped(instruction.argument);
        int pushed = instruction.opcode.pushed(instruction.argument);
        switch (instruction.opcode) {
            case GET_ANEXT, IMPORT_FROM, WITH_EXCEPT_START -> pushMisattributed(pushed - popped);
            case DICT_MERGE, DICT_UPDATE, LIST_APPEND, LIST_EXTEND, MAP_ADD, RERAISE, SET_ADD, SET_UPDATE ->
                pop(popped - pushed);
            case END_SEND, SET_FUNCTION_ATTRIBUTE -> keepTop(1);
            case GET_YIELD_FROM_ITER, FORMAT_SIMPLE -> {}
            case CHECK_EXC_MATCH -> {
                pop(1);
                pushNew(i, 1);
            }
            case FOR_ITER -> {
                visit(instruction.destination());
                pushNew(i, 1);
            }
            case LOAD_ATTR, LOAD_SUPER_ATTR -> loadAttribute(i, instruction);
            case LOAD_SPECIAL, PUSH_EXC_INFO -> keepBelow(i);
            case SEND -> {
                visit(instruction.destination());
                pop(1);
                pushNew(i, 1);
            }
            default -> plain(i, instruction, popped, pushed);
        }
    }

    private void keepTop(int below) {
        int origin = origins[size - 1];
        int local = locals[size - 1];
        pop(1 + below);
        push(origin, local);
    }

    private void keepBelow(int i) {
        int origin = origins[size - 1];
        int local = locals[size - 1];
        pop(1);
        pushNew(i, 1);
        push(origin, local);
    }

    private void loadAttribute(int i, Instruction instruction) {
        int origin = origins[size - 1];
        int local = locals[size - 1];
        pop(instruction.is(Opcode.LOAD_ATTR) ? 1 : 3);
        pushNew(i, 1);
        if ((instruction.argument & 1) != 0) {
            push(origin, local);
        }
    }

    private void plain(int i, Instruction instruction, int popped, int pushed) {
        if (instruction.opcode.hasTarget()) {
            visit(instruction.destination());
        }
        if (!instruction.opcode.pushesBlock()) {
            pop(popped);
            pushNew(i, pushed);
        }
    }
}
