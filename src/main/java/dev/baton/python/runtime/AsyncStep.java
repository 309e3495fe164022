package dev.baton.python.runtime;

import dev.baton.python.object.ExceptionTypes;
import dev.baton.python.object.PyClass;
import dev.baton.python.object.PyException;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import dev.baton.python.object.Singleton;
import dev.baton.python.object.Types;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What `__anext__`, `asend`, `athrow` and `aclose` of an asynchronous generator give to be awaited: one run of the
/// generator up to its next value or its end.
///
/// **Models**: that the generator's own waits pass through while a value ends the step, that only one step at a time is
/// under way, and the errors of steps that are used twice.
///
/// **Source**: CPython 3.14 `Objects/genobject.c`, `async_gen_asend` and `async_gen_athrow`.
public final class AsyncStep extends Resumable {
    private final PyGenerator generator;
    private final Kind kind;
    private final Object sent;
    private final @Nullable PyRaise thrown;
    private Progress progress = Progress.NEW;

    private enum Kind {
        SEND("anext()", "__anext__()/asend()"),
        THROW("athrow()", "aclose()/athrow()"),
        CLOSE("aclose()", "aclose()/athrow()");

        private final String call;
        private final String calls;

        Kind(String call, String calls) {
            this.call = call;
            this.calls = calls;
        }
    }

    private enum Progress {
        NEW,
        UNDER_WAY,
        OVER
    }

    private AsyncStep(PyGenerator generator, Kind kind, Object sent, @Nullable PyRaise thrown) {
        this.generator = generator;
        this.kind = kind;
        this.sent = sent;
        this.thrown = thrown;
    }

    /// `generator.asend(value)`; None for `__anext__()`.
    public static AsyncStep sending(PyGenerator generator, Object value) {
        return new AsyncStep(generator, Kind.SEND, value, null);
    }

    /// `generator.athrow(exception)`.
    public static AsyncStep throwing(PyGenerator generator, PyRaise exception) {
        return new AsyncStep(generator, Kind.THROW, Singleton.NONE, exception);
    }

    /// `generator.aclose()`.
    public static AsyncStep closing(PyGenerator generator) {
        PyRaise exit = new PyRaise(new PyException(ExceptionTypes.GENERATOR_EXIT));
        return new AsyncStep(generator, Kind.CLOSE, Singleton.NONE, exit);
    }

    @Override
    public void visit(Consumer<Object> visitor) {
        visitor.accept(generator);
        visitor.accept(sent);
        if (thrown != null) {
            visitor.accept(thrown.exception());
        }
    }

    @Override
    public Frame send(Object value) {
        return new Run(value, null);
    }

    @Override
    public Frame raise(PyRaise exception) {
        return new Run(Singleton.NONE, exception);
    }

    @Override
    public Frame close() {
        return new Close();
    }

    @Override
    public PyClass pyClass() {
        return kind == Kind.SEND ? Types.ASYNC_GENERATOR_ASEND : Types.ASYNC_GENERATOR_ATHROW;
    }

    /// What resumes the generator, after the step's own rules have been seen to.
    private Frame begin(Object value, @Nullable PyRaise exception) {
        if (progress == Progress.OVER) {
            throw PyRaise.runtimeError("cannot reuse already awaited " + kind.calls);
        }
        if (kind != Kind.SEND && exception == null && generator.isFinished()) {
            progress = Progress.OVER;
            throw new PyRaise(Iteration.stopIteration(Singleton.NONE));
        }
        if (progress == Progress.UNDER_WAY) {
            return exception != null ? generator.raise(exception) : generator.send(value);
        }
        if (generator.busy) {
            progress = Progress.OVER;
            throw PyRaise.runtimeError(kind.call + ": asynchronous generator is already running");
        }
        return start(value, exception);
    }

    private Frame start(Object value, @Nullable PyRaise exception) {
        if (kind != Kind.SEND && exception == null) {
            if (generator.exhausted) {
                progress = Progress.OVER;
                throw PyRaise.of(ExceptionTypes.STOP_ASYNC_ITERATION, "");
            }
            if (value != Singleton.NONE) {
                throw PyRaise.runtimeError("can't send non-None value to a just-started coroutine");
            }
            generator.exhausted = kind == Kind.CLOSE;
        }
        progress = Progress.UNDER_WAY;
        generator.busy = true;
        PyRaise first = exception != null ? exception : thrown;
        return first != null ? generator.raise(first) : generator.send(value == Singleton.NONE ? sent : value);
    }

    /// The generator yielded: its own waits pass through, a value ends the step.
    private Object received(Object value) {
        if (!(value instanceof AsyncYield yielded)) {
            return value;
        }
        over();
        if (kind == Kind.CLOSE) {
            throw PyRaise.runtimeError("async generator ignored GeneratorExit");
        }
        throw new PyRaise(new PyException(ExceptionTypes.STOP_ITERATION, yielded.value()));
    }

    /// The generator ended, by itself or by an exception.
    private PyRaise ended(PyRaise raise) {
        over();
        PyClass type = raise.exception().pyClass();
        boolean returned = type.isSubclassOf(ExceptionTypes.STOP_ITERATION);
        boolean exits = type.isSubclassOf(ExceptionTypes.GENERATOR_EXIT);
        generator.exhausted |= returned || exits || type.isSubclassOf(ExceptionTypes.STOP_ASYNC_ITERATION);
        if (kind == Kind.CLOSE && (returned || exits)) {
            return new PyRaise(Iteration.stopIteration(Singleton.NONE));
        }
        return returned ? new PyRaise(new PyException(ExceptionTypes.STOP_ASYNC_ITERATION)) : raise;
    }

    private void over() {
        progress = Progress.OVER;
        generator.busy = false;
    }

    /// Runs the generator until it yields or ends.
    private final class Run extends NativeFrame {
        private final Object value;
        private final @Nullable PyRaise exception;
        private boolean begun;

        Run(Object value, @Nullable PyRaise exception) {
            this.value = value;
            this.exception = exception;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(AsyncStep.this);
            visitor.accept(value);
            show(exception, visitor);
        }

        @Override
        protected boolean looksAround() {
            return PyObject.isOpen(generator);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (!begun) {
                if (generator.state == PyGenerator.State.CREATED) {
                    evaluator.thread().begins(generator);
                }
                Frame resumption = begin(value, exception);
                begun = true;
                evaluator.enter(resumption);
                return CALLED;
            }
            return received(received == null ? Singleton.NONE : received);
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raise) {
            throw ended(raise);
        }
    }

    /// Has the step come to its end, whatever becomes of the generator.
    private final class Close extends NativeFrame {
        private boolean begun;

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(AsyncStep.this);
        }

        @Override
        protected boolean looksAround() {
            return PyObject.isOpen(generator);
        }

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            if (begun || progress != Progress.UNDER_WAY) {
                progress = Progress.OVER;
                return Singleton.NONE;
            }
            begun = true;
            evaluator.enter(raise(new PyRaise(new PyException(ExceptionTypes.GENERATOR_EXIT))));
            return CALLED;
        }

        @Override
        protected Object raised(Evaluator evaluator, PyRaise raise) {
            PyClass type = raise.exception().pyClass();
            if (type.isSubclassOf(ExceptionTypes.GENERATOR_EXIT)
                    || type.isSubclassOf(ExceptionTypes.STOP_ITERATION)
                    || type.isSubclassOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
                return Singleton.NONE;
            }
            throw raise;
        }
    }
}
