package dev.baton.python.module;

import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.GarbageCollector;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.PyThread;
import dev.baton.python.runtime.TimedAction;

/// The module `gc`: collections on request, and whether they happen by themselves.
final class GcModule {
    private GcModule() {}

    static PyModule create(Interpreter interpreter) {
        GarbageCollector collector = interpreter.collector();
        PyModule module = new PyModule("gc");
        put(module, "collect", 1, (_, _, _) -> collector.collection());
        put(module, "isenabled", 0, (_, _, _) -> new TimedAction(0, collector::isEnabled));
        put(module, "enable", 0, (_, _, _) -> enable(collector, true));
        put(module, "disable", 0, (_, _, _) -> enable(collector, false));
        put(module, "get_count", 0, (evaluator, _, _) -> {
            PyThread thread = evaluator.thread();
            return new TimedAction(0, () -> {
                long[] counts = collector.counts(thread);
                return interpreter.own(new PyTuple(counts[0], counts[1], counts[2]), thread);
            });
        });
        return module;
    }

    private static Object enable(GarbageCollector collector, boolean on) {
        return new TimedAction(0, () -> {
            collector.enable(on);
            return Singleton.NONE;
        });
    }

    private static void put(PyModule module, String name, int most, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, (evaluator, a, k) -> {
            Parameters.count("gc." + name, a, k, 0, most);
            return body.call(evaluator, a, k);
        }));
    }
}
