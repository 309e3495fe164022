package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.NamedTuple;
import dev.baton.python.object.PyCell;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyDefaultDict;
import dev.baton.python.object.PyDescriptor;
import dev.baton.python.object.PyDict;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyMethod;
import dev.baton.python.object.PyModule;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PySet;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Copies what a program has defined into the interpreter of a forked process.
///
/// **Models**: that the child has every global variable of its parent as it was in that instant, and that a change on
/// either side stays there.
///
/// **Does not model**: the stack of the thread that forked, which a child of `multiprocessing` never returns to.
///
/// **Simplifications**: modules of the standard library are as freshly imported in the child, so a lock is free there
/// although it was held; a generator or an iterator under way is not copied, its variable has None.
///
/// **Source**: CPython 3.14 `Modules/posixmodule.c`, `os_fork_impl`; `Lib/multiprocessing/popen_fork.py`.
final class ForkCopy {
    private final Interpreter from;
    private final Interpreter to;
    private final Evaluator evaluator;
    private final Map<Object, Object> copies = new LinkedHashMap<>();
    private final Map<Namespace, Namespace> namespaces = new LinkedHashMap<>();
    private final Map<CodeObject, LinkedCode> code = new LinkedHashMap<>();

    private ForkCopy(Interpreter from, Interpreter to) {
        this.from = from;
        this.to = to;
        evaluator = to.evaluator();
    }

    /// Copies all global variables, and the object that says what the child is to do.
    static Object copy(Interpreter from, Interpreter to, Object task) {
        ForkCopy fork = new ForkCopy(from, to);
        fork.namespaces.put(from.globals(), to.globals());
        fork.collect(to.program().linked());
        fork.pairModules();
        Namespace globals = from.globals();
        for (String name : globals.names()) {
            to.globals().set(name, fork.of(Objects.requireNonNull(globals.get(name))));
        }
        return fork.of(task);
    }

    private void collect(LinkedCode linked) {
        code.put(linked.code, linked);
        for (Object constant : linked.constants) {
            if (constant instanceof LinkedCode inner) {
                collect(inner);
            }
        }
    }

    /// What the standard library has on one side stands for what it has on the other.
    private void pairModules() {
        for (PyModule module : from.modules().imported()) {
            PyModule other = to.importModule(module.name());
            copies.put(module, other);
            module.attributes().forEach((name, value) -> pair(value, other.get(name)));
        }
    }

    private void pair(Object value, @Nullable Object other) {
        if (value instanceof PyObject && other instanceof PyObject && copies.putIfAbsent(value, other) == null) {
            if (value instanceof PyFunction function && other instanceof PyFunction twin) {
                namespaces.putIfAbsent(function.globals(), twin.globals());
            }
            if (value instanceof PyClass type && other instanceof PyClass twin) {
                type.attributes()
                        .forEach((name, each) -> pair(each, twin.attributes().get(name)));
            }
        }
    }

    private Object of(Object value) {
        if (!(value instanceof PyObject object)) {
            return value;
        }
        Object known = copies.get(object);
        return known != null ? known : made(object);
    }

    private Object made(PyObject object) {
        return switch (object) {
            case PyList list -> {
                PyList copy = own(list, new PyList());
                list.items().forEach(item -> copy.add(of(item)));
                yield copy;
            }
            case PyDict dict -> dict(dict);
            case PySet set -> {
                PySet copy = own(set, new PySet(set.isFrozen()));
                set.items().forEach(item -> copy.add(of(item)));
                yield copy;
            }
            case PyException exception -> exception(exception);
            case PyInstance instance -> instance(instance);
            case PyClass type -> type(type);
            case PyFunction function -> function(function);
            case PyMethod method -> own(method, new PyMethod(of(method.function()), of(method.self())));
            case PyCell cell -> cell(cell);
            case PyDescriptor descriptor -> descriptor(descriptor);
            case NamedTuple tuple
            when tuple.isOfProgram() -> own(tuple, new NamedTuple((PyClass) of(tuple.pyClass()), copies(tuple)));
            case PyTuple tuple when tuple.pyClass() == dev.baton.python.object.Types.TUPLE -> tuple(tuple);
            case PyGenerator _, PyIterator _ -> Singleton.NONE;
            default -> object;
        };
    }

