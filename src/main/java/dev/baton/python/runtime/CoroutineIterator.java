package dev.baton.python.runtime;

import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Types;
import java.util.function.Consumer;

/// What `__await__` of a coroutine gives: an iterator that drives it.
public final class CoroutineIterator extends Resumable {
    private final PyGenerator coroutine;

    /// The iterator of a coroutine.
    public CoroutineIterator(PyGenerator coroutine) {
        this.coroutine = coroutine;
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(coroutine);
    }

    @Override
    public Frame send(Object value) {
        return coroutine.send(value);
    }

    @Override
    public Frame raise(PyRaise exception) {
        return coroutine.raise(exception);
    }

    @Override
    public Frame close() {
        return coroutine.close();
    }

    @Override
    public PyClass pyClass() {
        return Types.COROUTINE_WRAPPER;
    }
}
