package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import java.util.BitSet;

/// Which local variables may still be read, at each instruction of a code object.
final class Liveness {
    private final CodeObject code;
    private final BitSet[] live;
    /// With closures every variable counts as read.
    private final boolean cells;

    Liveness(CodeObject code) {
        this.code = code;
        cells = code.cellNames().length > 0 || code.freeNames().length > 0;
        live = new BitSet[code.length()];
        for (int i = 0; i < live.length; i++) {
            live[i] = new BitSet();
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int pc = live.length - 1; pc >= 0; pc--) {
                changed |= update(pc);
            }
        }
    }

    /// The variables that may be read from this instruction on.
    BitSet at(int pc) {
        return live[pc];
    }

    private boolean update(int pc) {
        Opcode opcode = code.opcode(pc);
        int argument = code.argument(pc);
        BitSet now = new BitSet();
        if (!opcode.jumpsAlways() && pc + 1 < live.length) {
            now.or(live[pc + 1]);
        }
        if (opcode.jumps()) {
            now.or(live[argument]);
            if (opcode == Opcode.FOR_ITER) {
                now.or(live[argument + 1]);
            }
        }
        access(opcode, argument, now);
        int range = code.handlerAt(pc);
        if (range >= 0) {
            now.or(live[code.handlerTarget(range)]);
        }
        boolean changed = !now.equals(live[pc]);
        live[pc] = now;
        return changed;
    }

    private void access(Opcode opcode, int argument, BitSet now) {
        switch (opcode) {
            case STORE_FAST -> now.clear(argument);
            case STORE_FAST_STORE_FAST -> {
                now.clear(argument >> 4);
                now.clear(argument & 15);
            }
            case STORE_FAST_LOAD_FAST -> {
                now.set(argument & 15);
                now.clear(argument >> 4);
            }
            case LOAD_FAST_LOAD_FAST, LOAD_FAST_BORROW_LOAD_FAST_BORROW -> {
                now.set(argument >> 4);
                now.set(argument & 15);
            }
            case LOAD_FAST, LOAD_FAST_BORROW, LOAD_FAST_CHECK, LOAD_FAST_AND_CLEAR, DELETE_FAST -> now.set(argument);
            default -> {}
        }
        if (cells) {
            now.set(0, code.fastNames().length);
        }
    }
}
