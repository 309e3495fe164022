package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyCell;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The instructions that read and bind variables by name, and the less frequent ones that do so by index.
final class Variables {
    private Variables() {}

    static int execute(Evaluator evaluator, PyFrame f, Opcode opcode, int argument) {
        switch (opcode) {
            case LOAD_NAME -> {
                return loadName(evaluator, f, f.names);
            }
            case STORE_NAME, STORE_GLOBAL -> {
                return store(evaluator, f, opcode == Opcode.STORE_NAME ? f.names : null);
            }
            case DELETE_NAME, DELETE_GLOBAL -> {
                return delete(evaluator, f);
            }
            case LOAD_FAST_CHECK -> f.push(bound(evaluator, f, argument));
            case LOAD_FAST_AND_CLEAR -> {
                f.slots[f.top++] = f.slots[argument];
                f.slots[argument] = null;
            }
            case DELETE_FAST -> {
                bound(evaluator, f, argument);
                f.slots[argument] = null;
            }
            case DELETE_DEREF -> {
                return Closures.delete(evaluator, f);
            }
            case LOAD_LOCALS -> f.push(new ClassNamespace(locals(f)));
            case LOAD_FROM_DICT_OR_GLOBALS -> {
                return loadName(evaluator, f, ((ClassNamespace) f.pop()).names());
            }
            case LOAD_FROM_DICT_OR_DEREF -> {
                return loadFromClassOrCell(evaluator, f, argument);
            }
            case LOAD_COMMON_CONSTANT -> f.push(evaluator.interpreter.modules().commonConstant(argument));
            case LOAD_BUILD_CLASS -> f.push(evaluator.interpreter.buildClass());
            case PUSH_NULL -> f.slots[f.top++] = null;
            case COPY -> {
                f.slots[f.top] = f.slots[f.top - argument];
                f.top++;
            }
            case SWAP -> {
                Object top = f.slots[f.top - 1];
                f.slots[f.top - 1] = f.slots[f.top - argument];
                f.slots[f.top - argument] = top;
            }
            default -> throw new IllegalStateException(opcode.name());
        }
        return Signal.NEXT;
    }

    /// LOAD_GLOBAL: the lowest bit of the argument asks for an empty slot above, for a call.
    static int loadGlobal(Evaluator evaluator, PyFrame f, int argument) {
        Interpreter interpreter = evaluator.interpreter;
        GlobalCell cell = f.linked.global(argument >> 1, f.globals);
        if (!cell.isSettled() && interpreter.globalsAreVisible() && interpreter.isBoundByProgram(cell.name())) {
            if (!evaluator.instructionOnTime()) {
                return Signal.LATER;
            }
            evaluator.locks.reach(cell);
        }
        Object value = cell.valueOrBuiltin();
        if (value == null) {
            return unknown(evaluator, f, cell.name());
        }
        if (evaluator.counts.mustWait(value)) {
            return Signal.LATER;
        }
        f.push(value);
        if ((argument & 1) != 0) {
            f.slots[f.top++] = null;
        }
        evaluator.counts.read(value);
        return Signal.NEXT;
    }

    private static Object bound(Evaluator evaluator, PyFrame f, int index) {
        Object value = f.slots[index];
        if (value == null) {
            throw evaluator.raising.unboundVariable(f, index);
        }
        return value;
    }

    private static Map<String, Object> locals(PyFrame f) {
        Map<String, Object> names = f.names;
        if (names == null) {
            throw new IllegalStateException("no namespace in " + f.linked.code.name());
        }
        return names;
    }

    private static int loadName(Evaluator evaluator, PyFrame f, @Nullable Map<String, Object> local) {
        String name = f.name();
        Object value = local == null ? null : local.get(name);
        if (value == null) {
            GlobalCell cell = f.linked.global(f.argument(), f.globals);
            if (!cell.isSettled()
                    && evaluator.interpreter.globalsAreVisible()
                    && evaluator.interpreter.isBoundByProgram(name)
                    && !evaluator.instructionOnTime()) {
                return Signal.LATER;
            }
            value = cell.value();
        }
        if (value == null) {
            value = f.globals.builtin(name);
        }
        if (value == null) {
            return unknown(evaluator, f, name);
        }
        f.push(value);
        evaluator.counts.read(value);
        return Signal.NEXT;
    }

    /// Says that there is no such name, and at its time which ones there are.
    private static int unknown(Evaluator evaluator, PyFrame f, String name) {
        if (evaluator.mustWaitIf(evaluator.interpreter.globalsAreVisible())) {
            return Signal.LATER;
        }
        throw evaluator.raising.unknownName(f, name);
    }

    private static int store(Evaluator evaluator, PyFrame f, @Nullable Map<String, Object> local) {
        if (local != null) {
            local.put(f.name(), f.pop());
            return Signal.NEXT;
        }
        Interpreter interpreter = evaluator.interpreter;
        if (interpreter.globalsAreVisible()) {
            if (!evaluator.instructionOnTime()) {
                return Signal.LATER;
            }
            interpreter.bound(f.linked.global(f.argument(), f.globals).value(), f.peek(1));
            evaluator.locks.reach(f.linked.global(f.argument(), f.globals));
        }
        interpreter.locks().named(f.peek(1), f.name());
        f.linked.global(f.argument(), f.globals).value(f.pop());
        return Signal.NEXT;
    }

    private static int delete(Evaluator evaluator, PyFrame f) {
        Map<String, Object> local = f.names;
        if (local != null && f.linked.opcodes[f.pc] == Opcode.DELETE_NAME) {
            if (local.remove(f.name()) == null) {
                throw evaluator.raising.unknownName(f, f.name());
            }
            return Signal.NEXT;
        }
        if (evaluator.interpreter.globalsAreVisible() && !evaluator.instructionOnTime()) {
            return Signal.LATER;
        }
        GlobalCell cell = f.linked.global(f.argument(), f.globals);
        if (cell.value() == null) {
            throw evaluator.raising.unknownName(f, f.name());
        }
        cell.value(null);
        return Signal.NEXT;
    }

    private static int loadFromClassOrCell(Evaluator evaluator, PyFrame f, int argument) {
        if (evaluator.mustWaitFor(Closures.cell(f, argument))) {
            return Signal.LATER;
        }
        Map<String, Object> names = ((ClassNamespace) f.pop()).names();
        Object value = names.get(f.linked.code.fastNames()[argument]);
        if (value == null) {
            PyCell cell = Closures.cell(f, argument);
            value = cell.get();
        }
        if (value == null) {
            throw evaluator.raising.raise(
                    ExceptionTypes.NAME_ERROR,
                    "cannot access free variable '" + f.linked.code.fastNames()[argument]
                            + "' where it is not associated with a value in enclosing scope");
        }
        f.push(value);
        return Signal.NEXT;
    }

    /// The namespace of a class body, on the operand stack.
    private record ClassNamespace(Map<String, Object> names) {}
}
