package dev.baton.python.code;

/// An operation of CPython 3.14's bytecode, by CPython's name.
///
/// Models: the operations its compiler emits, their inline caches, their effect on the stack, and where the eval
/// breaker is looked at. Does not model: adaptive and instrumented forms. The last ones are pseudo operations, which
/// never leave the compiler. Source: `dis`, `opcode` and the opcode metadata of CPython 3.14.3.
public enum Opcode {
    RESUME(0, "0", "0", Flag.CHECKS_EVAL_BREAKER),
    BINARY_SLICE(0, "3", "1", 0),
    CALL_FUNCTION_EX(0, "4", "1", Flag.CHECKS_EVAL_BREAKER),
    CHECK_EXC_MATCH(0, "2", "2", 0),
    CLEANUP_THROW(0, "3", "2", 0),
    DELETE_SUBSCR(0, "2", "0", 0),
    END_FOR(0, "1", "0", 0),
    END_SEND(0, "2", "1", 0),
    FORMAT_SIMPLE(0, "1", "1", 0),
    FORMAT_WITH_SPEC(0, "2", "1", 0),
    GET_AITER(0, "1", "1", 0),
    GET_ANEXT(0, "1", "2", 0),
    GET_ITER(0, "1", "1", 0),
    GET_YIELD_FROM_ITER(0, "1", "1", 0),
    LOAD_BUILD_CLASS(0, "0", "1", 0),
    LOAD_LOCALS(0, "0", "1", 0),
    MAKE_FUNCTION(0, "1", "1", 0),
    NOP(0, "0", "0", 0),
    NOT_TAKEN(0, "0", "0", 0),
    POP_EXCEPT(0, "1", "0", 0),
    POP_ITER(0, "1", "0", 0),
    POP_TOP(0, "1", "0", 0),
    PUSH_EXC_INFO(0, "1", "2", 0),
    PUSH_NULL(0, "0", "1", 0),
    RETURN_GENERATOR(0, "0", "1", 0),
    RETURN_VALUE(0, "1", "1", Flag.EXITS),
    SETUP_ANNOTATIONS(0, "0", "0", 0),
    STORE_SLICE(0, "4", "0", 0),
    STORE_SUBSCR(1, "3", "0", 0),
    TO_BOOL(3, "1", "1", 0),
    UNARY_INVERT(0, "1", "1", 0),
    UNARY_NEGATIVE(0, "1", "1", 0),
    UNARY_NOT(0, "1", "1", 0),
    WITH_EXCEPT_START(0, "5", "6", 0),
    BINARY_OP(5, "2", "1", 0),
    BUILD_LIST(0, "n", "1", 0),
    BUILD_MAP(0, "2n", "1", 0),
    BUILD_SET(0, "n", "1", 0),
    BUILD_SLICE(0, "n", "1", 0),
    BUILD_STRING(0, "n", "1", 0),
    BUILD_TUPLE(0, "n", "1", 0),
    CALL(3, "n+2", "1", Flag.CHECKS_EVAL_BREAKER),
    CALL_INTRINSIC_1(0, "1", "1", 0),
    CALL_INTRINSIC_2(0, "2", "1", 0),
    CALL_KW(3, "n+3", "1", Flag.CHECKS_EVAL_BREAKER),
    COMPARE_OP(1, "2", "1", 0),
    CONTAINS_OP(1, "2", "1", 0),
    CONVERT_VALUE(0, "1", "1", 0),
    COPY(0, "n", "n+1", 0),
    COPY_FREE_VARS(0, "0", "0", 0),
    DELETE_ATTR(0, "1", "0", 0),
    DELETE_DEREF(0, "0", "0", 0),
    DELETE_FAST(0, "0", "0", 0),
    DELETE_GLOBAL(0, "0", "0", 0),
    DELETE_NAME(0, "0", "0", 0),
    DICT_MERGE(0, "n+4", "n+3", 0),
    DICT_UPDATE(0, "n+1", "n", 0),
    END_ASYNC_FOR(0, "2", "0", Flag.JUMPS),
    EXTENDED_ARG(0, "0", "0", 0),
    FOR_ITER(1, "1", "2", Flag.JUMPS),
    GET_AWAITABLE(0, "1", "1", 0),
    IMPORT_FROM(0, "1", "2", 0),
    IMPORT_NAME(0, "2", "1", 0),
    IS_OP(0, "2", "1", 0),
    JUMP_BACKWARD(1, "0", "0", Flag.JUMPS | Flag.UNCONDITIONAL | Flag.CHECKS_EVAL_BREAKER),
    JUMP_BACKWARD_NO_INTERRUPT(0, "0", "0", Flag.JUMPS | Flag.UNCONDITIONAL),
    JUMP_FORWARD(0, "0", "0", Flag.JUMPS | Flag.UNCONDITIONAL),
    LIST_APPEND(0, "n+1", "n", 0),
    LIST_EXTEND(0, "n+1", "n", 0),
    LOAD_ATTR(9, "1", "1+b", 0),
    LOAD_COMMON_CONSTANT(0, "0", "1", 0),
    LOAD_CONST(0, "0", "1", 0),
    LOAD_DEREF(0, "0", "1", 0),
    LOAD_FAST(0, "0", "1", 0),
    LOAD_FAST_AND_CLEAR(0, "0", "1", 0),
    LOAD_FAST_BORROW(0, "0", "1", 0),
    LOAD_FAST_BORROW_LOAD_FAST_BORROW(0, "0", "2", 0),
    LOAD_FAST_CHECK(0, "0", "1", 0),
    LOAD_FAST_LOAD_FAST(0, "0", "2", 0),
    LOAD_FROM_DICT_OR_DEREF(0, "1", "1", 0),
    LOAD_FROM_DICT_OR_GLOBALS(0, "1", "1", 0),
    LOAD_GLOBAL(4, "0", "1+b", 0),
    LOAD_NAME(0, "0", "1", 0),
    LOAD_SMALL_INT(0, "0", "1", 0),
    LOAD_SPECIAL(0, "1", "2", 0),
    LOAD_SUPER_ATTR(1, "3", "1+b", 0),
    MAKE_CELL(0, "0", "0", 0),
    MAP_ADD(0, "n+2", "n", 0),
    POP_JUMP_IF_FALSE(1, "1", "0", Flag.JUMPS | Flag.CONDITIONAL),
    POP_JUMP_IF_NONE(1, "1", "0", Flag.JUMPS | Flag.CONDITIONAL),
    POP_JUMP_IF_NOT_NONE(1, "1", "0", Flag.JUMPS | Flag.CONDITIONAL),
    POP_JUMP_IF_TRUE(1, "1", "0", Flag.JUMPS | Flag.CONDITIONAL),
    RAISE_VARARGS(0, "n", "0", Flag.EXITS),
    RERAISE(0, "n+1", "n", Flag.EXITS),
    SEND(1, "2", "2", Flag.JUMPS),
    SET_ADD(0, "n+1", "n", 0),
    SET_FUNCTION_ATTRIBUTE(0, "2", "1", 0),
    SET_UPDATE(0, "n+1", "n", 0),
    STORE_ATTR(4, "2", "0", 0),
    STORE_DEREF(0, "1", "0", 0),
    STORE_FAST(0, "1", "0", 0),
    STORE_FAST_LOAD_FAST(0, "1", "1", 0),
    STORE_FAST_STORE_FAST(0, "2", "0", 0),
    STORE_GLOBAL(0, "1", "0", 0),
    STORE_NAME(0, "1", "0", 0),
    SWAP(0, "n", "n", 0),
    UNPACK_EX(0, "1", "ex", 0),
    UNPACK_SEQUENCE(1, "1", "n", 0),
    YIELD_VALUE(0, "1", "1", 0),
    ANNOTATIONS_PLACEHOLDER(0, "0", "0", Flag.PSEUDO),
    JUMP(0, "0", "0", Flag.JUMPS | Flag.UNCONDITIONAL | Flag.CHECKS_EVAL_BREAKER | Flag.PSEUDO),
    JUMP_IF_FALSE(0, "1", "1", Flag.JUMPS | Flag.PSEUDO),
    JUMP_IF_TRUE(0, "1", "1", Flag.JUMPS | Flag.PSEUDO),
    JUMP_NO_INTERRUPT(0, "0", "0", Flag.JUMPS | Flag.UNCONDITIONAL | Flag.PSEUDO),
    LOAD_CLOSURE(0, "0", "1", Flag.PSEUDO),
    POP_BLOCK(0, "0", "0", Flag.PSEUDO),
    SETUP_CLEANUP(0, "0", "2", Flag.PUSHES_BLOCK | Flag.PSEUDO),
    SETUP_FINALLY(0, "0", "1", Flag.PUSHES_BLOCK | Flag.PSEUDO),
    SETUP_WITH(0, "0", "1", Flag.PUSHES_BLOCK | Flag.PSEUDO),
    STORE_FAST_MAYBE_NULL(0, "1", "0", Flag.PSEUDO);

