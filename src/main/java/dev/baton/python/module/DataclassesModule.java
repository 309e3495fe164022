package dev.baton.python.module;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyTuple;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import java.util.List;
import java.util.Objects;

/// The module `dataclasses`, which is written in Python.
final class DataclassesModule {
    private static final List<String> NAMES = List.of(
            "dataclass",
            "field",
            "fields",
            "asdict",
            "astuple",
            "replace",
            "is_dataclass",
            "Field",
            "FrozenInstanceError",
            "MISSING");

    private DataclassesModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule written = new PyModule("dataclasses");
        written.attributes().put("_define", Builtin.ofClass("_define", GeneratedCode::define));
        written.attributes()
                .put(
                        "_annotated",
                        Builtin.ofClass(
                                "_annotated",
                                (_, a, _) ->
                                        new PyTuple(((PyClass) a[0]).annotated().toArray())));
        LibraryModule.load(interpreter, written, FrozenSource.DATACLASSES);
        PyModule module = new PyModule("dataclasses");
        for (String name : NAMES) {
            module.attributes().put(name, Objects.requireNonNull(written.get(name)));
        }
        return module;
    }
}
