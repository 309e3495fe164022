package dev.baton.python.module;

import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.TimedAction;
import dev.baton.trace.ThreadState;
import java.util.function.ToLongFunction;

/// The module `time`, on virtual time. The run begins on 1 January 2026 at midnight UTC, everywhere and always.
final class TimeModule {
    private static final long EPOCH_SECONDS = 1_767_225_600;
    private static final double NANOS = 1e9;

    private TimeModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("time");
        putClock(module, "time", evaluator -> EPOCH_SECONDS * (long) NANOS + evaluator.clock());
        putClock(module, "perf_counter", Evaluator::clock);
        putClock(module, "monotonic", Evaluator::clock);
        putClock(module, "thread_time", TimeModule::threadNanos);
        putClock(module, "process_time", TimeModule::processNanos);
        put(module, "sleep", (evaluator, arguments, keywords) -> {
            Parameters.count("sleep", arguments, keywords, 1, 1);
            if (!Numbers.isNumber(arguments[0])) {
                throw PyRaise.typeError(
                        "'" + Types.nameOf(arguments[0]) + "' object cannot be interpreted as an integer or float");
            }
            if (Numbers.toDouble(arguments[0]) < 0) {
                throw PyRaise.valueError("sleep length must be non-negative");
            }
            return new BatonModule.Sleep(Parameters.nanos(arguments[0]), ThreadState.SLEEPING);
        });
        put(module, "strftime", (evaluator, arguments, keywords) -> {
            Parameters.count("strftime", arguments, keywords, 1, 1);
            String format = Builtins.text(arguments[0]);
            return TimedAction.now(evaluator, () -> formatted(format, evaluator.clock()));
        });
        return module;
    }

    private static long threadNanos(Evaluator evaluator) {
        return evaluator.thread().sim().cpuNanos(evaluator.clock());
    }

    /// The CPU time of all threads.
    ///
    /// **Simplification**: those that other interpreters of the process have started are left out.
    private static long processNanos(Evaluator evaluator) {
        return evaluator.interpreter().threads().stream()
                .mapToLong(thread -> thread.sim().cpuNanos(evaluator.clock()))
                .sum();
    }

    /// The time of day in the words of a format.
    ///
    /// **Simplification**: only the directives of hours, minutes and seconds are known.
    private static String formatted(String format, long clockNanos) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            boolean directive = format.charAt(i) == '%' && i + 1 < format.length();
            text.append(
                    directive ? part(format.charAt(++i), clockNanos / (long) NANOS) : String.valueOf(format.charAt(i)));
        }
        return text.toString();
    }

    private static String part(char directive, long seconds) {
        return switch (directive) {
            case 'X', 'T' -> part('H', seconds) + ":" + part('M', seconds) + ":" + part('S', seconds);
            case 'H' -> twoDigits(seconds / 3600 % 24);
            case 'M' -> twoDigits(seconds / 60 % 60);
            case 'S' -> twoDigits(seconds % 60);
            case '%' -> "%";
            default ->
                throw PyRaise.valueError(
                        "strftime directive %" + directive + " is outside Baton's subset: use %X, %H, %M or %S");
        };
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /// A clock in seconds and one in nanoseconds. It is read at its time: a thread can be taken off its core before.
    private static void putClock(PyModule module, String name, ToLongFunction<Evaluator> nanos) {
        put(module, name, (evaluator, _, _) -> TimedAction.now(evaluator, () -> nanos.applyAsLong(evaluator) / NANOS));
        put(module, name + "_ns", (evaluator, _, _) -> TimedAction.now(evaluator, () -> nanos.applyAsLong(evaluator)));
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, new Builtin(name, body));
    }
}
