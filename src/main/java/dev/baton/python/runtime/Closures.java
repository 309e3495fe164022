package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Opcode;
import dev.baton.python.object.PyCell;
import org.jspecify.annotations.Nullable;

/// The variables that a closure shares with the functions around it.
final class Closures {
    private Closures() {}

    /// The instructions that a function begins with.
    static int prepare(Evaluator evaluator, PyFrame f, Opcode opcode) {
        if (opcode == Opcode.MAKE_CELL) {
            f.slots[f.argument()] = newCell(evaluator, f.slots[f.argument()]);
        } else if (opcode == Opcode.COPY_FREE_VARS) {
            copyFree(f);
        }
        return Signal.NEXT;
    }

    /// LOAD_DEREF.
    static int load(Evaluator evaluator, PyFrame f) {
        int index = f.argument();
        PyCell cell = cell(f, index);
        if (evaluator.mustWaitFor(cell)) {
            return Signal.LATER;
        }
        Object value = cell.get();
        if (value == null) {
            throw evaluator.raising.unboundVariable(f, index);
        }
        if (evaluator.counts.mustWait(value)) {
            return Signal.LATER;
        }
        f.push(value);
        evaluator.counts.read(value);
        return Signal.NEXT;
    }

    /// STORE_DEREF.
    static int store(Evaluator evaluator, PyFrame f) {
        PyCell cell = cell(f, f.argument());
        if (evaluator.mustWaitFor(cell)) {
            return Signal.LATER;
        }
        Object value = f.pop();
        evaluator.interpreter.stored(cell, value);
        cell.set(value);
        return Signal.NEXT;
    }

    /// DELETE_DEREF.
    static int delete(Evaluator evaluator, PyFrame f) {
        PyCell cell = cell(f, f.argument());
        if (evaluator.mustWaitFor(cell)) {
            return Signal.LATER;
        }
        cell.set(null);
        return Signal.NEXT;
    }

    /// The cell at an index of the fast locals.
    static PyCell cell(PyFrame f, int index) {
        Object slot = f.slots[index];
        if (slot instanceof PyCell cell) {
            return cell;
        }
        throw new IllegalStateException("no cell at " + index);
    }

    /// MAKE_CELL: a cell with what the variable holds.
    private static PyCell newCell(Evaluator evaluator, @Nullable Object value) {
        return evaluator.interpreter.own(new PyCell(value), evaluator.thread());
    }

    /// COPY_FREE_VARS: takes over the cells of the function's closure.
    private static void copyFree(PyFrame f) {
        CodeObject code = f.linked.code;
        int first = code.firstFree();
        for (int i = 0; i < code.freeNames().length; i++) {
            f.slots[first + i] = f.function.free(i);
        }
    }
}
