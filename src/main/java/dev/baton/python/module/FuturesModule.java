package dev.baton.python.module;

import dev.baton.python.object.PyException;
import dev.baton.python.object.PyModule;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.TimedAction;
import java.util.Objects;

/// The package `concurrent` and its module `concurrent.futures`.
final class FuturesModule {
    private final Interpreter interpreter;
    private long pools;

    private FuturesModule(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /// The package, with its module.
    static PyModule concurrent(Interpreter interpreter) {
        PyModule module = new PyModule("concurrent");
        module.attributes().put("futures", interpreter.importModule("concurrent.futures"));
        if (InterpretersModule.exists(interpreter)) {
            module.late("interpreters", () -> interpreter.importModule("concurrent.interpreters"));
        }
        return module;
    }

    static PyModule create(Interpreter interpreter) {
        FuturesModule futures = new FuturesModule(interpreter);
        PyModule module = new PyModule("concurrent.futures");
        put(module, "_next_pool", (_, _, _) -> new TimedAction(0, () -> futures.pools++));
        put(module, "_process_cpu_count", (_, _, _) ->
                (long) interpreter.machine().coreCount());
        put(module, "_log", futures::log);
        LibraryModule.load(interpreter, module, FrozenSource.FUTURES);
        module.late("process", () -> interpreter.importModule("concurrent.futures.process"));
        module.late("ProcessPoolExecutor", () -> executor(interpreter, "process", "ProcessPoolExecutor"));
        if (InterpretersModule.exists(interpreter)) {
            module.late("interpreter", () -> interpreter.importModule("concurrent.futures.interpreter"));
            module.late(
                    "InterpreterPoolExecutor", () -> executor(interpreter, "interpreter", "InterpreterPoolExecutor"));
        }
        return module;
    }

    private static Object executor(Interpreter interpreter, String module, String name) {
        return Objects.requireNonNull(
                interpreter.importModule("concurrent.futures." + module).get(name));
    }

    /// The module `concurrent.futures.interpreter`.
    static PyModule interpreter(Interpreter interpreter) {
        PyModule module = new PyModule("concurrent.futures.interpreter");
        return LibraryModule.load(interpreter, module, FrozenSource.INTERPRETER_POOL);
    }

    /// The module `concurrent.futures.process`.
    static PyModule process(Interpreter interpreter) {
        PyModule module = new PyModule("concurrent.futures.process");
        return LibraryModule.load(interpreter, module, FrozenSource.PROCESS_POOL);
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }

    /// Writes a message and a traceback, as `logging` does for a program that has not set it up.
    private Object log(Evaluator evaluator, Object[] arguments, String[] keywords) {
        return TimedAction.effect(() -> interpreter.write(
                true, arguments[0] + "\n" + interpreter.failures().report((PyException) arguments[1])));
    }
}
