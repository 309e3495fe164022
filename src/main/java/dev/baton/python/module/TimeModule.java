package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.trace.ThreadState;

/// The module `time`, on virtual time. The run begins on 1 January 2026 at midnight UTC, everywhere and always.
final class TimeModule {
    private static final double EPOCH_SECONDS = 1_767_225_600.0;
    private static final double NANOS = 1e9;

    private TimeModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("time");
        put(module, "time", (evaluator, _, _) -> EPOCH_SECONDS + evaluator.clock() / NANOS);
        for (String clock : new String[] {"perf_counter", "monotonic"}) {
            put(module, clock, (evaluator, _, _) -> evaluator.clock() / NANOS);
            put(module, clock + "_ns", (evaluator, _, _) -> evaluator.clock());
        }
        put(module, "sleep", (evaluator, arguments, keywords) -> {
            Parameters.count("sleep", arguments, keywords, 1, 1);
            if (Numbers.isNumber(arguments[0]) && Numbers.toDouble(arguments[0]) < 0) {
                throw PyRaise.valueError("sleep length must be non-negative");
            }
            return new BatonModule.Sleep(Parameters.nanos(arguments[0]), ThreadState.SLEEPING);
        });
        return module;
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }
}
