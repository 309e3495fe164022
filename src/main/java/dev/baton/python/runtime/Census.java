package dev.baton.python.runtime;

import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/// Walks over all objects that a program can still reach: from global variables, modules, and what is on the stacks of
/// threads.
final class Census {
    private final Interpreter interpreter;
    private final ArrayDeque<PyObject> pending = new ArrayDeque<>();
    private int number;

    Census(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// The number of the last walk: what it reached is marked with it.
    int number() {
        return number;
    }

    /// Walks, and shows every reference to the caller.
    void walk(Consumer<Object> everyReference) {
        number++;
        Consumer<Object> visitor = value -> {
            everyReference.accept(value);
            if (value instanceof PyObject object && object.reach(number)) {
                pending.push(object);
            }
        };
        visitRoots(visitor);
        while (!pending.isEmpty()) {
            pending.pop().visit(visitor);
        }
    }

    private void visitRoots(Consumer<Object> visitor) {
        for (Namespace variables :
                List.of(interpreter.globals(), interpreter.program().scripts())) {
            variables.visit(visitor);
        }
        for (PyModule module : interpreter.modules().imported()) {
            module.visit(visitor);
        }
        for (PyThread thread : interpreter.threads()) {
            thread.visit(visitor);
        }
    }
}
