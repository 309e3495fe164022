package dev.baton.python.module;

import dev.baton.python.code.CodeObject;
import dev.baton.python.code.Compiler;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyModule;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.LibraryModule;
import java.util.Objects;

/// Python code that the standard library writes and runs, where CPython uses `exec`.
final class GeneratedCode {
    private GeneratedCode() {}

    /// Runs source code with some variables and returns what it gave another one.
    static Object define(Evaluator evaluator, Object[] a, String[] keywords) {
        PyModule module = new PyModule("builtins");
        PyDict variables = (PyDict) a[1];
        for (Object name : variables.keys()) {
            module.attributes().put((String) name, Objects.requireNonNull(variables.get(name)));
        }
        CodeObject body = Compiler.compile(CodeObject.FROZEN + "string>", (String) a[0]);
        LibraryModule.load(evaluator.interpreter(), module, body);
        return Objects.requireNonNull(module.get((String) a[2]));
    }
}
