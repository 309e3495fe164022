package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.Numbers;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.Profile;
import dev.baton.python.runtime.TimedAction;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The module `sys`, as far as a program can ask its interpreter about itself.
final class SysModule {
    private static final double NANOS = 1e9;
    private static final long NANOS_IN_MICRO = 1_000;
    private static final int FIRST_WITH_GIL_QUESTION = 13;
    private static final int FIRST_WITH_EXCEPTION = 11;

    private SysModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("sys");
        List<Integer> version = interpreter.profile().version();
        PyTuple info = new NamedTuple(
                List.of("major", "minor", "micro", "releaselevel", "serial"),
                (long) version.get(0),
                (long) version.get(1),
                (long) version.get(2),
                "final",
                0L);
        module.attributes().put("version_info", info);
        String text = version.get(0) + "." + version.get(1) + "." + version.get(2);
        String build = interpreter.profile().freeThreaded() ? " free-threading build" : "";
        module.attributes().put("version", text + build + " (simulated by Baton)");
        module.attributes().put("maxsize", Long.MAX_VALUE);
        module.attributes().put("byteorder", "little");
        module.attributes().put("platform", "linux");
        module.attributes().put("getrecursionlimit", new Builtin("getrecursionlimit", (_, _, _) -> 1000L));
        if (interpreter.profile().checks() != Profile.Checks.TRACES) {
            module.attributes().put("getrefcount", new Builtin("getrefcount", (evaluator, a, k) -> {
                Parameters.count("sys.getrefcount", a, k, 1, 1);
                return evaluator.counts().of(a[0]);
            }));
        }
        module.attributes().put("stdout", new Stream(false));
        module.attributes().put("stderr", new Stream(true));
        module.attributes()
                .put(
                        "argv",
                        new dev.baton.python.object.PyList(
                                interpreter.setup().module().fileName()));
        defineSwitching(module, interpreter);
        defineHandled(module, interpreter);
        if (interpreter.profile().isAtLeast(3, FIRST_WITH_GIL_QUESTION)) {
            module.attributes()
                    .put(
                            "_is_gil_enabled",
                            new Builtin(
                                    "_is_gil_enabled",
                                    (evaluator, _, _) -> TimedAction.now(evaluator, () -> interpreter.gil() != null)));
        }
        module.attributes().put("exit", new Builtin("exit", (_, arguments, _) -> {
            throw new PyRaise(new PyException(ExceptionTypes.SYSTEM_EXIT, arguments));
        }));
        return module;
    }

    /// The exception that is being handled.
    private static void defineHandled(PyModule module, Interpreter interpreter) {
        if (interpreter.profile().isAtLeast(3, FIRST_WITH_EXCEPTION)) {
            module.attributes().put("exception", new Builtin("exception", (evaluator, arguments, keywords) -> {
                Parameters.count("sys.exception", arguments, keywords, 0, 0);
                return Objects.<Object>requireNonNullElse(evaluator.handled(), Singleton.NONE);
            }));
        }
        module.attributes().put("exc_info", new Builtin("exc_info", (evaluator, arguments, keywords) -> {
            Parameters.count("sys.exc_info", arguments, keywords, 0, 0);
            PyException handled = evaluator.handled();
            return interpreter.own(
                    handled == null
                            ? new PyTuple(Singleton.NONE, Singleton.NONE, Singleton.NONE)
                            : new PyTuple(
                                    handled.pyClass(),
                                    handled,
                                    evaluator.attributes().get(handled, "__traceback__")),
                    evaluator.thread());
        }));
    }

    /// How often threads switch: by time, and before 3.2 by instructions.
    private static void defineSwitching(PyModule module, Interpreter interpreter) {
        if (!interpreter.profile().isAtLeast(3, 2)) {
            long interval = interpreter.profile().number("lock.check_interval");
            module.attributes().put("getcheckinterval", new Builtin("getcheckinterval", (_, _, _) -> interval));
            return;
        }
        module.attributes()
                .put(
                        "getswitchinterval",
                        new Builtin(
                                "getswitchinterval",
                                (evaluator, _, _) ->
                                        TimedAction.now(evaluator, () -> interpreter.switchIntervalNanos() / NANOS)));
        module.attributes().put("setswitchinterval", new Builtin("setswitchinterval", (_, arguments, keywords) -> {
            Parameters.count("setswitchinterval", arguments, keywords, 1, 1);
            if (!Numbers.isNumber(arguments[0])) {
                throw PyRaise.typeError("must be real number, not " + Types.nameOf(arguments[0]));
            }
            double seconds = Numbers.toDouble(arguments[0]);
            if (!(seconds > 0)) {
                throw PyRaise.valueError("switch interval must be strictly positive");
            }
            long nanos = (long) (seconds * NANOS) / NANOS_IN_MICRO * NANOS_IN_MICRO;
            return TimedAction.effect(() -> interpreter.switchIntervalNanos(nanos));
        }));
    }

    /// Standard output or standard error.
    static final class Stream extends PyObject {
        private final boolean error;

        Stream(boolean error) {
            this.error = error;
        }

        boolean isError() {
            return error;
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "write" ->
                    new Builtin("write", (evaluator, a, k) -> {
                        Parameters.count("write", a, k, 1, 1);
                        return Print.of(a[0], error);
                    });
                case "flush" -> new Builtin("flush", (_, _, _) -> Singleton.NONE);
                default -> null;
            };
        }

        @Override
        public void visit(Consumer<Object> visitor) {}

        @Override
        public PyClass pyClass() {
            return Types.OBJECT;
        }
    }
}
