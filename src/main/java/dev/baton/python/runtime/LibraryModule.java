package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.PyModule;

/// A module of the standard library whose body is Python code.
///
/// **Simplifications**: importing it takes no time, as if it had been imported before; its variables are copied to the
/// module's attributes once, so a program that sets such an attribute does not change what the module itself sees.
public final class LibraryModule {
    private LibraryModule() {}

    /// Runs the body of a module, which finds what the module has already among its variables.
    public static PyModule load(Interpreter interpreter, PyModule module, CodeObject body) {
        Namespace variables = interpreter.globals().ofLibrary(body);
        variables.set("__name__", module.name());
        module.attributes().forEach(variables::set);
        run(interpreter.evaluator(), new PyFunction(interpreter.link(body), variables));
        for (String name : variables.names()) {
            Object value = variables.get(name);
            if (value != null && !name.startsWith("__")) {
                module.attributes().put(name, value);
            }
        }
        return module;
    }

    private static void run(Evaluator evaluator, PyFunction body) {
        long clock = evaluator.clock;
        long executed = evaluator.executed;
        evaluator.interpreter.aside(() -> evaluator.callNow(new Builtin("import", (_, _, _) -> new PyFrame(body))));
        evaluator.clock = clock;
        evaluator.executed = executed;
    }
}
