package dev.baton.python.runtime;

import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

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
        walk(_ -> true, everyReference);
    }

    /// Walks from the stacks of these threads only, and from what all threads can see.
    void walk(Predicate<PyThread> isSeen, Consumer<Object> everyReference) {
        number++;
        Consumer<Object> visitor = value -> {
            everyReference.accept(value);
            if (value instanceof PyObject object && object.reach(number)) {
                pending.push(object);
            }
        };
        visitRoots(isSeen, visitor);
        while (!pending.isEmpty()) {
            pending.pop().visit(visitor);
        }
    }

    private void visitRoots(Predicate<PyThread> isSeen, Consumer<Object> visitor) {
        for (Namespace variables :
                List.of(interpreter.globals(), interpreter.program().scripts())) {
            variables.visit(visitor);
        }
        for (PyModule module : interpreter.modules().imported()) {
            module.visit(visitor);
        }
        for (PyThread thread : interpreter.threads()) {
            if (isSeen.test(thread)) {
                thread.visit(visitor);
            }
        }
    }
}
