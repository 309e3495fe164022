package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;

/// The form in which the evaluation loop reads instructions: one word each, so that an instruction costs one read.
///
/// From the lowest bit: 8 bits that say what to do, 23 bits of nanoseconds, the sign bit of the lower half when a
/// source line begins or a check point is here, and the argument in the upper half.
final class Dispatch {
    static final int OTHER = 0;
    static final int LOAD_FAST = 1;
    static final int LOAD_TWO = 2;
    static final int LOAD_CONST = 3;
    static final int LOAD_INT = 4;
    static final int STORE_FAST = 5;
    static final int STORE_LOAD = 6;
    static final int STORE_TWO = 7;
    static final int POP = 8;
    static final int NOTHING = 9;
    static final int JUMP_IF_FALSE = 10;
    static final int JUMP_IF_TRUE = 11;
    static final int JUMP = 12;
    static final int JUMP_BACK = 13;
    static final int RESUME = 14;
    static final int ADD = 15;
    static final int SUBTRACT = 16;
    static final int MULTIPLY = 17;
    static final int DIVIDE = 18;
    static final int MODULO = 19;
    static final int COMPARE = 20;
    static final int COMPARE_AND_JUMP = 21;
    static final int FOR_ITER = 22;
    static final int LOAD_GLOBAL = 23;
    static final int LOAD_ATTR = 24;
    static final int STORE_ATTR = 25;
    static final int CALL = 26;
    static final int RETURN = 27;
    static final int BINARY_OP = 28;
    static final int COPY = 29;
    static final int SWAP = 30;

    private static final int NANOS_SHIFT = 8;
    private static final int MOST_NANOS = 0x7FFFFF;
    private static final int PLACE_FLAG = 1 << 31;

    private Dispatch() {}

    static int kind(int head) {
        return head & 0xFF;
    }

    static int nanos(int head) {
        return head >>> NANOS_SHIFT & MOST_NANOS;
    }

    /// The words of a code object.
    static long[] words(LinkedCode linked) {
        long[] words = new long[linked.opcodes.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = word(linked, i);
        }
        return words;
    }

    /// The word of an instruction, as its cost is now.
    static long word(LinkedCode linked, int index) {
        if (linked.nanos[index] > MOST_NANOS) {
            throw new IllegalArgumentException("an instruction takes " + MOST_NANOS + " ns at the most");
        }
        int place = linked.lineStarts[index] != 0 ? PLACE_FLAG : 0;
        int head = kind(linked, index) | linked.nanos[index] << NANOS_SHIFT | place;
        return (long) linked.arguments[index] << 32 | head & 0xFFFF_FFFFL;
    }

    private static int kind(LinkedCode linked, int index) {
        return switch (linked.opcodes[index]) {
            case LOAD_FAST, LOAD_FAST_BORROW -> LOAD_FAST;
            case LOAD_FAST_BORROW_LOAD_FAST_BORROW, LOAD_FAST_LOAD_FAST -> LOAD_TWO;
            case LOAD_CONST -> LOAD_CONST;
            case LOAD_SMALL_INT -> LOAD_INT;
            case STORE_FAST -> STORE_FAST;
            case STORE_FAST_LOAD_FAST -> STORE_LOAD;
            case STORE_FAST_STORE_FAST -> STORE_TWO;
            case POP_TOP, POP_ITER, END_FOR -> POP;
            case NOP, NOT_TAKEN -> NOTHING;
            case POP_JUMP_IF_FALSE -> JUMP_IF_FALSE;
            case POP_JUMP_IF_TRUE -> JUMP_IF_TRUE;
            case JUMP_FORWARD, JUMP_BACKWARD_NO_INTERRUPT -> JUMP;
            case JUMP_BACKWARD -> JUMP_BACK;
            case RESUME -> RESUME;
            case BINARY_OP -> operator(linked.arguments[index]);
            case COMPARE_OP -> isBeforeJump(linked, index) ? COMPARE_AND_JUMP : COMPARE;
            case FOR_ITER -> FOR_ITER;
            case LOAD_GLOBAL -> LOAD_GLOBAL;
            case LOAD_ATTR -> LOAD_ATTR;
            case STORE_ATTR -> STORE_ATTR;
            case CALL -> CALL;
            case RETURN_VALUE -> RETURN;
            case COPY -> COPY;
            case SWAP -> SWAP;
            default -> OTHER;
        };
    }

    private static int operator(int argument) {
        return switch (argument) {
            case 0, 13 -> ADD;
            case 10, 23 -> SUBTRACT;
            case 5, 18 -> MULTIPLY;
            case 2, 15 -> DIVIDE;
            case 6, 19 -> MODULO;
            default -> BINARY_OP;
        };
    }

    /// Whether a comparison and the jump behind it can be done in one go: no source line begins in between.
    private static boolean isBeforeJump(LinkedCode linked, int index) {
        return linked.opcodes[index + 1] == Opcode.POP_JUMP_IF_FALSE && linked.lineStarts[index + 1] == 0;
    }
}
