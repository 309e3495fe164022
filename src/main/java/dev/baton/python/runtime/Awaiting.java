package dev.baton.python.runtime;

import dev.baton.python.code.Opcode;
import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.function.Supplier;

/// The instructions of `await`, `async for` and `async with`.
///
/// **Source**: CPython 3.14 `Python/ceval.c`, `_PyEval_GetAwaitable`, `_PyEval_GetANext`.
final class Awaiting {
    private static final int AFTER_ENTER = 1;
    private static final int AFTER_EXIT = 2;

    private final Evaluator evaluator;

    Awaiting(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    int execute(PyFrame f, Opcode opcode, int argument) {
        if (opcode == Opcode.GET_AWAITABLE && evaluator.mustWaitFor(f.peek(1))) {
            return Signal.LATER;
        }
        return switch (opcode) {
            case GET_AWAITABLE -> push(f, awaitable(f.pop(), argument));
            case GET_AITER -> push(f, iterator(f.pop()));
            case GET_ANEXT -> push(f, next(f.peek(1)));
            default -> endLoop(f);
        };
    }

    private int push(PyFrame f, Object value) {
        if (value instanceof Frame frame) {
            evaluator.enter(frame);
            return Signal.FRAME;
        }
        f.push(value);
        return Signal.NEXT;
    }

    /// END_ASYNC_FOR: the exception, and below it what was awaited.
    private int endLoop(PyFrame f) {
        PyException exception = (PyException) f.pop();
        f.pop();
        if (!exception.pyClass().isSubclassOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
            throw evaluator.raising.again(exception);
        }
        return Signal.NEXT;
    }

    private Object awaitable(Object value, int where) {
        return awaitable(value, () -> cannotAwait(value, where));
    }

    /// What an `await` of a value drives, or a [Frame] that gives it.
    private Object awaitable(Object value, Supplier<PyRaise> unfit) {
        if (value instanceof PyGenerator coroutine && coroutine.isCoroutine()) {
            if (coroutine.awaited() != null) {
                throw PyRaise.runtimeError("coroutine is being awaited already");
            }
            return coroutine;
        }
        if (value instanceof AsyncStep) {
            return value;
        }
        Object method = evaluator.attributes.classAttribute(Types.of(value), "__await__");
        if (method == null) {
            throw unfit.get();
        }
        return Checked.of(evaluator.calls.call(method, value), this::iteratorOfAwait);
    }

    private static PyRaise cannotAwait(Object value, int where) {
        String name = Types.nameOf(value);
        return PyRaise.typeError(
                switch (where) {
                    case AFTER_ENTER ->
                        "'async with' received an object from __aenter__ that does not implement __await__: " + name;
                    case AFTER_EXIT ->
                        "'async with' received an object from __aexit__ that does not implement __await__: " + name;
                    default -> "'" + name + "' object can't be awaited";
                });
    }

    private Object iteratorOfAwait(Object result) {
        if (result instanceof PyGenerator generator && generator.isCoroutine()) {
            throw PyRaise.typeError("__await__() returned a coroutine");
        }
        if (!evaluator.iteration.isIterator(result)) {
            throw PyRaise.typeError("__await__() returned non-iterator of type '" + Types.nameOf(result) + "'");
        }
        return result;
    }

    private Object iterator(Object value) {
        if (value instanceof PyGenerator generator && generator.isAsyncGenerator()) {
            return generator;
        }
        Object method = evaluator.attributes.classAttribute(Types.of(value), "__aiter__");
        if (method == null) {
            throw PyRaise.typeError("'async for' requires an object with __aiter__ method, got " + Types.nameOf(value));
        }
        return Checked.of(evaluator.calls.call(method, value), this::asyncIterator);
    }

    private Object asyncIterator(Object result) {
        if (evaluator.attributes.classAttribute(Types.of(result), "__anext__") == null) {
            throw PyRaise.typeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                    + Types.nameOf(result));
        }
        return result;
    }

    private Object next(Object iterator) {
        if (iterator instanceof PyGenerator generator && generator.isAsyncGenerator()) {
            return AsyncStep.sending(generator, Singleton.NONE);
        }
        Object method = evaluator.attributes.classAttribute(Types.of(iterator), "__anext__");
        if (method == null) {
            throw PyRaise.typeError(
                    "'async for' requires an iterator with __anext__ method, got " + Types.nameOf(iterator));
        }
        return Checked.of(
                evaluator.calls.call(method, iterator),
                result -> awaitable(
                        result,
                        () -> PyRaise.typeError(
                                "'async for' received an invalid object from __anext__: " + Types.nameOf(result))));
    }
}
