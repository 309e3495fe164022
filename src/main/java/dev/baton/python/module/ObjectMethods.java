package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyInstance;
import dev.baton.python.object.PyList;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTraceback;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.Texts;
import java.util.Arrays;
import java.util.Map;

/// The methods every object has, and those of exceptions: what `super()` finds at the root.
final class ObjectMethods {
    private ObjectMethods() {}

    static Map<String, Builtin> all() {
        MethodTable table = new MethodTable(Types.OBJECT);
        table.named("__init__", (evaluator, a, k) -> {
            if (a.length > 1) {
                throw PyRaise.typeError("object.__init__() takes exactly one argument (the instance to initialize)");
            }
            return Singleton.NONE;
        });
        table.named("__new__", (evaluator, a, _) -> make(evaluator, a));
        table.named("__init_subclass__", (_, a, k) -> {
            if (a.length > 1) {
                String name = a[0] instanceof PyClass type ? type.name() : Types.nameOf(a[0]);
                throw PyRaise.typeError(name + ".__init_subclass__() takes no "
                        + (k.length > 0 ? "keyword arguments" : "arguments (" + (a.length - 1) + " given)"));
            }
            return Singleton.NONE;
        });
        table.reading(
                "__repr__",
                0,
                0,
                (evaluator, a, _) -> a[0] instanceof PyInstance instance
                        ? Texts.plainRepr(instance)
                        : evaluator.texts().repr(a[0]));
        table.reading(
                "__str__",
                0,
                0,
                (evaluator, a, _) ->
                        a[0] instanceof String text ? text : evaluator.texts().repr(a[0]));
        table.reading(
                "__eq__",
                1,
                1,
                (evaluator, a, _) -> a[0] instanceof PyInstance
                        ? a[0] == a[1] ? true : Singleton.NOT_IMPLEMENTED
                        : evaluator.operators().isEqual(a[0], a[1]));
        table.reading(
                "__hash__",
                0,
                0,
                (evaluator, a, _) -> a[0] instanceof PyInstance instance
                        ? instance.identity()
                        : dev.baton.python.object.Equality.hash(a[0]));
        table.reading(
                "__format__",
                1,
                1,
                (evaluator, a, _) -> Builtins.format(evaluator, a[0], a[1], "__format__() argument"));
        table.reading(
                "__setattr__", 2, 2, (evaluator, a, _) -> evaluator.attributes().set(a[0], Builtins.text(a[1]), a[2]));
        return table.methods();
    }

    private static Object make(Evaluator evaluator, Object[] a) {
        if (!(a[0] instanceof PyClass type)) {
            throw PyRaise.typeError("object.__new__(X): X is not a type object (" + Types.nameOf(a[0]) + ")");
        }
        if (a.length > 1 && type.layout() != PyClass.Layout.EXCEPTION) {
            throw PyRaise.typeError("object.__new__() takes exactly one argument (the type to instantiate)");
        }
        return evaluator.calls().allocate(type, Arrays.copyOfRange(a, 1, a.length));
    }

    static Map<String, Builtin> ofException() {
        MethodTable table = new MethodTable(ExceptionTypes.BASE_EXCEPTION);
        table.named("__init__", (evaluator, a, k) -> {
            exception(a).arguments(new PyTuple(Arrays.copyOfRange(a, 1, a.length - k.length)));
            evaluator.interpreter().changed(exception(a));
            return Singleton.NONE;
        });
        table.reading("__str__", 0, 0, (evaluator, a, _) -> evaluator.texts().message(exception(a)));
        table.reading("__repr__", 0, 0, (evaluator, a, _) -> evaluator.texts().reprOfException(exception(a)));
        table.reading("with_traceback", 1, 1, (evaluator, a, _) -> {
            exception(a).traceback(a[1] instanceof PyTraceback trace ? trace : null);
            return a[0];
        });
        table.reading("add_note", 1, 1, (evaluator, a, _) -> {
            if (!(a[1] instanceof String)) {
                throw PyRaise.typeError("note must be a str, not '" + Types.nameOf(a[1]) + "'");
            }
            PyException exception = exception(a);
            if (!(exception.get("__notes__") instanceof PyList)) {
                exception.set("__notes__", evaluator.interpreter().own(new PyList(), evaluator.thread()));
                evaluator.interpreter().changed(exception);
            }
            if (exception.get("__notes__") instanceof PyList notes) {
                notes.add(a[1]);
            }
            return Singleton.NONE;
        });
        return table.methods();
    }

    private static PyException exception(Object[] a) {
        return (PyException) a[0];
    }
}
