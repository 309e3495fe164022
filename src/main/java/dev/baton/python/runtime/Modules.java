package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The standard library as one interpreter has it: built-ins, their methods, and the modules imported so far.
final class Modules {
    private final Interpreter interpreter;
    private final Library library;
    private final Map<String, PyModule> imported = new LinkedHashMap<>();

    Modules(Interpreter interpreter, Library library) {
        this.interpreter = interpreter;
        this.library = library;
        functions(library.builtins().values());
    }

    /// The modules imported so far.
    Iterable<PyModule> imported() {
        return imported.values();
    }

    @Nullable
    Builtin method(PyClass type, String name) {
        for (PyClass each = type; each != null; each = each.base()) {
            Map<String, Builtin> methods = library.methods().get(each);
            Builtin method = methods == null ? null : methods.get(name);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    Builtin.@Nullable Body constructor(PyClass type) {
        return library.constructors().get(type);
    }

    Object commonConstant(int which) {
        return switch (which) {
            case 0 -> ExceptionTypes.ASSERTION_ERROR;
            case 1 -> ExceptionTypes.NOT_IMPLEMENTED_ERROR;
            case 2 -> Types.TUPLE;
            case 3 -> builtin("all");
            default -> builtin("any");
        };
    }

    private Object builtin(String name) {
        Object value = library.builtins().get(name);
        if (value == null) {
            throw new IllegalStateException("no built-in " + name);
        }
        return value;
    }

    boolean isModule(String name) {
        return library.modules().containsKey(name);
    }

    boolean isImported(String name) {
        return imported.containsKey(name);
    }

    /// The module of this name, made at its first import.
    PyModule importModule(String name) {
        PyModule known = imported.get(name);
        if (known != null) {
            return known;
        }
        var factory = library.modules().get(name);
        if (factory == null) {
            throw PyRaise.of(ExceptionTypes.MODULE_NOT_FOUND_ERROR, "No module named '" + name + "'");
        }
        PyModule made = factory.apply(interpreter);
        functions(made.attributes().values());
        imported.put(name, made);
        interpreter.found(made);
        return made;
    }

    /// Makes those of these values that are written in C functions, not methods.
    private static void functions(Iterable<Object> values) {
        for (Object value : values) {
            if (value instanceof Builtin builtin) {
                builtin.asFunction();
            }
        }
    }

    /// The attributes a reader may have meant.
    Set<String> attributeNames(Object owner) {
        Set<String> found = new TreeSet<>();
        if (owner instanceof PyInstance instance) {
            found.addAll(instance.names());
        }
        if (owner instanceof PyModule module) {
            found.addAll(module.attributes().keySet());
        }
        for (PyClass type = owner instanceof PyClass self ? self : Types.of(owner); type != null; type = type.base()) {
            found.addAll(type.attributes().keySet());
            Map<String, Builtin> methods = library.methods().get(type);
            if (methods != null) {
                found.addAll(methods.keySet());
            }
        }
        return found;
    }
}
