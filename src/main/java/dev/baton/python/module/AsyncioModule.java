package dev.baton.python.module;

import dev.baton.python.object.PyException;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import dev.baton.python.runtime.PyFunction;
import dev.baton.python.runtime.PyGenerator;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedAction;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The module `asyncio`: Python code on what it cannot write itself.
///
/// **Models**: which tasks and callbacks run in which order, what they cost in instructions, that each loop belongs to
/// one thread, waits without the GIL and wakes up only for whole milliseconds.
///
/// **Does not model**: sockets, streams, subprocesses and signals; context variables.
///
/// **Simplifications**: what C code does in CPython is done by instructions here, and the rest of a callback's cost is
/// one number of the profile, so a switch to another task takes about as long, not exactly; an exception that nobody
/// asked for is reported when its loop is closed, not when the
/// task's memory is freed, and an asynchronous generator left behind is closed then, too.
///
/// **Source**: CPython 3.14 `Lib/asyncio` and `Modules/_asynciomodule.c`.
final class AsyncioModule {
    private final Interpreter interpreter;
    private final Map<PyThread, Object> running = new LinkedHashMap<>();
    private final long callbackNanos;
    private long tasks;

    private AsyncioModule(Interpreter interpreter) {
        this.interpreter = interpreter;
        callbackNanos = interpreter.profile().number("loop.callback_ns");
    }

    static PyModule create(Interpreter interpreter) {
        AsyncioModule asyncio = new AsyncioModule(interpreter);
        PyModule module = new PyModule("asyncio");
        asyncio.define(module);
        FrozenSource.ASYNCIO.forEach(part -> LibraryModule.load(interpreter, module, part));
        return module;
    }

    private void define(PyModule module) {
        put(module, "_get_running_loop", (evaluator, _, _) -> running.getOrDefault(evaluator.thread(), Singleton.NONE));
        put(module, "_set_running_loop", (evaluator, a, _) -> setRunning(evaluator.thread(), a));
        put(module, "_run_in_context", this::runInContext);
        put(module, "_next_task", (_, _, _) -> new TimedAction(0, () -> ++tasks));
        put(module, "_place_of", (_, a, _) -> placeOf(a[0]));
        put(module, "_lines_of", (_, a, _) -> new PyTuple(lineOf(a[0]), (long) ((PyGenerator) a[0]).firstLine()));
        put(module, "_is_open", (_, a, _) -> !((PyGenerator) a[0]).isFinished());
        put(module, "_log", this::log);
        put(module, "iscoroutine", (_, a, _) -> a[0] instanceof PyGenerator made && made.isCoroutine());
        put(module, "iscoroutinefunction", (_, a, _) -> {
            PyFunction function = functionOf(a[0]);
            return function != null && function.isCoroutine();
        });
        module.attributes().put("_file", interpreter.setup().module().fileName());
        module.attributes().put("_Selector", SelectorClass.create(interpreter));
        module.attributes().put("_heappush", Heap.push());
        module.attributes().put("_heappop", Heap.pop());
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }

    private Object setRunning(PyThread thread, Object[] arguments) {
        if (arguments[0] == Singleton.NONE) {
            running.remove(thread);
            thread.asyncGenerators(null);
        } else {
            running.put(thread, arguments[0]);
            thread.asyncGenerators((PyList) arguments[1]);
        }
        return Singleton.NONE;
    }

    /// Calls a callback in its context, whose variables are not modelled but what it takes to enter it.
    private Object runInContext(Evaluator evaluator, Object[] arguments, String[] keywords) {
        evaluator.charge(callbackNanos);
        return evaluator.calls().call(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static @Nullable PyFunction functionOf(Object callable) {
        return switch (callable) {
            case PyFunction function -> function;
            case PyMethod method when method.function() instanceof PyFunction function -> function;
            default -> null;
        };
    }

    /// Where a function of the program is defined.
    private Object placeOf(Object callable) {
        PyFunction function = functionOf(callable);
        return function == null || function.isFrozen()
                ? Singleton.NONE
                : interpreter.setup().module().fileName() + ":" + function.firstLine();
    }

    private static Object lineOf(Object coroutine) {
        return (long) ((PyGenerator) coroutine).line();
    }

    /// Writes a message and a traceback, as `logging` does for a program that has not set it up.
    private Object log(Evaluator evaluator, Object[] arguments, String[] keywords) {
        String report = arguments[1] instanceof PyException exception
                ? interpreter.failures().report(exception)
                : "";
        return TimedAction.effect(() -> interpreter.write(true, arguments[0] + "\n" + report));
    }
}
