package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Functions and classes by module and name, as pickles carry them and as a forked process finds its own.
final class Names {
    private static final String BUILTINS = "builtins";

    private Names() {}

    /// Where an interpreter finds an object, null when it does not find this very one.
    ///
    /// @param module the object's own idea of its module
    /// @param name and of its name there
    static Parcel.@Nullable Named path(Interpreter interpreter, PyObject object, String module, String name) {
        Parcel.Named own = new Parcel.Named(module, name);
        if (find(interpreter, own) == object) {
            return own;
        }
        if (PyClass.isProgram(module)) {
            return null;
        }
        for (PyModule each : interpreter.modules().imported()) {
            for (Map.Entry<String, Object> entry : each.attributes().entrySet()) {
                if (entry.getValue() == object) {
                    return new Parcel.Named(each.name(), entry.getKey());
                }
            }
        }
        return null;
    }

    /// What an interpreter has under a name, null for nothing.
    static @Nullable Object find(Interpreter interpreter, Parcel.Named wanted) {
        String[] parts = wanted.name().split("\\.", -1);
        Object found = first(interpreter, wanted.module(), parts[0]);
        for (int i = 1; i < parts.length; i++) {
            found = found instanceof PyClass type ? type.lookup(parts[i]) : null;
        }
        return found instanceof dev.baton.python.object.PyDescriptor descriptor ? descriptor.getter() : found;
    }

    private static @Nullable Object first(Interpreter interpreter, String module, String name) {
        if (PyClass.isProgram(module)) {
            return interpreter.globals().get(name);
        }
        if (module.equals(BUILTINS)) {
            return interpreter.globals().builtin(name);
        }
        return interpreter.modules().isModule(module)
                ? interpreter.importModule(module).get(name)
                : null;
    }
}