    private final int cacheEntries;
    private final String popped;
    private final String pushed;
    private final int flags;

    Opcode(int cacheEntries, String popped, String pushed, int flags) {
        this.cacheEntries = cacheEntries;
        this.popped = popped;
        this.pushed = pushed;
        this.flags = flags;
    }

    /// What kinds of operation there are.
    private static final class Flag {
        static final int JUMPS = 1;
        static final int UNCONDITIONAL = 2;
        static final int CONDITIONAL = 4;
        static final int EXITS = 8;
        static final int CHECKS_EVAL_BREAKER = 16;
        static final int PUSHES_BLOCK = 32;
        static final int PSEUDO = 64;

        private Flag() {}
    }

    /// How many inline cache entries CPython keeps behind it.
    public int cacheEntries() {
        return cacheEntries;
    }

    /// How many values it takes from the stack; one that peeks below the top takes and puts back what it peeks over.
    public int popped(int argument) {
        return count(popped, argument);
    }

    /// How many values it leaves on the stack, of those it took and new ones; for jumps, when they are not taken.
    public int pushed(int argument) {
        return count(pushed, argument);
    }

    /// Whether its argument is the index of an instruction to go to.
    public boolean jumps() {
        return has(Flag.JUMPS);
    }

    /// Whether it always jumps.
    public boolean jumpsAlways() {
        return has(Flag.UNCONDITIONAL);
    }