    private <T extends PyObject> T own(PyObject original, T copy) {
        copies.put(original, copy);
        return to.own(copy, evaluator.thread());
    }

    private Object tuple(PyTuple tuple) {
        if (tuple.identity() == 0) {
            return tuple;
        }
        return own(tuple, new PyTuple(copies(tuple)));
    }

    private Object[] copies(PyTuple tuple) {
        return tuple.items().stream().map(this::of).toArray();
    }

    private Object dict(PyDict dict) {
        PyDict copy = own(dict, dict.fresh());
        if (copy instanceof PyDefaultDict made) {
            made.factory(of(made.factory()));
        }
        for (Object key : dict.keys()) {
            copy.put(of(key), of(Objects.requireNonNull(dict.get(key))));
        }
        return copy;
    }

    private Object exception(PyException exception) {
        PyException copy = own(exception, new PyException((PyClass) of(exception.pyClass())));
        copy.arguments(
                new PyTuple(exception.arguments().items().stream().map(this::of).toArray()));
        return filled(exception, copy);
    }

    private Object instance(PyInstance instance) {
        PyInstance copy = own(instance, new PyInstance((PyClass) of(instance.pyClass())));
        if (instance.resource() instanceof Shareable shared) {
            copy.resource(shared);
            shared.arrivedIn(to.process());
        }
        return filled(instance, copy);
    }

    private PyInstance filled(PyInstance original, PyInstance copy) {
        for (String name : original.names()) {
            copy.set(name, of(Objects.requireNonNull(original.get(name))));
        }
        return copy;
    }

    private Object type(PyClass type) {
        if (!type.isUserDefined()) {
            return type;
        }
        PyClass base = type.base() == null ? null : (PyClass) of(type.base());
        PyClass copy = own(type, new PyClass(type.name(), base, type.layout(), type.module()));
        copy.qualifiedName(type.qualifiedName());
        type.attributes().forEach((name, value) -> copy.attributes().put(name, of(value)));
        copy.annotated(type.annotated());
        if (type.hashing() != null) {
            copy.hashing(new ProgramHashing(evaluator));
        }
        return copy;
    }

    private Object function(PyFunction function) {
        CodeObject own = function.linked().code;
        LinkedCode linked = code.computeIfAbsent(own, to::link);
        PyFunction copy = own(function, new PyFunction(linked, globalsOf(function)));
        copy.defaults((PyTuple) of(function.defaults()));
        copy.closure((PyTuple) of(function.closure()));
        PyDict keywords = function.keywordDefaults();
        if (keywords != null) {
            copy.keywordDefaults((PyDict) of(keywords));
        }
        function.attributes().forEach((name, value) -> copy.setAttribute(name, of(value)));
        return copy;
    }

    /// The variables a function sees: those of its module on the other side, or copies of those that code which the
    /// library has generated was given.
    private Namespace globalsOf(PyFunction function) {
        Namespace known = namespaces.get(function.globals());
        if (known != null) {
            return known;
        }
        Namespace copy = to.globals().ofLibrary(function.linked().code);
        namespaces.put(function.globals(), copy);
        for (String name : function.globals().names()) {
            copy.set(name, of(Objects.requireNonNull(function.globals().get(name))));
        }
        return copy;
    }

    private Object cell(PyCell cell) {
        PyCell copy = own(cell, new PyCell(null));
        Object value = cell.get();
        if (value != null) {
            copy.set(of(value));
        }
        return copy;
    }

    private Object descriptor(PyDescriptor descriptor) {
        Object getter = of(descriptor.getter());
        if (descriptor.pyClass() != dev.baton.python.object.Types.PROPERTY) {
            return own(descriptor, PyDescriptor.method(descriptor.pyClass(), getter));
        }
        Object setter = descriptor.setter();
        Object deleter = descriptor.deleter();
        Object documentation = descriptor.documentation();
        return own(
                descriptor,
                PyDescriptor.property(
                        getter,
                        setter == null ? null : of(setter),
                        deleter == null ? null : of(deleter),
                        documentation == null ? null : of(documentation)));
    }
}
