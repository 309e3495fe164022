package dev.baton.python.module;

import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Interpreter;
import dev.baton.python.runtime.LibraryModule;
import java.util.Objects;

/// The module `collections`.
final class CollectionsModule {
    private CollectionsModule() {}

    static PyModule create(Interpreter interpreter) {
        PyModule module = new PyModule("collections");
        define(module, DequeClass.create(interpreter));
        define(module, Types.DEFAULT_DICT);
        define(module, Types.ORDERED_DICT);
        define(module, Types.COUNTER);
        PyModule written = new PyModule("collections");
        put(written, "_define", GeneratedCode::define);
        put(written, "_tuple_class", CollectionsModule::tupleClass);
        put(written, "_tuple_new", CollectionsModule::tuple);
        LibraryModule.load(interpreter, written, FrozenSource.COLLECTIONS);
        module.attributes().put("namedtuple", Objects.requireNonNull(written.get("namedtuple")));
        return module;
    }

    private static void define(PyModule module, PyClass type) {
        module.attributes().put(type.name(), type);
    }

    private static void put(PyModule module, String name, Builtin.Body body) {
        module.attributes().put(name, Builtin.ofClass(name, body));
    }

    /// The class of a named tuple, of its name and its attributes.
    private static Object tupleClass(Evaluator evaluator, Object[] a, String[] keywords) {
        PyClass type = new PyClass((String) a[0], Types.TUPLE, PyClass.Layout.NAMED_TUPLE, "__main__");
        evaluator.interpreter().own(type, evaluator.thread());
        PyDict attributes = (PyDict) a[1];
        for (Object name : attributes.keys()) {
            Object value = Objects.requireNonNull(attributes.get(name));
            type.attributes().put(((String) name).intern(), value);
            evaluator.interpreter().stored(type, value);
        }
        return type;
    }

    /// A named tuple, of its class and a tuple of its items.
    private static Object tuple(Evaluator evaluator, Object[] a, String[] keywords) {
        PyTuple items = (PyTuple) a[1];
        return evaluator.interpreter().own(new NamedTuple((PyClass) a[0], items.toArray()), evaluator.thread());
    }
}
