package dev.baton.python.module;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.PyTuple;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import dev.baton.python.runtime.AsyncStep;
import dev.baton.python.runtime.Builtin;
import dev.baton.python.runtime.CoroutineIterator;
import dev.baton.python.runtime.Evaluator;
import dev.baton.python.runtime.PyGenerator;
import dev.baton.python.runtime.Resumable;
import java.util.Map;

/// The methods of generators, coroutines and asynchronous generators.
final class GeneratorMethods {
    private GeneratorMethods() {}

    /// The methods of generators, or of what drives a coroutine as if it were one.
    static Map<String, Builtin> ofIterator(PyClass type) {
        MethodTable table = resumable(type);
        iterating(table);
        return table.methods();
    }

    /// The methods of coroutines.
    static Map<String, Builtin> ofCoroutine() {
        MethodTable table = resumable(Types.COROUTINE);
        table.reading("__await__", 0, 0, (evaluator, a, _) -> evaluator
                .interpreter()
                .own(new CoroutineIterator((PyGenerator) a[0]), evaluator.thread()));
        return table.methods();
    }

    /// The methods of what stands for one step of an asynchronous iterator.
    static Map<String, Builtin> ofAwaitable(PyClass type) {
        MethodTable table = resumable(type);
        iterating(table);
        table.reading("__await__", 0, 0, (_, a, _) -> a[0]);
        return table.methods();
    }

    /// The methods of asynchronous generators.
    static Map<String, Builtin> ofAsyncGenerator() {
        MethodTable table = new MethodTable(Types.ASYNC_GENERATOR);
        table.reading("__aiter__", 0, 0, (_, a, _) -> a[0]);
        step(table, "__anext__", 0, 0, (_, a) -> AsyncStep.sending((PyGenerator) a[0], Singleton.NONE));
        step(table, "asend", 1, 1, (_, a) -> AsyncStep.sending((PyGenerator) a[0], a[1]));
        step(table, "athrow", 1, 3, (evaluator, a) -> AsyncStep.throwing((PyGenerator) a[0], thrown(evaluator, a)));
        step(table, "aclose", 0, 0, (_, a) -> AsyncStep.closing((PyGenerator) a[0]));
        return table.methods();
    }

    /// Makes a step of an asynchronous generator.
    private interface Step {
        AsyncStep of(Evaluator evaluator, Object[] arguments);
    }

    private static void step(MethodTable table, String name, int least, int most, Step step) {
        table.reading(name, least, most, (evaluator, a, _) -> evaluator
                .interpreter()
                .own(step.of(evaluator, a), evaluator.thread()));
    }

    private static MethodTable resumable(PyClass type) {
        MethodTable table = new MethodTable(type);
        table.reading("send", 1, 1, (_, a, _) -> ((Resumable) a[0]).send(a[1]));
        table.reading("throw", 1, 3, (evaluator, a, _) -> ((Resumable) a[0]).raise(thrown(evaluator, a)));
        table.reading("close", 0, 0, (_, a, _) -> ((Resumable) a[0]).close());
        return table;
    }

    private static void iterating(MethodTable table) {
        table.reading("__next__", 0, 0, (_, a, _) -> ((Resumable) a[0]).send(Singleton.NONE));
        table.reading("__iter__", 0, 0, (_, a, _) -> a[0]);
    }

    /// What `throw(exception)` and `throw(class, value)` raise.
    private static PyRaise thrown(Evaluator evaluator, Object[] a) {
        Object value = a.length > 2 ? a[2] : Singleton.NONE;
        if (a[1] instanceof PyException exception) {
            if (value != Singleton.NONE) {
                throw PyRaise.typeError("instance exception may not have a separate value");
            }
            return new PyRaise(exception);
        }
        if (!(a[1] instanceof PyClass type) || !type.isSubclassOf(ExceptionTypes.BASE_EXCEPTION)) {
            throw PyRaise.typeError(
                    "exceptions must be classes or instances deriving from BaseException, not " + Types.nameOf(a[1]));
        }
        return new PyRaise(
                value instanceof PyException exception && exception.pyClass().isSubclassOf(type)
                        ? exception
                        : evaluator.exceptionOf(type, arguments(value)));
    }

    private static Object[] arguments(Object value) {
        return value == Singleton.NONE
                ? new Object[0]
                : value instanceof PyTuple several ? several.items().toArray() : new Object[] {value};
    }
}