    /// Whether a thread looks at its eval breaker here (for RESUME, on entry and after each yield).
    public boolean checksEvalBreaker() {
        return has(Flag.CHECKS_EVAL_BREAKER);
    }

    /// Whether control never goes on to the next instruction because the frame ends or an exception is raised.
    boolean exitsScope() {
        return has(Flag.EXITS);
    }

    boolean isConditionalJump() {
        return has(Flag.CONDITIONAL);
    }

    /// Whether it is a pseudo operation that sets up an exception handler.
    boolean pushesBlock() {
        return has(Flag.PUSHES_BLOCK);
    }

    boolean hasTarget() {
        return has(Flag.JUMPS) || has(Flag.PUSHES_BLOCK);
    }

    boolean isPseudo() {
        return has(Flag.PSEUDO);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /// A count by its formula: a number, `n`, `2n`, `n+k`, `1+b` with the argument's lowest bit, `ex` for UNPACK_EX.
    private static int count(String formula, int n) {
        return switch (formula) {
            case "2n" -> 2 * n;
            case "1+b" -> 1 + (n & 1);
            case "ex" -> 1 + (n & 0xFF) + (n >> 8);
            case "n" -> n;
            default ->
                formula.startsWith("n+") ? n + Integer.parseInt(formula.substring(2)) : Integer.parseInt(formula);
        };
    }
}
