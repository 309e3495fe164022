package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import java.util.List;

/// The module `sys`, as far as a program can ask its interpreter about itself.
final class SysModule {
    private static final int FIRST_WITH_GIL_QUESTION = 13;

    private SysModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("sys");
        List<Integer> version = interpreter.profile().version();
        PyTuple info = new PyTuple((long) version.get(0), (long) version.get(1), (long) version.get(2), "final", 0L);
        module.attributes().put("version_info", info);
        String text = version.get(0) + "." + version.get(1) + "." + version.get(2);
        String build = interpreter.profile().freeThreaded() ? " free-threading build" : "";
        module.attributes().put("version", text + build + " (simulated by Baton)");
        module.attributes().put("maxsize", Long.MAX_VALUE);
        module.attributes().put("stdout", new Stream(false));
        module.attributes().put("stderr", new Stream(true));
        module.attributes()
                .put(
                        "argv",
                        new dev.baton.python.object.PyList(
                                interpreter.setup().module().fileName()));
        double interval = interpreter.setup().switchIntervalNanos() / 1e9;
        module.attributes().put("getswitchinterval", new Builtin("getswitchinterval", (_, _, _) -> interval));
        if (version.get(1) >= FIRST_WITH_GIL_QUESTION) {
            module.attributes()
                    .put("_is_gil_enabled", new Builtin("_is_gil_enabled", (_, _, _) -> interpreter.gil() != null));
        }
        module.attributes().put("exit", new Builtin("exit", (_, arguments, _) -> {
            throw new PyRaise(new PyException(ExceptionTypes.SYSTEM_EXIT, arguments));
        }));
        return module;
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
        public PyClass pyClass() {
            return Types.OBJECT;
        }
    }
}
