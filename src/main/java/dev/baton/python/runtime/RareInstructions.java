package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.Singleton;

/// The instructions that the evaluation loop leaves to others, by what they are about.
final class RareInstructions {
    private RareInstructions() {}

    static int execute(Evaluator evaluator, PyFrame f, Opcode opcode, int argument) {
        return switch (opcode) {
            case LOAD_NAME,
                    LOAD_FAST_CHECK,
                    LOAD_FAST_AND_CLEAR,
                    LOAD_LOCALS,
                    LOAD_FROM_DICT_OR_GLOBALS,
                    LOAD_FROM_DICT_OR_DEREF,
                    LOAD_COMMON_CONSTANT,
                    LOAD_BUILD_CLASS,
                    STORE_NAME,
                    STORE_GLOBAL,
                    DELETE_NAME,
                    DELETE_GLOBAL,
                    DELETE_FAST,
                    DELETE_DEREF,
                    PUSH_NULL,
                    COPY,
                    SWAP -> Variables.execute(evaluator, f, opcode, argument);
            case BINARY_OP -> evaluator.operatorInstructions.binary(f, argument);
            case COMPARE_OP -> evaluator.operatorInstructions.compare(f, argument);
            case FOR_ITER -> evaluator.iteration.forIter(f);
            case LOAD_GLOBAL -> Variables.loadGlobal(evaluator, f, argument);
            case LOAD_ATTR -> evaluator.attributes.load(f, argument);
            case STORE_ATTR -> evaluator.attributes.store(f);
            case CALL -> evaluator.calls.call(f, argument);
            case RETURN_VALUE -> evaluator.calls.returnValue(f);
            case TO_BOOL -> evaluator.operatorInstructions.toBool(f);
            case STORE_SUBSCR -> evaluator.subscripts.store(f);
            case LOAD_DEREF -> Closures.load(evaluator, f);
            case STORE_DEREF -> Closures.store(evaluator, f);
            case POP_JUMP_IF_NONE -> jump(f, f.pop() == Singleton.NONE);
            case POP_JUMP_IF_NOT_NONE -> jump(f, f.pop() != Singleton.NONE);
            case MAKE_CELL, COPY_FREE_VARS, EXTENDED_ARG -> Closures.prepare(evaluator, f, opcode);
            case CALL_KW -> evaluator.calls.callKeywords(f, argument);
            case CALL_FUNCTION_EX -> evaluator.calls.callUnpacked(f);
            case MAKE_FUNCTION,
                    SET_FUNCTION_ATTRIBUTE,
                    BUILD_LIST,
                    BUILD_TUPLE,
                    BUILD_MAP,
                    BUILD_SET,
                    BUILD_SLICE,
                    BUILD_STRING,
                    LIST_APPEND,
                    LIST_EXTEND,
                    SET_ADD,
                    SET_UPDATE,
                    MAP_ADD,
                    DICT_UPDATE,
                    DICT_MERGE,
                    UNPACK_SEQUENCE,
                    UNPACK_EX,
                    FORMAT_SIMPLE,
                    FORMAT_WITH_SPEC,
                    CONVERT_VALUE,
                    CALL_INTRINSIC_1,
                    CALL_INTRINSIC_2,
                    SETUP_ANNOTATIONS,
                    IMPORT_NAME,
                    IMPORT_FROM -> evaluator.building.build(f, opcode, argument);
            case GET_ITER, GET_YIELD_FROM_ITER -> evaluator.iteration.getIter(f);
            case YIELD_VALUE, RETURN_GENERATOR, SEND, END_SEND, CLEANUP_THROW ->
                evaluator.iteration.generators.execute(f, opcode);
            case GET_AWAITABLE, GET_AITER, GET_ANEXT, END_ASYNC_FOR ->
                evaluator.iteration.generators.awaiting.execute(f, opcode, argument);
            case UNARY_NEGATIVE, UNARY_NOT, UNARY_INVERT, IS_OP, CONTAINS_OP ->
                evaluator.operatorInstructions.other(f, opcode, argument);
            case BINARY_SLICE, STORE_SLICE, DELETE_SUBSCR -> evaluator.subscripts.other(f, opcode);
            case DELETE_ATTR -> evaluator.attributes.delete(f);
            case LOAD_SUPER_ATTR -> evaluator.attributes.loadSuper(f, argument);
            case LOAD_SPECIAL -> evaluator.attributes.loadSpecial(f, argument);
            case RAISE_VARARGS, RERAISE, PUSH_EXC_INFO, POP_EXCEPT, CHECK_EXC_MATCH, WITH_EXCEPT_START ->
                evaluator.raising.execute(f, opcode, argument);
            default -> throw new IllegalStateException(opcode + " passed the check of the subset");
        };
    }

    private static int jump(PyFrame f, boolean taken) {
        f.pc = taken ? f.argument() : f.pc + 1;
        return Signal.JUMP;
    }
}
